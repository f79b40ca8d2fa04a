"""Figures of several rounds: their median, their spread, and the ratio of two programs, pair by pair."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """The median of some rounds, the lowest and the highest of them."""

    middle: float
    low: float
    high: float

    def as_json(self) -> dict[str, float | None]:
        """None for what is no number: the ratio to nothing at all."""
        return {"median": _short(self.middle), "low": _short(self.low), "high": _short(self.high)}


def figure(values: Sequence[float]) -> Figure:
    """Of at least one round."""
    return Figure(median(values), min(values), max(values))


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    """Of what was measured one after the other, so that a machine that slows down slows both."""
    return figure([one / other for one, other in zip(ours, theirs, strict=True)])


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _short(value: float) -> float | None:
    return float(f"{value:.4g}") if math.isfinite(value) else None
