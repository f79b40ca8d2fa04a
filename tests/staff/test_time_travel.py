"""Steps over clock changes, and moments in words."""

from datetime import datetime

import pytest

from kiosk.machine.clock import CLINIC_TIME
from kiosk.staff.time_travel import days_on, hours_on, how_far, in_words


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(CLINIC_TIME)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-03-10T11:00+00:00", 1, "2026-03-10T12:00:00+00:00"),
        ("2026-03-10T00:30+00:00", -1, "2026-03-09T23:30:00+00:00"),
        # The clocks jump from 1:00 to 2:00.
        ("2026-03-29T00:30+00:00", 1, "2026-03-29T02:30:00+01:00"),
        ("2026-03-29T02:30+01:00", -1, "2026-03-29T00:30:00+00:00"),
        # The hour from 1:00 to 2:00 comes twice.
        ("2026-10-25T01:30+01:00", 1, "2026-10-25T01:30:00+00:00"),
        ("2026-10-25T01:30+00:00", 1, "2026-10-25T02:30:00+00:00"),
        ("2026-10-25T01:30+00:00", -1, "2026-10-25T01:30:00+01:00"),
    ],
)
def test_an_hour_is_an_hour_that_passes(start: str, hours: int, end: str) -> None:
    assert hours_on(at(start), hours).isoformat() == end


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-03-10T11:00+00:00", 1, "2026-03-11T11:00:00+00:00"),
        ("2028-02-28T09:00+00:00", 1, "2028-02-29T09:00:00+00:00"),
        ("2026-03-28T14:00+00:00", 1, "2026-03-29T14:00:00+01:00"),
        ("2026-10-24T14:00+01:00", 1, "2026-10-25T14:00:00+00:00"),
        ("2026-03-28T01:30+00:00", 1, "2026-03-29T02:30:00+01:00"),
        ("2026-10-25T01:30+00:00", 1, "2026-10-26T01:30:00+00:00"),
        ("2026-10-24T01:30+01:00", 1, "2026-10-25T01:30:00+01:00"),
        ("2026-01-01T00:00+00:00", -1, "2025-12-31T00:00:00+00:00"),
    ],
)
def test_a_day_is_the_same_time_on_another_day(start: str, days: int, end: str) -> None:
    assert days_on(at(start), days).isoformat() == end


def test_a_moment_in_words() -> None:
    assert in_words(at("2026-03-31T14:05+01:00")) == "Tuesday 31 March 2026, 14:05"
    assert in_words(at("2026-11-01T00:00+00:00")) == "Sunday 1 November 2026, 00:00"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-03-10T23:59+00:00", "today, winter time"),
        ("2026-03-11T00:01+00:00", "tomorrow, winter time"),
        ("2026-03-09T23:59+00:00", "yesterday, winter time"),
        ("2026-03-29T02:30+01:00", "in 19 days, summer time"),
        ("2026-03-01T12:00+00:00", "9 days ago, winter time"),
    ],
)
def test_how_far_it_is(moment: str, words: str) -> None:
    assert how_far(at(moment), at("2026-03-10T11:00+00:00")) == words
