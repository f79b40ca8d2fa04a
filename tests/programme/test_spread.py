"""How two sequences are merged: the few stand at even distances between the many."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.panels import spread

sizes = st.integers(0, 40)


def places(many: int, few: int) -> str:
    """The letters of the merged sequence: M for one of the many, f for one of the few."""
    return "".join(item[0] for item in spread([f"M{i}" for i in range(many)], [f"f{i}" for i in range(few)]))


@pytest.mark.parametrize(
    ("many", "few", "expected"),
    [
        (0, 0, ""),
        (3, 0, "MMM"),
        (0, 2, "ff"),
        (1, 1, "Mf"),
        (2, 2, "MfMf"),
        (4, 1, "MMfMM"),
        (6, 2, "MMfMMMfM"),
        (6, 3, "MfMMfMMfM"),
        (1, 3, "fMff"),
    ],
)
def test_the_few_stand_between_the_many(many: int, few: int, expected: str) -> None:
    assert places(many, few) == expected


@given(st.lists(st.integers()), st.lists(st.text()))
def test_nothing_is_lost_and_each_keeps_its_order(many: list[int], few: list[str]) -> None:
    merged: tuple[int | str, ...] = spread(many, few)
    assert [item for item in merged if isinstance(item, int)] == many
    assert [item for item in merged if isinstance(item, str)] == few


@given(sizes, sizes)
def test_at_every_place_each_has_had_its_share_within_half_an_item(many: int, few: int) -> None:
    merged = places(many, few)
    for end in range(len(merged) + 1):
        had = merged[:end].count("f")
        # A whole number on both sides: |had - end * few / (many + few)| <= 1/2.
        assert abs(2 * (had * (many + few) - end * few)) <= many + few


@given(sizes.filter(bool), sizes)
def test_where_the_few_are_no_more_than_the_many_no_two_meet_even_round_the_end(many: int, few: int) -> None:
    merged = places(max(many, few), min(many, few))
    assert ("f", "f") not in pairwise(merged + merged[:1])
