"""The fuzz targets in short: every seed, and what hypothesis makes of them."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.faults.target import HangError, Target, limited, try_one
from tests.faults.targets import TARGETS, named

pytestmark = pytest.mark.once

MOST_SEEDS = 120
EXAMPLES = 60

every_target = pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)


@every_target
def test_nothing_that_is_begun_with_breaks_it(target: Target) -> None:
    seeds = list(target.seeds())
    for seed in seeds[:: len(seeds) // MOST_SEEDS + 1]:
        try_one(target, seed[: target.longest])


@every_target
def test_nothing_that_broke_it_once_breaks_it_again(target: Target) -> None:
    for data in target.found_once.values():
        try_one(target, data)


def altered(target: Target) -> st.SearchStrategy[bytes]:
    """A seed with pieces of others, words and any bytes put into it."""
    seeds = [seed[: target.longest] for seed in target.seeds()][:200] or [b""]
    piece = st.one_of(st.sampled_from(target.words or (b"",)), st.binary(max_size=8), st.sampled_from(seeds))
    change = st.tuples(st.integers(0, target.longest), st.integers(0, 20), piece)

    def make(seed: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
        for place, gone, new in changes:
            seed = seed[:place] + new + seed[place + gone :]
        return seed[: target.longest]

    return st.builds(make, st.sampled_from(seeds), st.lists(change, max_size=4))


@every_target
def test_no_input_breaks_it(target: Target) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=[*HealthCheck])
    @example(b"")
    @given(altered(target))
    def each(data: bytes) -> None:
        try_one(target, data)

    each()


def spin(_: bytes) -> None:
    while True:
        pass


def raise_by_chance(data: bytes) -> None:
    assert data != b"bad"


def test_a_case_that_never_ends_is_found() -> None:
    with pytest.raises(HangError), limited(0.05):
        spin(b"")


@pytest.mark.parametrize(("data", "breaks"), [(b"bad", True), (b"good", False)])
def test_a_case_that_breaks_it_is_found(data: bytes, *, breaks: bool) -> None:
    target = replace(named("facts"), one=raise_by_chance)
    if breaks:
        with pytest.raises(AssertionError):
            try_one(target, data)
    else:
        try_one(target, data)


def test_a_million_cases_are_tried_in_the_long_form() -> None:
    assert sum(target.cases for target in TARGETS) >= 1_000_000


def test_targets_have_names_of_their_own() -> None:
    assert len({target.name for target in TARGETS}) == len(TARGETS)
