"""The soak part: what a process takes after months, and whether it takes more and more."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.faults.measured import Sample
from tests.faults.slope import BATCHES, Slope, slope

PROJECT: Final = Path(__file__).resolve().parents[2]
LONG: Final = 100_000
SHORT: Final = 4_000
SAMPLES: Final = 250
WARM_UP: Final = 0.2
"""The part of a run after which everything has been shown, drawn and kept once."""

KB_A_MB: Final = 1024
THINGS: Final = ("handles", "threads", "items", "objects", "python")


@dataclass(frozen=True, slots=True, kw_only=True)
class Soaked:
    """The samples of a run, and its counts."""

    samples: Sequence[Sample]
    counts: dict[str, Any]

    @property
    def warm(self) -> Sequence[Sample]:
        return self.samples[round(len(self.samples) * WARM_UP) :]

    def slope(self, name: str) -> Slope:
        """Of a memory in KiB for each thousand changes of the panel."""
        warm = self.warm
        return slope([one.changes / 1000 for one in warm], [float(getattr(one, name)) for one in warm])

    def is_flat(self, name: str) -> bool:
        """Whether a number of things is at the end no higher than it was when everything was warm.

        Of a hundred thousand Python objects one in a hundred may be an icon that nobody has looked at before.
        """
        values = [getattr(one, name) for one in self.warm]
        part = max(1, len(values) // 4)
        few = max(values[:part]) // 100 if name == "python" else 0
        return bool(max(values[-part:]) <= max(values[:part]) + few)


def soak(changes: int, tell: Callable[[str], object], every: int = 0) -> Soaked:
    """A process of its own, measured after `every` so many changes; `tell` hears each line that it prints."""
    every = every or max(1, changes // SAMPLES)
    lines = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.faults.soak", str(changes), str(every)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    ) as run:
        assert run.stdout
        for line in run.stdout:
            lines.append(line)
            tell(line)
    assert run.returncode == 0, "the process did not live to the end"
    return read(lines)


def read(lines: Sequence[str]) -> Soaked:
    *samples, counts = map(json.loads, lines)
    return Soaked(samples=[Sample(**one) for one in samples], counts=counts)


def figures(soaked: Soaked) -> dict[str, Any]:
    """What is claimed: numbers, and what they mean in words."""
    days = soaked.samples[-1].day - soaked.samples[0].day
    changes = soaked.samples[-1].changes - soaked.samples[0].changes
    memory = {}
    for name in ("anonymous", "pss", "rss"):
        found = soaked.slope(name)
        a_day = changes / days / 1000 / KB_A_MB
        memory[name] = {
            "first MB": round(getattr(soaked.warm[0], name) / KB_A_MB, 1),
            "last MB": round(getattr(soaked.warm[-1], name) / KB_A_MB, 1),
            "KB a thousand changes": [round(found.rise, 3), round(found.margin, 3)],
            "MB a day": [round(found.rise * a_day, 4), round(found.margin * a_day, 4)],
            "verdict": verdict(found),
        }
    things = {
        name: {
            "first": getattr(soaked.warm[0], name),
            "last": getattr(soaked.warm[-1], name),
            "most": max(getattr(one, name) for one in soaked.warm),
            "is flat": soaked.is_flat(name),
        }
        for name in THINGS
    }
    return {**soaked.counts, "samples": len(soaked.samples), "batches": BATCHES, "memory": memory, **things}


def is_right(soaked: Soaked) -> bool:
    """Whether nothing grows, and nothing was said."""
    flat = all(soaked.is_flat(name) for name in THINGS)
    return flat and not soaked.slope("anonymous").is_growth and not soaked.counts["said"]


def verdict(found: Slope) -> str:
    if found.is_growth:
        return "grows"
    return "not distinguishable from zero" if found.is_zero else "shrinks"


def main(*, short: bool) -> Soaked:
    def tell(line: str) -> None:
        sys.stdout.write(line)
        sys.stdout.flush()

    return soak(SHORT if short else LONG, tell)
