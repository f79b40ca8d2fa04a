"""A line through noise: what grows is found, what does not is not."""

import random
from collections.abc import Callable

import pytest

from tests.faults.slope import slope

SAMPLES = 400


def noise(dice: random.Random) -> list[float]:
    """Values that resemble those before them, as memory does."""
    values, value = [], 0.0
    for _ in range(SAMPLES):
        value = 0.8 * value + dice.gauss(0, 1)
        values.append(value)
    return values


def samples(seed: int, grow: Callable[[int], float]) -> list[float]:
    return [100 + grow(number) + one for number, one in enumerate(noise(random.Random(seed)))]  # noqa: S311


@pytest.mark.parametrize("seed", range(20))
def test_growth_is_found(seed: int) -> None:
    found = slope(range(SAMPLES), samples(seed, lambda number: number * 0.05))
    assert found.is_growth
    assert not found.is_zero
    assert abs(found.rise - 0.05) < 3 * found.margin


def test_what_does_not_grow_is_taken_for_growth_as_rarely_as_the_interval_says() -> None:
    found = [slope(range(SAMPLES), samples(seed, lambda _: 0.0)) for seed in range(400)]
    assert sum(not one.is_zero for one in found) / len(found) < 0.09


def test_a_straight_line_has_no_doubt() -> None:
    found = slope(range(60), [2.0 * number for number in range(60)])
    assert (found.rise, found.margin) == pytest.approx((2, 0), abs=1e-9)


def test_what_shrinks_is_no_growth() -> None:
    found = slope(range(SAMPLES), samples(1, lambda number: -0.05 * number))
    assert not found.is_growth
    assert not found.is_zero
