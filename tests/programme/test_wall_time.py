"""London's clocks skip 01:00 to 02:00 in March and repeat it in October."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.wall_time import end_of, midnight, moment, seconds_until

SKIPS = ["2026-03-29", "2027-03-28"]
REPEATS = ["2026-10-25", "2027-10-31"]
wall_times = st.datetimes(datetime(2025, 1, 1), datetime(2029, 1, 1))  # noqa: DTZ001 - what a clock says


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize("day", SKIPS)
@pytest.mark.parametrize(
    ("clock", "is_really"),
    [
        ("00:59:59", "00:59:59"),
        ("01:00", "01:00"),
        ("01:30", "01:00"),
        ("01:59:59.999999", "01:00"),
        ("02:00", "01:00"),
        ("02:30", "01:30"),
    ],
)
def test_a_skipped_time_is_the_moment_of_the_change(
    day: str, clock: str, is_really: str, *, last: bool
) -> None:
    assert moment(wall(f"{day} {clock}"), CLINIC_TIME, last=last) == utc(f"{day} {is_really}")


@pytest.mark.parametrize("day", REPEATS)
@pytest.mark.parametrize(
    ("clock", "first", "last"),
    [
        ("00:59", "{before} 23:59", "{before} 23:59"),
        ("01:00", "{day} 00:00", "{day} 01:00"),
        ("01:30", "{day} 00:30", "{day} 01:30"),
        ("02:00", "{day} 02:00", "{day} 02:00"),
    ],
)
def test_a_repeated_time_is_the_first_or_the_last(day: str, clock: str, first: str, last: str) -> None:
    names = {"day": day, "before": str(date.fromisoformat(day) - timedelta(days=1))}
    said = wall(f"{day} {clock}")
    assert moment(said, CLINIC_TIME) == utc(first.format(**names))
    assert moment(said, CLINIC_TIME, last=True) == utc(last.format(**names))


@pytest.mark.parametrize(
    ("day", "begins", "ends"),
    [
        ("2026-03-10", "2026-03-10 00:00", "2026-03-11 00:00"),
        ("2026-03-29", "2026-03-29 00:00", "2026-03-29 23:00"),
        ("2026-07-01", "2026-06-30 23:00", "2026-07-01 23:00"),
        ("2027-10-31", "2027-10-30 23:00", "2027-11-01 00:00"),
        ("2028-02-29", "2028-02-29 00:00", "2028-03-01 00:00"),
    ],
)
def test_a_day_is_from_the_clinics_midnight_to_the_next(day: str, begins: str, ends: str) -> None:
    assert midnight(date.fromisoformat(day), CLINIC_TIME) == utc(begins)
    assert end_of(date.fromisoformat(day), CLINIC_TIME) == utc(ends)


def test_the_last_day_of_all_has_no_end() -> None:
    assert end_of(date.max, CLINIC_TIME) is None


@pytest.mark.parametrize(
    ("now", "then", "hours"), [("2026-03-29 00:30", "02:30", 1), ("2026-10-25 00:30", "02:30", 3)]
)
def test_the_seconds_are_those_that_pass(now: str, then: str, hours: int) -> None:
    start = wall(now).replace(tzinfo=CLINIC_TIME)
    end = wall(f"{now[:10]} {then}").replace(tzinfo=CLINIC_TIME)
    assert seconds_until(end, start) == hours * 3600
    assert seconds_until(start, end) == -hours * 3600


@given(wall_times, st.booleans())
def test_a_time_that_clocks_show_is_shown_at_its_moment(said: datetime, last: bool) -> None:
    found = moment(said, CLINIC_TIME, last=last)
    shown = found.astimezone(CLINIC_TIME).replace(tzinfo=None, fold=0)
    skips = str(said.date()) in {"2025-03-30", *SKIPS, "2028-03-26"} and said.hour == 1
    assert shown == (said.replace(hour=2, minute=0, second=0, microsecond=0) if skips else said)


@given(wall_times, wall_times, st.booleans())
def test_what_a_clock_shows_later_is_not_earlier(one: datetime, other: datetime, last: bool) -> None:
    first, second = sorted((one, other))
    assert moment(first, CLINIC_TIME, last=last) <= moment(second, CLINIC_TIME, last=last)
    assert moment(first, CLINIC_TIME) <= moment(first, CLINIC_TIME, last=True)
