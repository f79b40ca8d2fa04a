"""A clock set to another moment runs on from there."""

from datetime import UTC, datetime, timedelta

from kiosk.machine.clock import CLINIC_TIME
from kiosk.machine.travelling_clock import TravellingClock
from tests.fake_clock import A_TUESDAY, FakeClock


def test_it_shows_the_time_of_its_base_until_it_is_set() -> None:
    clock = TravellingClock(FakeClock())
    assert (clock.now(), clock.is_elsewhere) == (A_TUESDAY, False)


def test_it_runs_on_from_where_it_was_set() -> None:
    base = FakeClock()
    clock = TravellingClock(base)
    there = datetime(2026, 12, 24, 9, 30, tzinfo=CLINIC_TIME)
    clock.go_to(there)
    base.pass_by(90)
    assert clock.now() == there + timedelta(seconds=90)
    assert clock.is_elsewhere
    assert clock.really_now() == A_TUESDAY + timedelta(seconds=90)


def test_the_clocks_change_while_it_runs() -> None:
    base = FakeClock()
    clock = TravellingClock(base)
    clock.go_to(datetime(2026, 3, 29, 0, 30, tzinfo=CLINIC_TIME))
    base.pass_by(3600)
    assert clock.now().isoformat() == "2026-03-29T02:30:00+01:00"


def test_it_can_be_set_into_either_of_two_equal_hours() -> None:
    clock = TravellingClock(FakeClock())
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC).astimezone(CLINIC_TIME)
    clock.go_to(second)
    assert clock.now().isoformat() == "2026-10-25T01:30:00+00:00"


def test_a_journey_takes_no_time() -> None:
    base = FakeClock()
    clock = TravellingClock(base)
    before = clock.monotonic()
    clock.go_to(datetime(2026, 12, 24, tzinfo=CLINIC_TIME))
    assert clock.monotonic() == before
    clock.come_back()
    assert (clock.now(), clock.monotonic(), clock.is_elsewhere) == (A_TUESDAY, before, False)
