import time
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.machine.clock import CLINIC_TIME, Clock, StoppedClock, SystemClock


def test_wall_time_is_the_clinics() -> None:
    before = datetime.now(UTC)
    now = SystemClock().now()
    assert before <= now <= datetime.now(UTC)
    assert now.tzinfo is CLINIC_TIME


@pytest.mark.parametrize(("month", "hours"), [(1, 0), (7, 1)])
def test_the_clinic_keeps_summer_time(month: int, hours: int) -> None:
    assert datetime(2026, month, 1, 12, tzinfo=CLINIC_TIME).utcoffset() == timedelta(hours=hours)


def test_monotonic_time_goes_on_while_the_machine_sleeps_and_never_goes_back() -> None:
    clock: Clock = SystemClock()
    moments = [clock.monotonic(), time.clock_gettime(time.CLOCK_BOOTTIME), clock.monotonic()]
    assert moments == sorted(moments)


def test_a_stopped_clock_stands_still_until_it_is_moved() -> None:
    noon = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)
    clock = StoppedClock(noon)
    start = clock.monotonic()
    assert (clock.now(), clock.monotonic()) == (noon, start)
    clock.pass_by(90)
    assert (clock.now(), clock.monotonic()) == (noon + timedelta(seconds=90), start + 90)
