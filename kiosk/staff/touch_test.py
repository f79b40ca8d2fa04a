"""Whether the glass feels a finger where it is: four corners that are asked for by name, then a grid.

Places are parts of the screen's width and height, from the top left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from kiosk.staff.corners import CORNERS

ACROSS: Final = 6
DOWN: Final = 8

BESIDE: Final = 0.12
"""A finger that lands further than this from the mark's middle, in parts of the screen, has missed it."""

TURNED: Final[Mapping[tuple[int, ...], str]] = {
    (1, 0, 3, 2): "Left and right are exchanged.",
    (3, 2, 1, 0): "Top and bottom are exchanged.",
    (2, 3, 0, 1): "Touch is upside down: it is turned by half a turn.",
    (1, 2, 3, 0): "Touch is turned by a quarter, clockwise.",
    (3, 0, 1, 2): "Touch is turned by a quarter, anticlockwise.",
    (0, 3, 2, 1): "Touch is turned by a quarter and mirrored.",
    (2, 1, 0, 3): "Touch is turned by a quarter and mirrored.",
}
"""Where the four corners landed → what is wrong with the glass."""


@dataclass(frozen=True, slots=True)
class TouchTest:
    """Where the corners that were asked for so far were felt, and the squares of the grid, row by row."""

    corners: tuple[tuple[float, float], ...] = ()
    squares: frozenset[int] = frozenset()

    @property
    def asked(self) -> int:
        """The place in CORNERS of the corner that is to be touched; their number once all were."""
        return len(self.corners)

    @property
    def has_corners(self) -> bool:
        """Whether all corners were touched."""
        return self.asked == len(CORNERS)

    @property
    def is_done(self) -> bool:
        """Whether every square was felt."""
        return len(self.squares) == ACROSS * DOWN


def touch_corner(test: TouchTest, x: float, y: float) -> TouchTest:
    """The corner that was asked for was felt at (`x`, `y`)."""
    return test if test.has_corners else replace(test, corners=(*test.corners, (x, y)))


def touch_square(test: TouchTest, x: float, y: float) -> TouchTest:
    """A finger passes over (`x`, `y`), once it is the grid's turn."""
    if not test.has_corners or not (0 <= x < 1 and 0 <= y < 1):
        return test
    return replace(test, squares=test.squares | {int(y * DOWN) * ACROSS + int(x * ACROSS)})


def fault(test: TouchTest, across: float, down: float) -> str:
    """What is wrong by what the corners tell; nothing if all is well, or not all of them were touched.

    The marks' middles are `across` and `down` from the corners.
    """
    if not test.has_corners:
        return ""
    felt = tuple(_corner_of(x, y) for x, y in test.corners)
    if felt != (0, 1, 2, 3):
        return TURNED.get(felt, "Touches are felt in the wrong places.")
    marks = ((across, down), (1 - across, down), (1 - across, 1 - down), (across, 1 - down))
    missed = any(
        abs(x - there[0]) > BESIDE or abs(y - there[1]) > BESIDE
        for (x, y), there in zip(test.corners, marks, strict=True)
    )
    return "Touches are felt beside the finger. The touch screen needs its calibration." if missed else ""


def verdict(test: TouchTest, across: float, down: float) -> str:
    """What the test has found so far, in one sentence; nothing while it asks for corners."""
    if not test.has_corners:
        return ""
    wrong = fault(test, across, down)
    if wrong:
        return wrong
    return "The touch screen is right." if test.is_done else "The corners are right."


def _corner_of(x: float, y: float) -> int:
    return (0 if x < 1 / 2 else 1) if y < 1 / 2 else (3 if x < 1 / 2 else 2)
