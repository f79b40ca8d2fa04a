"""Steps through time, and what a moment is called. Moments are in the clinic's timezone."""

from datetime import UTC, datetime, timedelta
from typing import Final

YEARS: Final = range(2000, 2100)
"""What somebody may look at. Beyond them a moment is a typing slip."""

# Not strftime's, which follow the language of the computer.
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def hours_on(moment: datetime, hours: int) -> datetime:
    """`hours` that really pass; in the night of a clock change the clocks say something else."""
    return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(moment.tzinfo)


def days_on(moment: datetime, days: int) -> datetime:
    """The same time by the clock, `days` later; an hour later where clocks jump over it."""
    there = (moment.replace(tzinfo=None, fold=0) + timedelta(days=days)).replace(tzinfo=moment.tzinfo)
    return there.astimezone(UTC).astimezone(moment.tzinfo)


def in_words(moment: datetime) -> str:
    """Weekday, day, month, year and time."""
    day = f"{_WEEKDAYS[moment.weekday()]} {moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M}"


def how_far(moment: datetime, now: datetime) -> str:
    """How many days `moment` is from `now`, and whether the clocks show summer time."""
    days = (moment.date() - now.date()).days
    match days:
        case 0:
            away = "today"
        case 1:
            away = "tomorrow"
        case -1:
            away = "yesterday"
        case _:
            away = f"in {days} days" if days > 0 else f"{-days} days ago"
    return f"{away}, {'summer' if moment.dst() else 'winter'} time"
