"""Days of the week and hours of the day, as somebody writes them: on the clinic's clocks, without a date."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week; a date's `weekday()` is the place of its day here."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True, slots=True)
class Hours:
    """From `start` until `end`, at which it is over; an end that is not after the start is the next day's.

    Both at 00:00 is a whole day.
    """

    start: time
    end: time

    @property
    def is_overnight(self) -> bool:
        """Whether a part of it lies on the day after the one on which it begins."""
        return time(0) < self.end <= self.start


WHOLE_DAY = Hours(time(0), time(0))

Week = tuple[Hours | None, ...]
"""The hours that begin on each day, seven from Monday; None where there are none."""


def week_of(days: tuple[Weekday, ...], hours: Hours | None) -> Week:
    """`hours`, or whole days, on each of `days`, or every day."""
    return tuple((hours or WHOLE_DAY) if not days or day in days else None for day in Weekday)
