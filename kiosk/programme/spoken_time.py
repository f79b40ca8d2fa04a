"""A moment as somebody says it: "next Tuesday 14:00", "tomorrow at 9", "24 December"."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

NOON: Final = time(12)
EXAMPLES: Final = '"next Tuesday 14:00", "tomorrow 9:00", "Friday" or "2026-12-24 14:00"'

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NAMED_TIMES: Final = {"noon": NOON, "midday": NOON, "midnight": time(0)}
_DAYS_AWAY: Final = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3}
_SHORTEST_NAME: Final = 3

# A bare number is an hour only behind "at": it could be a day of the month.
_ENDS_WITH_TIME = re.compile(
    r"(?P<day>.*?)(?:^|[ t])(?:at )?(?P<time>\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?"
    r"|\d{1,2} ?[ap]\.?m\.?|noon|midday|midnight|(?<=at )\d{1,2})"
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(?: ?([ap])\.?m\.?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DATE = re.compile(r"(?:[a-z]+ )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}))?")
_DISTANCE = re.compile(r"in (\d{1,3}|a|one|two|three) (day|week)s?")
_WEEKDAY = re.compile(r"(?:(next|this|on) )?([a-z]+)")


def read_moment(text: str, now: datetime) -> datetime | None:
    """The moment that `text` means to somebody who says it at `now`, in the timezone of `now`.

    None if it is not understood. A day without a time means noon, a time without a day means today.
    "Tuesday" is today or the first one to come, "next Tuesday" is never today. A time that the clocks jump
    over is an hour later.
    """
    said = " ".join(text.casefold().replace(",", " ").split())
    if said == "now":
        return now
    ending = _ENDS_WITH_TIME.fullmatch(said)
    day_said, time_said = (ending["day"].strip(), ending["time"]) if ending else (said, "noon")
    clock = _time(time_said)
    try:
        day = _day(day_said, now.date()) if day_said or not ending else now.date()
        if day is None or clock is None:
            return None
        moment = datetime.combine(day, clock, now.tzinfo)
        return moment.astimezone(UTC).astimezone(now.tzinfo)
    except (ValueError, OverflowError):  # no such day, or one before the first year or behind the last
        return None


def _time(said: str) -> time | None:
    match = _TIME.fullmatch(said)
    if match is None:
        return _NAMED_TIMES[said]
    hour, minute, second, half = int(match[1]), int(match[2] or 0), int(match[3] or 0), match[4]
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - the numbers on a clock's face
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute, second) if hour < 24 and max(minute, second) < 60 else None  # noqa: PLR2004


def _day(said: str, today: date) -> date | None:
    """The day that is `said`; ValueError if there is none of this date."""
    if said in _DAYS_AWAY:
        return today + timedelta(days=_DAYS_AWAY[said])
    if match := _ISO.fullmatch(said):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DISTANCE.fullmatch(said):
        number = _NUMBERS.get(match[1]) or int(match[1])
        return today + timedelta(days=number * (7 if match[2] == "week" else 1))
    if match := _DATE.fullmatch(said):
        return _day_of_month(int(match[1]), _index(match[2], _MONTHS), match[3], today)
    if (match := _WEEKDAY.fullmatch(said)) and (weekday := _index(match[2], _WEEKDAYS)) is not None:
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=7 if match[1] == "next" and not ahead else ahead)
    return None


def _day_of_month(day: int, month: int | None, year: str | None, today: date) -> date | None:
    """Without a `year` the first such day from `today` on."""
    if month is None:
        return None
    if year:
        return date(int(year), month + 1, day)
    this_year = date(today.year, month + 1, day)
    return this_year if this_year >= today else date(today.year + 1, month + 1, day)


def _index(said: str, names: tuple[str, ...]) -> int | None:
    """Which of `names` begins with what is `said`."""
    found = [index for index, name in enumerate(names) if name.startswith(said)]
    return found[0] if found and len(said) >= _SHORTEST_NAME else None
