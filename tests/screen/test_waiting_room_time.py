"""What happens when nobody touches the screen."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine.clock import SystemClock
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, listen
from tests.screen.made_up import about, library, sensitive, service, words

PAPER = sensitive("tumour-spread")
PAGES = library(services=(service("sciatica"), service("neck-pain")), research=(PAPER,), about=(about("us"),))
IDLE, SENSITIVE_IDLE, WARNING = Timing().idle, Timing().sensitive_idle, Timing().warning
SHORTEST = PanelRules().shortest_seconds


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def let(room: Any, clock: FakeClock, seconds: float) -> None:
    clock.pass_by(seconds)
    room.pass_time()


def let_everything_run_out(room: Any, clock: FakeClock) -> None:
    while room.view != "attract":
        let(room, clock, 1)


def visit_everything(room: Any) -> None:
    room.goHome()
    room.openSection("about")
    room.openPage(PAPER.id)
    room.readOn()
    room.openShare()
    room.chooseNetwork(1)


def test_panels_take_turns(room: Any, clock: FakeClock) -> None:
    places = [room.attract.place]
    for _ in range(4):
        let(room, clock, SHORTEST)
        places.append(room.attract.place)
    assert places == [1, 2, 3, 4, 1]


def test_a_panel_has_its_whole_time(room: Any, clock: FakeClock) -> None:
    let(room, clock, SHORTEST - 0.1)
    assert room.attract.place == 1


def test_a_touch_gives_the_panel_its_time_again(room: Any, clock: FakeClock) -> None:
    let(room, clock, SHORTEST - 1)
    room.touch()
    let(room, clock, SHORTEST - 1)
    assert room.attract.place == 1


def test_a_pause_ends_when_everybody_has_left(room: Any, clock: FakeClock) -> None:
    room.togglePause()
    let(room, clock, IDLE - 1)
    assert (room.attract.place, room.attract.paused) == (1, True)
    let(room, clock, 1)
    assert (room.attract.place, room.attract.paused) == (2, False)


def test_a_screen_that_slept_for_hours_turns_one_panel(room: Any, clock: FakeClock) -> None:
    let(room, clock, 10_000)
    assert room.attract.place == 2


def test_the_screen_asks_and_then_starts_again(room: Any, clock: FakeClock) -> None:
    room.goHome()
    let(room, clock, IDLE - 1)
    assert room.warningSeconds == 0
    let(room, clock, 1)
    assert (room.warningSeconds, room.view) == (WARNING, "section")
    let(room, clock, WARNING - 0.5)
    assert (room.warningSeconds, room.view) == (1, "section")
    let(room, clock, 0.5)
    assert (room.warningSeconds, room.view) == (0, "attract")


def test_the_countdown_counts(room: Any, clock: FakeClock) -> None:
    room.goHome()
    let(room, clock, IDLE)
    counted = []
    while room.warningSeconds:
        counted.append(room.warningSeconds)
        let(room, clock, 1)
    assert counted == list(range(int(WARNING), 0, -1))


def test_a_sensitive_page_asks_sooner(room: Any, clock: FakeClock) -> None:
    room.openPage(PAPER.id)
    let(room, clock, SENSITIVE_IDLE)
    assert room.warningSeconds == WARNING


@pytest.mark.parametrize("slot", ["touch", "readOn", "openShare"])
def test_a_touch_and_every_step_is_a_sign_of_life(room: Any, clock: FakeClock, slot: str) -> None:
    room.openPage("services/sciatica")
    let(room, clock, IDLE - 1)
    getattr(room, slot)()
    let(room, clock, IDLE - 1)
    assert room.warningSeconds == 0


def test_the_answer_takes_the_question_away_and_nothing_else(room: Any, clock: FakeClock) -> None:
    visit_everything(room)
    before = exposed(room)
    let(room, clock, SENSITIVE_IDLE)
    told = listen(room)
    room.stay()
    assert exposed(room) == before
    assert told == ["warningSeconds"]
    let(room, clock, SENSITIVE_IDLE - 1)
    assert room.warningSeconds == 0


def test_a_touch_that_only_lands_on_the_question_does_not_end_it(room: Any, clock: FakeClock) -> None:
    # The press reaches the whole window; only the release on the question is an answer. Otherwise the
    # release would be a press on what lies beneath.
    room.goHome()
    let(room, clock, IDLE)
    room.touch()
    assert room.warningSeconds > 0


def test_after_a_reset_everything_is_as_on_a_fresh_start(
    room: Any, clock: FakeClock, open_room: OpenRoom
) -> None:
    visit_everything(room)
    let_everything_run_out(room, clock)
    assert room.view == "attract"
    assert exposed(room) == exposed(open_room(PAGES))
    room.goBack()
    assert room.view == "attract"


def test_a_visitor_who_goes_back_leaves_nothing_either(room: Any, open_room: OpenRoom) -> None:
    room.openPage("services/sciatica")
    room.goBack()
    assert exposed(room) == exposed(open_room(PAGES))


def test_a_reset_ends_a_pause(room: Any, clock: FakeClock) -> None:
    room.togglePause()
    room.goHome()
    let_everything_run_out(room, clock)
    assert not room.attract.paused


def test_after_a_reset_the_panel_has_its_whole_time(room: Any, clock: FakeClock) -> None:
    room.goHome()
    let_everything_run_out(room, clock)
    let(room, clock, SHORTEST - 1)
    assert room.attract.place == 1


def test_time_passes_by_itself(qtbot: QtBot) -> None:
    blink = Timing(idle=0.02, sensitive_idle=0.02, warning=0.02)
    rules = PanelRules(shortest_seconds=0.02, longest_seconds=0.02)
    room: Any = WaitingRoom(PAGES, rules, blink, SystemClock())
    qtbot.waitUntil(lambda: room.attract.place == 3, timeout=20_000)
    told = listen(room)
    room.goHome()
    qtbot.waitUntil(lambda: room.view == "attract", timeout=20_000)
    assert told == ["view", "visiting", "warningSeconds", "view", "visiting", "warningSeconds"]


LONG = about("long", blocks=words("word " * 400))


@pytest.mark.parametrize(("share", "seconds"), [(0.0, IDLE), (0.5, 105), (1.0, 205)])
def test_a_reader_has_time_for_what_is_in_view(
    open_room: OpenRoom, clock: FakeClock, share: float, seconds: float
) -> None:
    room = open_room(library(about=(LONG,)))
    room.openPage(LONG.id)
    room.see(share)
    let(room, clock, seconds - 1)
    assert room.warningSeconds == 0
    let(room, clock, 1)
    assert room.warningSeconds == 30


def test_where_there_is_nothing_to_read_nobody_is_waited_for(open_room: OpenRoom, clock: FakeClock) -> None:
    room = open_room(library(about=(LONG,)))
    room.openPage(LONG.id)
    room.see(1.0)
    room.goBack()
    room.goHome()
    let(room, clock, IDLE)
    assert room.warningSeconds == 30
