"""The hidden way in: the four corners of the screen in order. It is camouflage, not security.

A pure recogniser: each function takes the gesture and a touch and gives the gesture that follows.
"""

from dataclasses import dataclass
from typing import Final

LONGEST_S: Final = 6
"""From the first corner to the last."""

REACH_MM: Final = 25
"""A corner is a square of this side."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """How many corners have been touched in their order, and when the first was, in monotonic seconds."""

    reached: int = 0
    began: float = 0

    @property
    def is_made(self) -> bool:
        """Whether all four were touched."""
        return self.reached == len(CORNERS)


CORNERS: Final = ("top left", "top right", "bottom right", "bottom left")
"""In the order of the gesture: clockwise."""


def corner_at(x: float, y: float, width: float, height: float, reach: float) -> int | None:
    """The place in CORNERS of the corner around (`x`, `y`) on a screen of this size, if any.

    All lengths are in the same unit; `reach` is the side of a corner.
    """
    at_left, at_right = x < reach, x >= width - reach
    at_top, at_bottom = y < reach, y >= height - reach
    if not (at_left or at_right) or not (at_top or at_bottom):
        return None
    if at_top:
        return 0 if at_left else 1
    return 3 if at_left else 2


def touch(gesture: Gesture, corner: int | None, now: float) -> Gesture:
    """The gesture after a touch of `corner`, or of anything else.

    A corner that is touched twice counts once: what a finger does may be told as the mouse's doing, too.
    """
    in_time = now - gesture.began <= LONGEST_S
    if corner is not None and in_time and gesture.reached:
        if corner == gesture.reached - 1:
            return gesture
        if corner == gesture.reached:
            return Gesture(gesture.reached + 1, gesture.began)
    return Gesture(1, now) if corner == 0 else Gesture()
