"""How a cost grows with the size of what it is paid for."""

from collections.abc import Mapping
from math import log
from statistics import linear_regression


def exponent(costs: Mapping[int, float]) -> float:
    """The power of the size with which `costs`, size → cost, grow: 0 not at all, 1 in step, 2 by the square.

    Least squares of the logarithms, of at least two sizes.
    """
    return linear_regression([log(size) for size in costs], [log(cost) for cost in costs.values()]).slope
