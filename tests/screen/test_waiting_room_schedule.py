"""Outside opening hours the screen is dark; a notice covers everything; one timer waits for both."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.content import Consent, Hours, Library, week_of
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import A_TUESDAY, FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import CLINIC, library, notice, patients_words, service

IDLE, WARNING = Timing().idle, Timing().warning
SHORTEST = PanelRules().shortest_seconds
SERVICES = (service("sciatica"), service("neck-pain"))
NINE_TO_SIX = week_of((), Hours(time(9), time(18)))
HOUR = 3600


def with_hours(pages: Library) -> Library:
    return replace(pages, clinic=replace(CLINIC, opening_hours=NINE_TO_SIX))


PAGES = library(services=SERVICES)
WITH_HOURS = with_hours(PAGES)
AT_NOON = notice("lift", "2026-03-10 12:30", starts=datetime.fromisoformat("2026-03-10 12:00"))
WITH_NOTICE = replace(PAGES, notices=(AT_NOON,))


def let(room: Any, clock: FakeClock, seconds: float) -> None:
    clock.pass_by(seconds)
    room.pass_time()


def wait(room: Any) -> float:
    """Seconds for which the timer is set."""
    (timer,) = room.findChildren(QTimer)
    return float(timer.interval()) / 1000


@pytest.fixture
def dark(open_room: OpenRoom, clock: FakeClock) -> Any:
    """A room at half past ten in the evening."""
    clock.pass_by(11.5 * HOUR)
    return open_room(WITH_HOURS)


# Standby


def test_the_screen_goes_dark_when_the_clinic_closes_and_comes_back(
    open_room: OpenRoom, clock: FakeClock
) -> None:
    room = open_room(WITH_HOURS)
    let(room, clock, 7 * HOUR - 1)
    assert (room.view, wait(room)) == ("attract", 1)
    let(room, clock, 1)
    assert room.view == "standby"
    let(room, clock, 15 * HOUR - 1)
    assert (room.view, wait(room)) == ("standby", 1)
    let(room, clock, 1)
    assert room.view == "attract"


def test_a_clinic_that_gives_no_hours_is_never_dark(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(PAGES)
    for _ in range(24):
        let(room, clock, HOUR)
        assert room.view == "attract"


def test_the_dark_screen_says_when_the_clinic_is_open(dark: Any) -> None:
    assert dark.view == "standby"
    assert rows(dark.standby) == [{"firstDay": 0, "lastDay": 6, "opens": "09:00", "closes": "18:00"}]


def test_the_words_move_each_minute_and_nothing_else_does(dark: Any, clock: FakeClock) -> None:
    told, moved = listen(dark), listen(dark.standby)
    assert wait(dark) == 60
    let(dark, clock, 60)
    assert (told, moved) == ([], ["across", "down"])
    let(dark, clock, 30)
    dark.touch()
    assert (told, moved) == ([], ["across", "down"])


def test_a_touch_alone_wakes_nobody_up(dark: Any) -> None:
    # The press reaches the whole window; the release wakes the screen, or it would press what lies beneath.
    dark.touch()
    assert dark.view == "standby"


def test_whoever_wakes_the_screen_browses_and_leaves_it_dark(dark: Any, clock: FakeClock) -> None:
    dark.goHome()
    assert (dark.view, dark.visiting, dark.browse.section) == ("section", True, "services")
    dark.openPage("services/sciatica")
    assert dark.view == "page"
    let(dark, clock, IDLE)
    assert dark.warningSeconds == WARNING
    dark.stay()
    let(dark, clock, IDLE)
    let(dark, clock, WARNING)
    assert (dark.view, dark.visiting, dark.warningSeconds) == ("standby", False, 0)
    dark.goHome()
    dark.goBack()
    assert dark.view == "standby"


def test_a_visitor_is_not_sent_away_when_the_clinic_closes(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(WITH_HOURS)
    clock.pass_by(7 * HOUR - 30)
    room.openPage("services/sciatica")
    let(room, clock, 40)
    assert room.view == "page"
    let(room, clock, IDLE + WARNING)
    assert room.view == "standby"


def test_a_dark_screen_without_a_page_stays_dark(open_room: OpenRoom, clock: FakeClock) -> None:
    clock.pass_by(12 * HOUR)
    room = open_room(with_hours(library()))
    assert room.view == "standby"
    room.goHome()
    assert room.view == "standby"


def test_in_the_morning_the_panel_has_its_whole_time_and_no_pause(
    open_room: OpenRoom, clock: FakeClock
) -> None:
    room = open_room(WITH_HOURS)
    room.turn(1)
    room.togglePause()
    let(room, clock, 7 * HOUR)
    let(room, clock, 15 * HOUR)
    place = room.attract.place
    assert (room.view, room.attract.paused) == ("attract", False)
    let(room, clock, SHORTEST - 1)
    assert room.attract.place == place
    let(room, clock, 1)
    assert room.attract.place != place


def test_the_clinic_opens_by_its_clock_on_the_days_on_which_clocks_change(qapp: QGuiApplication) -> None:
    del qapp
    for day, hours in (
        ("2026-03-28", 15 - 1),
        ("2026-10-24", 15 + 1),
        ("2027-03-27", 14),
        ("2027-10-30", 16),
    ):
        clock = FakeClock(datetime.fromisoformat(f"{day} 18:00").replace(tzinfo=CLINIC_TIME))
        room: Any = WaitingRoom(WITH_HOURS, PanelRules(), Timing(), clock)
        assert room.view == "standby"
        let(room, clock, hours * HOUR - 1)
        assert (room.view, wait(room)) == ("standby", 1)
        let(room, clock, 1)
        assert (room.view, clock.now().hour) == ("attract", 9)


# Takeover


def test_a_notice_covers_the_panels_until_its_end(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(WITH_NOTICE)
    told = listen(room)
    let(room, clock, HOUR - 1)
    assert (room.view, wait(room)) == ("attract", 1)
    let(room, clock, 1)
    assert (room.view, told) == ("takeover", ["view"])
    assert (room.notice.title, room.notice.text) == ("Lift", "More about: Lift")
    let(room, clock, HOUR / 2 - 1)
    assert (room.view, wait(room)) == ("takeover", 1)
    let(room, clock, 1)
    assert (room.view, room.notice.title, room.notice.text) == ("attract", "", "")


def test_a_notice_covers_a_visitor_who_then_reads_on(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(WITH_NOTICE)
    clock.pass_by(HOUR - 10)
    room.openPage("services/sciatica")
    before = exposed(room.article)
    told = listen(room.article)
    let(room, clock, 10)
    assert (room.view, room.visiting) == ("takeover", True)
    for _ in range(30):
        let(room, clock, 60)
        room.touch()
    assert (room.view, exposed(room.article), told) == ("page", before, [])


def test_under_a_notice_nobody_is_asked_and_a_visit_still_ends(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(WITH_NOTICE)
    clock.pass_by(HOUR - IDLE + 10)
    room.openPage("services/sciatica")
    let(room, clock, IDLE - 10)
    assert room.view == "takeover"
    let(room, clock, 10)
    assert (room.warningSeconds, room.visiting) == (0, True)
    room.touch()
    let(room, clock, WARNING)
    assert (room.warningSeconds, room.visiting) == (0, True)
    let(room, clock, IDLE - WARNING)
    let(room, clock, WARNING)
    assert (room.view, room.visiting, room.article.pageId) == ("takeover", False, "")
    let(room, clock, HOUR)
    assert room.view == "attract"


def test_a_notice_that_comes_while_the_screen_asks_takes_its_question_away(
    open_room: OpenRoom, clock: FakeClock
) -> None:
    room = open_room(WITH_NOTICE)
    clock.pass_by(HOUR - IDLE - 10)
    room.openPage("services/sciatica")
    let(room, clock, IDLE)
    assert room.warningSeconds == WARNING
    let(room, clock, 10)
    assert (room.view, room.warningSeconds) == ("takeover", 0)


def test_a_notice_is_seen_at_night_too(open_room: OpenRoom, clock: FakeClock) -> None:
    until = "2026-03-11 07:00"
    room = open_room(replace(WITH_HOURS, notices=(notice("flood", until),)))
    assert room.view == "takeover"
    let(room, clock, 20 * HOUR - 1)
    assert (room.view, wait(room)) == ("takeover", 1)
    let(room, clock, 1)
    assert room.view == "standby"


def test_a_notice_is_seen_where_there_is_nothing_else(open_room: OpenRoom) -> None:
    room = open_room(replace(library(), notices=(notice("lift", "2026-03-10 12:00"),)))
    assert room.view == "takeover"


def test_a_panel_under_a_notice_has_its_whole_time_afterwards(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(WITH_NOTICE)
    let(room, clock, HOUR)
    let(room, clock, HOUR / 2)
    place = room.attract.place
    let(room, clock, SHORTEST - 1)
    assert (room.view, room.attract.place) == ("attract", place)
    let(room, clock, 1)
    assert room.attract.place != place


def test_a_long_notice_ends_with_a_whole_sentence_or_an_ellipsis(open_room: OpenRoom) -> None:
    long = notice("a", "2026-03-10 12:00", title="up " * 11, text="Use the stairs please. " * 11)
    room = open_room(replace(PAGES, notices=(long,)))
    assert room.notice.title == "up " * 9 + "up…"
    assert room.notice.text == ("Use the stairs please. " * 10).strip()


def test_the_paragraphs_of_a_notice_stay(open_room: OpenRoom) -> None:
    two = notice("a", "2026-03-10 12:00", text="One.\nTwo.")
    assert open_room(replace(PAGES, notices=(two,))).notice.text == "One.\nTwo."


# One timer


@pytest.mark.parametrize("seconds", [0.25, 5, 9.5])
def test_the_timer_is_set_to_what_comes_first(open_room: OpenRoom, clock: FakeClock, seconds: float) -> None:
    room = open_room(WITH_NOTICE)
    let(room, clock, HOUR - seconds)
    assert wait(room) == seconds
    room = open_room(PAGES)
    assert wait(room) == SHORTEST


def test_the_timer_never_waits_longer_than_a_minute(open_room: OpenRoom, clock: FakeClock) -> None:
    slow = replace(SERVICES[0], seconds=120)
    rules = PanelRules(longest_seconds=600)
    assert wait(open_room(library(services=(slow,)), rules)) == 60
    assert wait(open_room(library())) == 60
    clock.pass_by(12 * HOUR)
    assert wait(open_room(WITH_HOURS)) == 60


def test_words_go_at_the_midnight_at_which_consent_ends(open_room: OpenRoom, clock: FakeClock) -> None:
    today = A_TUESDAY.date()
    given = Consent(ref="1", date=date(2026, 1, 1), form="written", scope=("kiosk",), expires=today)
    room = open_room(library(services=SERVICES, testimonials=(patients_words("kind", consent=given),)))
    let(room, clock, 13 * HOUR - 1)
    assert (room.attract.count, wait(room)) == (3, 1)
    let(room, clock, 1)
    assert (room.attract.count, room.sections) == (2, ["services"])


def test_a_page_comes_and_goes_with_its_hours(open_room: OpenRoom, clock: FakeClock) -> None:
    evening = service("evening", hours=Hours(time(17), time(18)))
    room = open_room(library(services=(*SERVICES, evening)))
    counts = []
    for _ in range(3):
        counts.append(room.attract.count)
        start = clock.now().astimezone(UTC)
        while clock.now().astimezone(UTC) < start + timedelta(hours=3, minutes=10):
            let(room, clock, wait(room))
    assert counts == [2, 2, 3]


def test_a_heavy_panel_comes_more_often(open_room: OpenRoom, clock: FakeClock) -> None:
    pages = (service("a"), service("b", weight=2), service("c"))
    room = open_room(library(services=pages))
    seen = []
    for _ in range(8):
        seen.append((room.attract.place, room.attract.pageId[-1]))
        let(room, clock, SHORTEST)
    assert seen == [(1, "a"), (2, "b"), (3, "c"), (4, "b")] * 2
    assert room.attract.count == 4
