"""Hours that come back every week, through both changes of the clocks."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import WHOLE_DAY, Clinic, Hours, Week, Weekday, week_of
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.hours import day_of, is_open, next_turn

CHANGES: Final = ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")
MINUTE: Final = timedelta(minutes=1)
DAY, NIGHT = Hours(time(9), time(17, 30)), Hours(time(22), time(6))
EVERY_DAY = week_of((), DAY)
EVERY_NIGHT = week_of((), NIGHT)
FRIDAY_NIGHT = week_of((Weekday.FRI,), NIGHT)

clock_times = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
hours = st.builds(Hours, clock_times, clock_times)
weeks = st.lists(st.none() | hours, min_size=7, max_size=7).map(tuple)
# Around the days on which clocks are changed, the leap day, the turn of the year, and any.
days = st.sampled_from(
    [
        date.fromisoformat(day)
        for day in ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-02-29")
    ]
    + [date(2026, 12, 31), date(2026, 7, 1)]
).flatmap(lambda day: st.integers(-2, 2).map(lambda number: day + timedelta(days=number)))
moments = st.builds(
    lambda day, minutes: datetime(day.year, day.month, day.day, tzinfo=UTC) + minutes * MINUTE,
    days,
    st.integers(0, 24 * 60 - 1),
).map(lambda utc: utc.astimezone(CLINIC_TIME))


def at(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CLINIC_TIME, fold=fold)


def is_on(week: Week, now: datetime) -> bool:
    return day_of(week, now) is not None


@pytest.mark.parametrize(
    ("week", "now", "day"),
    [
        (EVERY_DAY, "2026-03-10 08:59:59.999999", None),
        (EVERY_DAY, "2026-03-10 09:00", "2026-03-10"),
        (EVERY_DAY, "2026-03-10 17:29:59.999999", "2026-03-10"),
        (EVERY_DAY, "2026-03-10 17:30", None),
        (EVERY_NIGHT, "2026-03-10 05:59:59", "2026-03-09"),
        (EVERY_NIGHT, "2026-03-10 06:00", None),
        (EVERY_NIGHT, "2026-03-10 22:00", "2026-03-10"),
        (EVERY_NIGHT, "2026-03-11 00:00", "2026-03-10"),
        (FRIDAY_NIGHT, "2026-03-13 05:00", None),
        (FRIDAY_NIGHT, "2026-03-13 22:00", "2026-03-13"),
        (FRIDAY_NIGHT, "2026-03-14 05:59", "2026-03-13"),
        (FRIDAY_NIGHT, "2026-03-14 22:00", None),
        (week_of((Weekday.TUE,), None), "2026-03-09 23:59:59.999999", None),
        (week_of((Weekday.TUE,), None), "2026-03-10 00:00", "2026-03-10"),
        (week_of((Weekday.TUE,), None), "2026-03-11 00:00", None),
        (week_of((Weekday.TUE,), Hours(time(9), time(0))), "2026-03-10 23:59", "2026-03-10"),
        (week_of((Weekday.TUE,), Hours(time(9), time(0))), "2026-03-11 00:00", None),
        (week_of((Weekday.TUE,), None), "2028-02-29 12:00", "2028-02-29"),
        (FRIDAY_NIGHT, "2027-01-02 05:00", "2027-01-01"),
    ],
)
def test_hours_belong_to_the_day_on_which_they_begin(week: Week, now: str, day: str | None) -> None:
    assert day_of(week, at(now)) == (date.fromisoformat(day) if day else None)


def begins_and_ends(hours: Hours, day: str) -> tuple[datetime, datetime]:
    """The first two turns of the hours of `day`, in UTC, from the noon before."""
    week = week_of((tuple(Weekday)[date.fromisoformat(day).weekday()],), hours)
    begins = next_turn(week, at(f"{day} 12:00") - timedelta(days=1))
    assert begins is not None
    ends = next_turn(week, begins.astimezone(CLINIC_TIME))
    assert ends is not None
    return begins, ends


@pytest.mark.parametrize("day", ["2026-03-29", "2027-03-28"])
@pytest.mark.parametrize(
    ("start", "end", "begins", "lasts"),
    [
        ("00:30", "01:30", "00:30", 0.5),  # over when the clock jumps past its end
        ("01:30", "03:00", "01:00", 1),  # begins when the clock jumps past its start
        ("00:00", "06:00", "00:00", 5),
        ("01:00", "02:01", "01:00", 1 / 60),
    ],
)
def test_hours_in_the_hour_that_is_skipped(day: str, start: str, end: str, begins: str, lasts: float) -> None:
    on, off = begins_and_ends(Hours(time.fromisoformat(start), time.fromisoformat(end)), day)
    assert on == datetime.fromisoformat(f"{day} {begins}").replace(tzinfo=UTC)
    assert off - on == timedelta(hours=lasts)


@pytest.mark.parametrize("day", ["2026-03-29", "2027-03-28"])
def test_hours_that_are_skipped_whole_do_not_happen_that_day(day: str) -> None:
    sunday = date.fromisoformat(day)
    week = week_of((Weekday.SUN,), Hours(time(1, 15), time(1, 45)))
    turn = next_turn(week, at(f"{sunday - timedelta(days=1)} 12:00"))
    assert turn is not None
    assert turn.astimezone(CLINIC_TIME) == at(f"{sunday + timedelta(days=7)} 01:15")


@pytest.mark.parametrize("day", ["2026-10-25", "2027-10-31"])
@pytest.mark.parametrize(
    ("start", "end", "begins", "lasts"),
    [
        ("00:30", "01:30", -0.5, 2),  # until the clock says 01:30 for the last time
        ("01:30", "03:00", 0.5, 2.5),  # from the first time it says so
        ("01:15", "01:45", 0.25, 1.5),
        ("00:00", "06:00", -1, 7),
        ("02:00", "03:00", 2, 1),
    ],
)
def test_hours_in_the_hour_that_comes_twice(
    day: str, start: str, end: str, begins: float, lasts: float
) -> None:
    on, off = begins_and_ends(Hours(time.fromisoformat(start), time.fromisoformat(end)), day)
    assert on == datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(hours=begins)
    assert off - on == timedelta(hours=lasts)


@pytest.mark.parametrize(
    ("day", "lasts"), [("2026-03-28", 7), ("2026-10-24", 9), ("2027-03-27", 7), ("2026-07-01", 8)]
)
def test_a_night_is_an_hour_shorter_or_longer(day: str, lasts: int) -> None:
    on, off = begins_and_ends(NIGHT, day)
    assert off - on == timedelta(hours=lasts)


@pytest.mark.parametrize(
    ("week", "now", "turn"),
    [
        (EVERY_DAY, "2026-03-10 08:00", "2026-03-10 09:00"),
        (EVERY_DAY, "2026-03-10 09:00", "2026-03-10 17:30"),
        (EVERY_DAY, "2026-03-10 17:30", "2026-03-11 09:00"),
        (FRIDAY_NIGHT, "2026-03-14 06:00", "2026-03-20 22:00"),
        (FRIDAY_NIGHT, "2026-12-31 12:00", "2027-01-01 22:00"),
        (week_of((Weekday.MON, Weekday.TUE), None), "2026-03-09 12:00", "2026-03-11 00:00"),
        (week_of((Weekday.TUE,), None), "2028-02-29 12:00", "2028-03-01 00:00"),
        (week_of((), WHOLE_DAY), "2026-03-10 12:00", None),
        ((None,) * 7, "2026-03-10 12:00", None),
    ],
)
def test_the_next_turn(week: Week, now: str, turn: str | None) -> None:
    assert next_turn(week, at(now)) == (at(turn) if turn else None)


@given(weeks, moments)
def test_until_the_next_turn_nothing_changes_and_then_it_does(week: Week, now: datetime) -> None:
    turn = next_turn(week, now)
    one = now.astimezone(UTC)
    end = one + timedelta(days=2) if turn is None else turn
    assert turn is None or is_on(week, turn.astimezone(CLINIC_TIME)) != is_on(week, now)
    while one < end:
        assert is_on(week, one.astimezone(CLINIC_TIME)) == is_on(week, now)
        one += 7 * MINUTE


@given(weeks, moments)
def test_away_from_the_changes_the_clock_alone_decides(week: Week, now: datetime) -> None:
    yesterday, today = week[now.weekday() - 1], week[now.weekday()]
    clock = now.time()
    on = False
    if today is not None:
        until = today.end if today.start < today.end else time.max
        on = today.start <= clock and (clock < until or today.end <= today.start)
    if yesterday is not None and yesterday.end <= yesterday.start:
        on = on or clock < yesterday.end
    assert is_on(week, now) == on or str(now.date()) in CHANGES


@pytest.mark.parametrize(
    ("opening_hours", "now", "is_it"),
    [
        (None, "2026-03-10 03:00", True),
        (EVERY_DAY, "2026-03-10 12:00", True),
        (EVERY_DAY, "2026-03-10 18:00", False),
        ((None,) * 7, "2026-03-10 12:00", False),
    ],
)
def test_the_clinic_is_open_unless_it_says_otherwise(
    opening_hours: Week | None, now: str, *, is_it: bool
) -> None:
    assert is_open(Clinic(path="", name="", opening_hours=opening_hours), at(now)) == is_it
    assert is_open(None, at(now))
