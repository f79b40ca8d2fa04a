"""Turns by weight: as often as they weigh, far apart, and in order where they weigh the same."""

from itertools import pairwise
from math import gcd

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.weighting import smooth_turns

weights = st.lists(st.integers(1, 10), min_size=1, max_size=30)


def letters(*weights: int) -> str:
    return "".join("abcdefgh"[place] for place in smooth_turns(weights))


def nginx(weights: list[int], last: int) -> list[int]:
    """Smooth weighted round robin as in ngx_http_upstream_round_robin.c, but never twice in a row."""
    current, turns = [0] * len(weights), []
    for _ in range(sum(weights)):
        current = [now + weight for now, weight in zip(current, weights, strict=True)]
        last = max((place for place in range(len(weights)) if place != last), key=lambda p: (current[p], -p))
        current[last] -= sum(weights)
        turns.append(last)
    return turns


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ((), ""),
        ((1,), "a"),
        ((7,), "a"),
        ((1, 1, 1), "abc"),
        ((10, 10), "ab"),
        ((4, 4, 4), "abc"),
        ((2, 4, 2), "abcb"),
        ((10, 1), "ab"),
        ((1, 10, 1), "abcb"),
        ((2, 1, 1), "abac"),
        ((3, 1, 1, 1), "abacad"),
        ((2, 1, 1, 1), "abacd"),
        ((1, 2, 1, 1), "abcdb"),
    ],
)
def test_turns(shares: tuple[int, ...], expected: str) -> None:
    assert letters(*shares) == expected


@given(weights)
def test_nobody_comes_twice_in_a_row_while_there_is_another(shares: list[int]) -> None:
    turns = smooth_turns(shares)
    assert len(shares) == 1 or all(one != other for one, other in pairwise((*turns, turns[0])))


@given(weights)
def test_everybody_comes_as_often_as_they_weigh_but_not_more_than_all_others(shares: list[int]) -> None:
    turns = smooth_turns(shares)
    counts = [turns.count(place) for place in range(len(shares))]
    fair = [min(share, sum(shares) - share or share) for share in shares]
    assert gcd(*counts) == 1
    assert all(count * fair[0] == share * counts[0] for count, share in zip(counts, fair, strict=True))


@given(st.integers(1, 10), st.integers(1, 60))
def test_where_all_weigh_the_same_they_keep_their_order(share: int, count: int) -> None:
    assert smooth_turns([share] * count) == tuple(range(count))


@given(weights.filter(lambda shares: len(shares) > 1 and 2 * max(shares) <= sum(shares)))
def test_a_round_is_nginxs(shares: list[int]) -> None:
    turns = smooth_turns(shares)
    units = [turns.count(place) for place in range(len(shares))]
    there = [nginx(units, last) for last in range(len(shares))]
    rotated = {tuple(turns[start:] + turns[:start]) for start in range(len(turns))}
    assert any(tuple(round_) in rotated for round_ in there)


@given(weights)
def test_a_round_begins_with_the_first(shares: list[int]) -> None:
    assert smooth_turns(shares)[0] == 0


@given(weights.filter(lambda shares: 2 * max(shares) <= sum(shares)))
def test_nobody_waits_twice_as_long_as_their_share(shares: list[int]) -> None:
    turns = smooth_turns(shares)
    for place in range(len(shares)):
        own = [number for number, turn in enumerate(turns) if turn == place]
        gaps = [later - sooner for sooner, later in pairwise([*own, own[0] + len(turns)])]
        assert max(gaps) <= 2 * len(turns) / len(own)
