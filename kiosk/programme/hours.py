"""Whether hours that come back every week are on now, and when that changes.

Hours belong to the day on which they begin, also the part of them that lies past midnight. They begin the
first time the clinic's clocks say so, and end the last time they do.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final

from kiosk.content import Clinic, Week
from kiosk.programme.clock_sense import knows_the_day
from kiosk.programme.wall_time import moment

A_FORTNIGHT: Final = 14
"""Days to look ahead: what comes once a week may be skipped whole when clocks are changed."""


def day_of(week: Week, now: datetime) -> date | None:
    """The day on which the hours began that are on at `now`; None where none are."""
    moment_now = now.astimezone(UTC)
    today = now.date()
    for day in (today, today - timedelta(days=1)):
        hours = span(week, day, now.tzinfo)
        if hours is not None and hours[0] <= moment_now < hours[1]:
            return day
    return None


def next_turn(week: Week, now: datetime) -> datetime | None:
    """The first moment in UTC after `now` at which the hours of `week` begin or are over; None if never."""
    moment_now, today = now.astimezone(UTC), now.date()
    last_day = today + timedelta(days=A_FORTNIGHT)
    days = (today + timedelta(days=number) for number in range(-1, A_FORTNIGHT + 2))
    # The day after the last one only tells whether hours go on where others end.
    spans = {day: hours for day in days if (hours := span(week, day, now.tzinfo)) is not None}
    is_on = day_of(week, now) is not None
    edges = {edge for day, hours in spans.items() if day <= last_day for edge in hours}
    coming = sorted(edge for edge in edges if edge > moment_now)
    return next((edge for edge in coming if _is_on(spans.values(), edge) != is_on), None)


def span(week: Week, day: date, zone: tzinfo | None) -> tuple[datetime, datetime] | None:
    """From when until when, in UTC, the hours of `day` are on."""
    hours = week[day.weekday()]
    if hours is None:
        return None
    last_day = day if hours.start < hours.end else day + timedelta(days=1)
    return (
        moment(datetime.combine(day, hours.start), zone),
        moment(datetime.combine(last_day, hours.end), zone, last=True),
    )


def _is_on(spans: Iterable[tuple[datetime, datetime]], at: datetime) -> bool:
    return any(begin <= at < end for begin, end in spans)


def is_open(clinic: Clinic | None, now: datetime) -> bool:
    """Whether the clinic is open at `now`; always, where it does not say or nobody knows the day."""
    hours = clinic.opening_hours if clinic else None
    return hours is None or not knows_the_day(now) or day_of(hours, now) is not None
