"""Where somebody of the staff is, and how long they may stay there. Times are monotonic seconds."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

IDLE_S: Final = 300
LONGEST_S: Final = 900
PAD_S: Final = 120
"""How long the pad waits for a digit: a visitor may have found it."""


class Place(StrEnum):
    """The screens of the staff; NOWHERE is the waiting room's own."""

    NOWHERE = ""
    PAD = "pad"
    HOME = "home"
    PROBLEMS = "problems"
    PAGES = "pages"
    PROGRAMME = "programme"
    DISPLAY = "display"
    TOUCH_TEST = "touch"
    USAGE = "usage"
    FAULTS = "faults"
    ABOUT = "about"
    RESTART = "restart"
    LEAVE = "leave"


INSIDE: Final = frozenset(Place) - {Place.NOWHERE, Place.PAD}
"""What only a PIN leads to."""


@dataclass(frozen=True, slots=True)
class StaffVisit:
    """The place, since when somebody is in there, and when they last did something."""

    place: Place = Place.NOWHERE
    entered: float = 0
    touched: float = 0


def knock(now: float) -> StaffVisit:
    """The gesture was made."""
    return StaffVisit(Place.PAD, now, now)


def come_in(now: float) -> StaffVisit:
    """The PIN was right."""
    return StaffVisit(Place.HOME, now, now)


def go(visit: StaffVisit, place: Place, now: float) -> StaffVisit:
    """On to another screen, for those who are in."""
    return replace(visit, place=place, touched=now) if {visit.place, place} <= INSIDE else visit


def touch(visit: StaffVisit, now: float) -> StaffVisit:
    """Somebody is there."""
    return replace(visit, touched=now)


def ends(visit: StaffVisit) -> float:
    """When it is over if nobody touches anything."""
    idle = PAD_S if visit.place is Place.PAD else IDLE_S
    return min(visit.touched + idle, visit.entered + LONGEST_S)


def tick(visit: StaffVisit, now: float) -> StaffVisit:
    """The visit at `now`."""
    over = visit.place is not Place.NOWHERE and now >= ends(visit)
    return StaffVisit() if over else visit
