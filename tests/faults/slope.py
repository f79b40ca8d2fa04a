"""Whether something grows: a straight line through batch means, with its 95 % confidence interval.

Samples that follow each other resemble each other, which the usual interval takes for certainty. The means of
long batches hardly do (Law and Kelton, Simulation Modeling and Analysis, chapter 9).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import Final

BATCHES: Final = 20
STUDENT_95: Final = 2.101
"""Student's t for 18 degrees of freedom."""


@dataclass(frozen=True, slots=True)
class Slope:
    """Growth for each unit of x, and how far either way it may really be, with a confidence of 95 %."""

    rise: float
    margin: float

    @property
    def is_growth(self) -> bool:
        """Whether it is above zero for certain."""
        return self.rise - self.margin > 0

    @property
    def is_zero(self) -> bool:
        """Whether it cannot be told from zero."""
        return abs(self.rise) <= self.margin


def slope(xs: Sequence[float], ys: Sequence[float]) -> Slope:
    """Of at least two samples a batch; what is left over at the beginning is not looked at."""
    size = len(xs) // BATCHES
    first = len(xs) - size * BATCHES
    batches = [slice(first + number * size, first + (number + 1) * size) for number in range(BATCHES)]
    x, y = [fmean(xs[each]) for each in batches], [fmean(ys[each]) for each in batches]
    middle, level = fmean(x), fmean(y)
    spread = sum((one - middle) ** 2 for one in x)
    rise = sum((one - middle) * (other - level) for one, other in zip(x, y, strict=True)) / spread
    left = sum((other - level - rise * (one - middle)) ** 2 for one, other in zip(x, y, strict=True))
    return Slope(rise, STUDENT_95 * sqrt(left / (BATCHES - 2) / spread))
