"""Kinds of value that are days of the week, hours of the day, or a moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.content.choice_kinds import scalars_in
from kiosk.content.hours import Hours, Week, Weekday
from kiosk.content.kind import scalar_text, wrong_type
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.content.values import Entry, Mapping, Scalar, Value

CLOSED = "closed"

_WEEK = tuple(Weekday)
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WORDS: dict[str, tuple[Weekday, ...]] = {
    **{day.value: (day,) for day in _WEEK},
    **{name: (day,) for name, day in zip(_NAMES, _WEEK, strict=True)},
    **{f"{name}s": (day,) for name, day in zip(_NAMES, _WEEK, strict=True)},
    "tues": (Weekday.TUE,),
    "thur": (Weekday.THU,),
    "thurs": (Weekday.THU,),
    **dict.fromkeys(("weekday", "weekdays"), _WEEK[:5]),
    **dict.fromkeys(("weekend", "weekends"), _WEEK[5:]),
    **dict.fromkeys(("daily", "every day"), _WEEK),
}
_TO = r"\s*(?:[-\u2010-\u2015]|\bto\b)\s*"
_RANGE = re.compile(rf"([a-z]+){_TO}([a-z]+)")
_TIME = r"([0-9]{1,2})[:.]([0-9]{2})"
_HOURS = re.compile(rf"{_TIME}{_TO}{_TIME}")
_MOMENT = re.compile(rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})(?:\s+|T){_TIME}")
_MIDNIGHT = (24, 0)


def days_called(words: str) -> tuple[Weekday, ...]:
    """The days that `words` mean ("Mon", "weekends", "tue-fri"); none if they are no days."""
    words = " ".join(words.lower().split())
    if match := _RANGE.fullmatch(words):
        first, last = (_WORDS.get(word, ()) for word in match.groups())
        if len(first) != 1 or len(last) != 1:
            return ()
        start = _WEEK.index(first[0])
        length = (_WEEK.index(last[0]) - start) % len(_WEEK) + 1
        return tuple(_WEEK[(start + number) % len(_WEEK)] for number in range(length))
    return _WORDS.get(words, ())


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week: one, several, or a group of them."""

    expected: str = "days of the week"
    example: str = "[mon, tue]"

    def read(self, key: str, value: Value, report: Report) -> tuple[Weekday, ...] | None:
        """The days in the order of the week, each once."""
        scalars = scalars_in(value)
        if not scalars:
            wrong_type(self, key, value, report)
            return None
        found = [_days(key, scalar.text, scalar.line, report) for scalar in scalars]
        return tuple(day for day in _WEEK if any(day in days for days in found)) if all(found) else None


@dataclass(frozen=True, slots=True)
class HoursOfDay:
    """From one time of the day to another, perhaps past midnight."""

    expected: str = "hours of the day"
    example: str = "09:00-17:30"

    def read(self, key: str, value: Value, report: Report) -> Hours | None:
        """The hours; 24:00 is the end of the day."""
        text = scalar_text(self, key, value, report)
        if text is None:
            return None
        match = _HOURS.fullmatch(text.lower())
        if match is None:
            self._bad(f"“{text}” cannot be read as hours.", key, value, report)
            return None
        opening, closing = (int(match[1]), int(match[2])), (int(match[3]), int(match[4]))
        start, end = _time(opening), _time((0, 0) if closing == _MIDNIGHT else closing)
        if start is None or end is None:
            self._bad(f"There is no such time of the day in “{text}”.", key, value, report)
            return None
        if opening == closing:
            self._bad(f"“{text}” begins and ends at the same time.", key, value, report)
            return None
        return Hours(start, end)

    def _bad(self, message: str, key: str, value: Value, report: Report) -> None:
        hint = f"Write both times from 00:00 to 24:00, for example {key}: {self.example}"
        report.add(ContentRule.BAD_HOURS, message, hint, line=value.line)


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The hours of each day of the week, below keys that name one day or several."""

    expected: str = "a group with a line for each day"
    example: str = "{mon: 08:00-18:00, sat: closed}"

    def read(self, key: str, value: Value, report: Report) -> Week | None:
        """The week; a day that is not named is closed, and "fri" counts more than "weekdays".

        None if anything is wrong with it: half a week would darken the screen on a day on which people come.
        """
        if not isinstance(value, Mapping) or not value.entries:
            wrong_type(self, key, value, report)
            return None
        lines = [(_days(entry.key, entry.key, entry.line, report), entry) for entry in value.entries]
        lines.sort(key=lambda line: -len(line[0]))
        week: dict[Weekday, tuple[int, Hours | None]] = {}
        sound = True
        for days, entry in lines:
            is_open, hours = self._hours(entry, report)
            for day in days:
                if week.get(day, (0, None))[0] == len(days):
                    _given_twice(day, entry, report)
                    sound = False
                week[day] = len(days), hours
            sound = sound and bool(days) and (hours is not None or not is_open)
        return tuple(week.get(day, (0, None))[1] for day in _WEEK) if sound else None

    def _hours(self, entry: Entry, report: Report) -> tuple[bool, Hours | None]:
        """Whether `entry` does not say that the clinic is closed, and its hours if they can be read."""
        value = entry.value
        if isinstance(value, Scalar) and value.text.strip().lower() == CLOSED:
            return False, None
        if isinstance(value, Scalar) and not any(sign.isdigit() for sign in value.text):
            report.add(
                ContentRule.BAD_HOURS,
                f"“{value.text.strip()}” cannot be read as hours.",
                f"If nobody is there, write {entry.key}: {CLOSED}",
                line=value.line,
            )
            return True, None
        return True, HoursOfDay().read(entry.key, value, report)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and a time of that day."""

    expected: str = "a date and a time"
    example: str = "2026-11-24 18:00"

    def example_on(self, saved: date | None) -> str:
        """A moment that is still to come for somebody who saved the file on the day `saved`."""
        return f"{saved + timedelta(days=1)} 18:00" if saved else self.example

    def read(self, key: str, value: Value, report: Report) -> datetime | None:
        """The moment on the clinic's clocks, without a timezone."""
        text = scalar_text(self, key, value, report)
        if text is None:
            return None
        message = f"“{text}” is not a date and a time."
        if match := _MOMENT.fullmatch(text):
            try:
                return datetime.fromisoformat(f"{match[1]} {int(match[2]):02}:{match[3]}")
            except ValueError:
                message = f"There is no such day or time as {text}."
        report.add(
            ContentRule.BAD_TIME,
            message,
            "Write YEAR-MONTH-DAY and the time from 00:00 to 23:59, "
            f"for example {key}: {self.example_on(report.saved)}",
            line=value.line,
        )
        return None


def _days(key: str, words: str, line: int, report: Report) -> tuple[Weekday, ...]:
    if days := days_called(words):
        return days
    report.add(
        ContentRule.BAD_CHOICE,
        f"“{words}” is no day of the week." if key == words else f"“{key}” cannot be “{words}”.",
        did_you_mean(nearest(words.lower(), _WORDS), "Write mon, tue, wed, thu, fri, sat or sun."),
        line=line,
    )
    return ()


def _given_twice(day: Weekday, entry: Entry, report: Report) -> None:
    report.add(
        ContentRule.DUPLICATE_KEY,
        f"The hours of “{day}” are given twice.",
        f"Keep one of the two, or take the day out of “{entry.key}”.",
        line=entry.line,
    )


def _time(parts: tuple[int, int]) -> time | None:
    try:
        return time(*parts)
    except ValueError:
        return None
