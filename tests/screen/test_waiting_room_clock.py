"""Clocks that jump, sleep and repeat hours: durations go on, and the schedule is that of the new time."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content import Clinic, Hours, Library, Weekday, week_of
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import A_TUESDAY, FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed
from tests.screen.made_up import CLINIC, library, notice, service

IDLE, WARNING = Timing().idle, Timing().warning
SHORTEST = PanelRules().shortest_seconds
DAY = Hours(time(8), time(18))
OPEN = Clinic(path="clinic.md", name=CLINIC.name, opening_hours=week_of((), DAY))
PAGES = library(
    services=(
        service("always"),
        service("this-year", show_from=date(2026, 1, 1), show_until=date(2026, 12, 31)),
        service("sundays", days=(Weekday.SUN,)),
        service("small-hours", hours=Hours(time(1), time(2))),
    )
)
DRILL = notice("drill", "2026-03-29 02:30", starts=datetime(2026, 3, 29, 1, 30))  # noqa: DTZ001 - on the wall
DATED = Library(folder=PAGES.folder, clinic=OPEN, services=PAGES.services, notices=(DRILL,))


def at(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CLINIC_TIME, fold=fold)


def shown(room: Any) -> dict[str, Any]:
    """What is on the screen. Which panel has its turn is the rotation's affair."""
    seen = exposed(room)
    return {**seen, "attract": room.attract.count if room.view == "attract" else 0, "standby": {}}


MOMENTS = [
    at("1970-01-01 01:00:07"),
    at("2016-03-10 11:00"),
    at("2036-03-10 11:00"),
    at("2026-03-29 00:59:59"),
    at("2026-03-29 02:00"),
    at("2026-10-25 01:30"),
    at("2026-10-25 01:30", fold=1),
    at("2026-12-31 23:59:59"),
    at("2027-01-01 00:00"),
    at("2026-03-10 03:00"),
]


@pytest.mark.parametrize("then", MOMENTS, ids=str)
def test_after_a_step_of_the_clock_the_screen_is_that_of_a_fresh_start(
    open_room: OpenRoom, clock: FakeClock, then: datetime
) -> None:
    room = open_room(DATED)
    clock.step_to(then)
    room.pass_time()
    assert shown(room) == shown(open_room(DATED))
    clock.step_to(A_TUESDAY)
    room.pass_time()
    assert shown(room) == shown(open_room(DATED))


@pytest.mark.parametrize("then", MOMENTS, ids=str)
def test_a_step_of_the_clock_hurries_no_visitor_and_keeps_none(
    open_room: OpenRoom, clock: FakeClock, then: datetime
) -> None:
    room = open_room(PAGES)
    room.openPage("services/always")
    clock.pass_by(IDLE - 1)
    clock.step_to(then)
    room.pass_time()
    assert (room.visiting, room.warningSeconds) == (True, 0)
    clock.pass_by(1)
    room.pass_time()
    assert room.warningSeconds == WARNING
    clock.pass_by(WARNING)
    room.pass_time()
    assert not room.visiting


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.sampled_from(MOMENTS),
            st.datetimes(datetime(1970, 1, 1), datetime(2037, 1, 1)).map(  # noqa: DTZ001 - the zone follows
                lambda wall: wall.replace(tzinfo=UTC).astimezone(CLINIC_TIME)
            ),
        ),
        max_size=6,
    )
)
def test_whatever_the_clock_has_said_the_screen_is_right_as_soon_as_it_is(
    qapp: Any, history: list[datetime]
) -> None:
    del qapp
    clock = FakeClock()
    room = WaitingRoom(DATED, PanelRules(), Timing(), clock)
    for then in history:
        clock.step_to(then)
        room.pass_time()
    clock.step_to(A_TUESDAY)
    room.pass_time()
    assert shown(room) == shown(WaitingRoom(DATED, PanelRules(), Timing(), clock))


@pytest.mark.parametrize(
    ("begins", "hours"),
    [
        pytest.param(at("2026-03-28 12:00"), 36, id="clocks go forward"),
        pytest.param(at("2026-10-24 12:00"), 36, id="clocks go back"),
    ],
)
def test_on_a_day_on_which_clocks_are_changed_every_quarter_is_that_of_a_fresh_start(
    open_room: OpenRoom, clock: FakeClock, begins: datetime, hours: int
) -> None:
    clock.step_to(begins)
    room = open_room(DATED)
    for _ in range(4 * hours):
        clock.pass_by(15 * 60)
        room.pass_time()
        assert shown(room) == shown(open_room(DATED))


def test_a_visit_is_over_after_a_night_of_sleep_before_anybody_touches_it(
    open_room: OpenRoom, clock: FakeClock
) -> None:
    room = open_room(PAGES)
    room.openPage("services/always")
    room.toggleQuestion("Will it hurt?")
    room.toggleLargeText()
    clock.pass_by(10 * 3600)  # no timer has told of it: those of the machine slept too
    room.touch()
    assert shown(room) == shown(open_room(PAGES))


def test_a_touch_in_time_is_no_touch_too_late(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(PAGES)
    room.openPage("services/always")
    clock.pass_by(IDLE - 1)
    room.touch()
    assert (room.view, room.warningSeconds) == ("page", 0)


A_DAY_MS = 24 * 3600 * 1000
WRAPS = [pytest.param(bits, id=f"{2**bits / A_DAY_MS:.1f} days") for bits in (31, 32)]


@pytest.mark.parametrize("bits", WRAPS)
def test_panels_and_visitors_go_on_past_the_end_of_32_bits_of_milliseconds(
    open_room: OpenRoom, clock: FakeClock, bits: int
) -> None:
    clock.run_until(2**bits / 1000 - 2.5 * SHORTEST)
    room = open_room(library(services=(service("a"), service("b"))))
    places = []
    for _ in range(6):
        clock.pass_by(SHORTEST)
        room.pass_time()
        places.append(room.attract.place)
    assert places == [2, 1, 2, 1, 2, 1]
    clock.run_until(2**bits / 1000 * 2 - IDLE / 2)
    room.openPage("services/a")
    clock.pass_by(IDLE)
    room.pass_time()
    assert room.warningSeconds == WARNING


@pytest.mark.parametrize("then", MOMENTS, ids=str)
def test_the_screen_looks_at_the_clock_again_within_a_minute(
    open_room: OpenRoom, clock: FakeClock, then: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[int] = []
    monkeypatch.setattr("PySide6.QtCore.QTimer.start", lambda _, wait: waits.append(wait))
    room = open_room(DATED)
    for before, after in pairwise([A_TUESDAY, then, A_TUESDAY]):
        for moment in (before, after):
            clock.step_to(moment)
            room.pass_time()
    assert len(waits) > 4
    assert all(0 <= wait <= 60_000 for wait in waits)


def test_a_clock_that_is_set_between_two_looks_at_it_makes_no_wait_that_never_ends(qapp: Any) -> None:
    del qapp

    class Restless(FakeClock):
        """Each look at it finds another time: now early, now late."""

        looks = 0

        def now(self) -> datetime:
            self.looks += 1
            return A_TUESDAY + timedelta(days=3650 if self.looks % 2 else 0)

    room: Any = WaitingRoom(DATED, PanelRules(), Timing(), Restless())
    for _ in range(8):
        room.pass_time()  # Qt would complain of a negative wait, and that fails the test
    assert room.view in {"attract", "standby"}
