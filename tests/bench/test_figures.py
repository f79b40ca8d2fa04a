"""Medians, spreads and ratios."""

import json

import pytest

from tests.bench.figures import figure, percentile, ratio
from tests.bench.goals import Goal, Judged
from tests.bench.keeping import PROJECT_README, with_table
from tests.bench.report import summary


def test_a_figure_is_the_median_with_its_spread() -> None:
    found = figure([5, 1, 3])
    assert (found.middle, found.low, found.high) == (3, 1, 5)


def test_a_ratio_is_taken_pair_by_pair() -> None:
    # The machine was twice as slow in the second round: the ratio does not know of it.
    found = ratio([1, 2, 1], [4, 8, 2])
    assert (found.middle, found.low, found.high) == (0.25, 0.25, 0.5)


def test_rounds_without_their_pair_are_not_compared() -> None:
    with pytest.raises(ValueError, match="zip"):
        ratio([1, 2], [1])


@pytest.mark.parametrize(("share", "found"), [(0.5, 50), (0.95, 95), (0.99, 99), (1, 100), (0.001, 1)])
def test_a_percentile_is_one_of_the_values(share: float, found: float) -> None:
    assert percentile([*range(100, 0, -1)], share) == found


def test_a_ratio_to_nothing_is_no_number_in_json() -> None:
    found = figure([float("inf")]).as_json()
    assert json.loads(json.dumps(found, allow_nan=False)) == {"median": None, "low": None, "high": None}


def test_the_table_in_the_readme_is_written_anew_each_time() -> None:
    first = with_table(PROJECT_README.read_text(), "| old |")
    assert "| old |" in first
    again = with_table(first, "| new \\1 |")
    assert again == first.replace("| old |", "| new \\1 |")
    with pytest.raises(AssertionError, match="no place"):
        with_table("# Something else\n", "| new |")


def test_a_ratio_to_nothing_is_told_in_a_word() -> None:
    goal = Goal("key", "words", "measure", lambda _: 0.0, "ms", most=0)
    ours, none = figure([1]), figure([float("inf")])
    judged = Judged(goal, ours, figure([0]), "Chromium", None, none, None)
    assert summary([judged]).endswith("| words, ms | 1 | 0 | none | ≤ 0 ms | **not held** |")
