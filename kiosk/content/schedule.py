"""Whether the days and hours of a page leave any time at which it can be shown."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kiosk.content.hours import Weekday
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument


def check_schedule(document: "RawDocument", report: Report) -> None:
    """Report a page that can never be shown."""
    values, facts = document.values, document.facts
    first, last = values.get("show_from"), values.get("show_until")
    if first is None or last is None:
        return
    if first > last:
        report.add(
            ContentRule.NEVER_SHOWN,
            f"The page is to appear on {first} but to disappear before that, on {last}.",
            "Exchange the two dates, or mend one of them.",
            line=facts.line_of("show_until"),
        )
    elif not _has_its_day(first, last, values):
        report.add(
            ContentRule.NEVER_SHOWN,
            f"From {first} to {last} there is none of the page's days ({', '.join(values['days'])}).",
            "Mend the dates or the days.",
            line=facts.line_of("days"),
        )


def _has_its_day(first: date, last: date, values: dict[str, Any]) -> bool:
    """Whether hours of one of the page's days reach into the time from `first` to `last`."""
    week = tuple(Weekday)
    days, hours = values.get("days", week), values.get("hours")
    # What began on the evening before the first day is still there that night.
    before = 1 if hours is not None and hours.is_overnight else 0
    length = (last - first).days + 1 + before
    places = range(first.weekday() - before, first.weekday() - before + min(length, len(week)))
    return any(week[place % len(week)] in days for place in places)
