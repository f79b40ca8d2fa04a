from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Clinic, Hours, Week
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.standby import (
    ACROSS_MINUTES,
    DOWN_MINUTES,
    OpeningLine,
    drift,
    is_dark,
    opening_lines,
    switch,
)
from tests.programme.test_hours import moments, weeks

DAY, SHORT = Hours(time(8), time(18)), Hours(time(9), time(13))
NIGHT = datetime(2026, 3, 28, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("week", "lines"),
    [
        (None, ()),
        ((DAY,) * 7, (OpeningLine(0, 6, DAY),)),
        ((None,) * 7, (OpeningLine(0, 6, None),)),
        (
            (*[DAY] * 5, SHORT, None),
            (OpeningLine(0, 4, DAY), OpeningLine(5, 5, SHORT), OpeningLine(6, 6, None)),
        ),
        (
            (DAY, SHORT, DAY, DAY, None, None, DAY),
            (
                OpeningLine(0, 0, DAY),
                OpeningLine(1, 1, SHORT),
                OpeningLine(2, 3, DAY),
                OpeningLine(4, 5, None),
                OpeningLine(6, 6, DAY),
            ),
        ),
    ],
)
def test_days_with_the_same_hours_stand_on_one_line(
    week: Week | None, lines: tuple[OpeningLine, ...]
) -> None:
    assert opening_lines(week) == lines


@given(weeks)
def test_the_lines_say_the_whole_week(week: Week) -> None:
    said = [line.hours for line in opening_lines(week) for _ in range(line.first, line.last + 1)]
    assert tuple(said) == week


@given(moments, st.integers(0, 10**6))
def test_the_words_take_a_small_step_each_minute_and_stand_still_between(now: datetime, later: int) -> None:
    minute = (now.astimezone(UTC) + timedelta(minutes=later)).replace(second=0, microsecond=0)
    here, there = drift(minute), drift(minute + timedelta(minutes=1))
    assert all(0 <= part <= 1 for part in here)
    assert abs(here[0] - there[0]) == pytest.approx(1 / ACROSS_MINUTES)
    assert abs(here[1] - there[1]) == pytest.approx(1 / DOWN_MINUTES)
    assert drift(minute + timedelta(seconds=59.9)) == here


def test_no_place_is_kept_for_long() -> None:
    """Twelve hours of a night in which clocks are changed: no place has more than four minutes of them."""
    minutes = [(NIGHT + timedelta(minutes=minute)).astimezone(CLINIC_TIME) for minute in range(12 * 60)]
    places = [drift(minute) for minute in minutes]
    assert max(places.count(place) for place in set(places)) <= 4
    assert {0, 1} <= {across for across, _ in places}
    assert {0, 1} <= {down for _, down in places}


OPEN_BY_DAY = Clinic(path="clinic.md", name="The Clinic", opening_hours=(DAY,) * 7)
ALWAYS_OPEN = Clinic(path="clinic.md", name="The Clinic")


def at(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=CLINIC_TIME)


def test_the_screen_sleeps_while_the_clinic_is_closed() -> None:
    assert [is_dark(OPEN_BY_DAY, at(10, hour)) for hour in (7, 8, 17, 18)] == [True, False, False, True]
    assert not is_dark(ALWAYS_OPEN, at(10, 3))
    assert not is_dark(None, at(10, 3))


@pytest.mark.parametrize(
    ("hour", "dark", "until"),
    [
        (12, True, [(10, 17, True), (10, 18, True), (11, 7, True), (11, 8, False)]),
        (20, False, [(10, 23, False), (11, 7, False), (11, 8, False), (11, 18, True)]),
    ],
)
def test_by_hand_it_stays_until_the_hours_turn(
    hour: int, dark: bool, until: list[tuple[int, int, bool]]
) -> None:
    switched = switch(OPEN_BY_DAY, at(10, hour), dark=dark)
    assert is_dark(OPEN_BY_DAY, at(10, hour), switched) is dark
    assert [(day, then, is_dark(OPEN_BY_DAY, at(day, then), switched)) for day, then, _ in until] == until


def test_where_nobody_closes_it_stays_dark_until_it_is_woken() -> None:
    switched = switch(ALWAYS_OPEN, at(10, 12), dark=True)
    assert is_dark(ALWAYS_OPEN, at(30, 12), switched)
    assert switch(ALWAYS_OPEN, at(30, 12), dark=False) is None


@pytest.mark.parametrize(("hour", "dark"), [(12, False), (20, True)])
def test_what_is_so_anyway_is_not_switched(hour: int, dark: bool) -> None:
    assert switch(OPEN_BY_DAY, at(10, hour), dark=dark) is None
