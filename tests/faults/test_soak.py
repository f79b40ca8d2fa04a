"""The soak in short: real days in a real process, in which no number of things grows."""

from pathlib import Path

import pytest

from tests.faults.measured import Sample
from tests.faults.readme import write
from tests.faults.soaked import THINGS, Soaked, figures, is_right, soak

pytestmark = pytest.mark.once

CHANGES = 500


def test_days_in_a_process_of_its_own_take_no_more_and_more_things() -> None:
    said: list[str] = []
    soaked = soak(CHANGES, said.append, every=20)
    assert soaked.counts["changes"] >= CHANGES
    assert soaked.counts["visits"] >= 2
    assert soaked.counts["edits"] >= 1
    assert soaked.counts["libraries"] >= 2
    assert soaked.counts["said"] == []
    assert {name: soaked.is_flat(name) for name in THINGS} == dict.fromkeys(THINGS, True)


def made_up(*, grows: bool, handles: int = 0) -> Soaked:
    samples = [
        Sample(
            changes=number * 100,
            day=number / 10,
            allocated=0,
            anonymous=100_000 + number * 50 * grows + number * 7919 % 13,
            pss=120_000,
            rss=150_000,
            handles=20 + number * handles,
            threads=6,
            items=160,
            objects=250,
            python=90_000,
        )
        for number in range(200)
    ]
    counts = dict.fromkeys(("changes", "edits", "visits", "nights", "libraries", "touches", "days"), 1)
    return Soaked(samples=samples, counts={**counts, "said": []})


def test_growth_is_found_and_written_down(tmp_path: Path) -> None:
    assert is_right(made_up(grows=False))
    assert not is_right(made_up(grows=True))
    assert not is_right(made_up(grows=False, handles=1))
    found = figures(made_up(grows=True, handles=1))
    assert found["memory"]["anonymous"]["verdict"] == "grows"
    assert figures(made_up(grows=False))["memory"]["anonymous"]["verdict"] == "not distinguishable from zero"
    write({"soak": {"on": "2026-01-01", **found}}, tmp_path / "README.md")
    assert "| handles | 60 | 219 | 219 | **grows** |" in (tmp_path / "README.md").read_text()
