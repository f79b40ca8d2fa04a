"""What happens at midnight."""

from datetime import datetime, timedelta

import pytest

from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.panels import PanelRules
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.made_up import about, library, service

LATE = datetime(2026, 3, 10, 23, 59, 55, tzinfo=CLINIC_TIME)
TODAY = LATE.date()
TOMORROW = TODAY + timedelta(days=1)
SHORTEST = PanelRules().shortest_seconds


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(LATE)


def test_pages_come_and_go_at_midnight(clock: FakeClock, open_room: OpenRoom) -> None:
    old, new = service("old", show_until=TODAY), service("new", show_from=TOMORROW)
    room = open_room(library(services=(old, service("always"), new)))
    assert room.attract.count == 2
    clock.pass_by(SHORTEST)
    room.pass_time()
    assert room.attract.count == 2
    room.openPage(old.id)
    assert room.view == "attract"
    room.openPage(new.id)
    assert room.view == "page"


def test_an_empty_screen_wakes_when_a_page_comes_due(clock: FakeClock, open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("new", show_from=TOMORROW),)))
    assert (room.view, room.sections) == ("empty", [])
    clock.pass_by(60)
    room.pass_time()
    assert (room.view, room.sections, room.attract.place) == ("attract", ["services"], 1)


def test_a_screen_is_empty_when_its_last_page_has_gone(clock: FakeClock, open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("old", show_until=TODAY),)))
    clock.pass_by(SHORTEST)
    room.pass_time()
    assert (room.view, room.sections) == ("empty", [])


def test_home_ends_the_visit_when_no_page_is_left(clock: FakeClock, open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("old", show_until=TODAY),)))
    room.openPage("services/old")
    clock.pass_by(SHORTEST)
    room.goHome()
    assert (room.view, room.sections, room.article.pageId) == ("empty", [], "")


def test_home_is_a_section_that_still_has_pages(clock: FakeClock, open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("old", show_until=TODAY),), about=(about("us"),)))
    room.openPage("about/us")
    clock.pass_by(SHORTEST)
    room.openSection("services")
    assert (room.view, room.sections) == ("page", ["about"])
    room.goHome()
    assert (room.view, room.browse.section) == ("section", "about")


def test_a_page_that_has_expired_is_not_shared(clock: FakeClock, open_room: OpenRoom) -> None:
    room = open_room(library(services=(service("old", show_until=TODAY),)))
    room.openPage("services/old")
    room.openShare()
    assert room.view == "share"
    room.goBack()
    clock.pass_by(SHORTEST)
    room.openShare()
    assert room.view == "page"
