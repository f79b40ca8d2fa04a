"""When the screen is dark, what stands on it then, and where."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from kiosk.content import Clinic, Hours, Week
from kiosk.programme.hours import is_open, next_turn

ACROSS_MINUTES: Final = 29
DOWN_MINUTES: Final = 17
"""Without a common divisor, so that the words come everywhere before they come back."""


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """Days in a row with the same hours, Monday being 0; `hours` is None where the clinic is closed."""

    first: int
    last: int
    hours: Hours | None


@dataclass(frozen=True, slots=True)
class Switched:
    """Somebody made the screen dark, or woke it, `until` a moment in UTC (None: until they undo it)."""

    dark: bool
    until: datetime | None


def switch(clinic: Clinic | None, now: datetime, *, dark: bool) -> Switched | None:
    """The screen dark or awake by hand, until the opening hours have their next turn; None if it is so."""
    if is_open(clinic, now) != dark:
        return None
    hours = clinic.opening_hours if clinic else None
    return Switched(dark, next_turn(hours, now) if hours else None)


def is_dark(clinic: Clinic | None, now: datetime, switched: Switched | None = None) -> bool:
    """Whether the screen sleeps at `now`: while the clinic is closed, unless somebody has `switched` it."""
    if switched and (switched.until is None or now.astimezone(UTC) < switched.until):
        return switched.dark
    return not is_open(clinic, now)


def opening_lines(week: Week | None) -> tuple[OpeningLine, ...]:
    """The opening hours as they stand on a door; nothing where the clinic does not say."""
    lines: list[OpeningLine] = []
    for day, hours in enumerate(week or ()):
        if lines and lines[-1].hours == hours:
            lines[-1] = OpeningLine(lines[-1].first, day, hours)
        else:
            lines.append(OpeningLine(day, day, hours))
    return tuple(lines)


def drift(now: datetime) -> tuple[float, float]:
    """Where the words stand at `now`, across and down, from 0 to 1: a small step each minute.

    Nothing burns in that does not stay, and a screen that moves once a minute draws once a minute.
    """
    minute = int(now.timestamp() // 60)
    return _to_and_fro(minute, ACROSS_MINUTES), _to_and_fro(minute, DOWN_MINUTES)


def _to_and_fro(minute: int, minutes: int) -> float:
    return 1 - abs(minute % (2 * minutes) - minutes) / minutes
