"""The staff's view model on a waiting room, with a real lock on a real folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.content import ContentRule, Library, Problem
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.staff.kit import StaffKit
from kiosk.staff.staff_panel import StaffPanel
from kiosk.staff.visit import IDLE_S, LONGEST_S, PAD_S
from tests.fake_clock import FakeClock
from tests.qml.clinic import clinic_library
from tests.qml.everything_kit import PIN, everything_kit
from tests.screen.exposed import rows

WRONG = "283746"


class Desk:
    """A waiting room and its staff's screens."""

    def __init__(self, folder: Path, library: Library, kit: Callable[[StaffKit], StaffKit]) -> None:
        self.folder = folder
        self.clock = FakeClock()
        rules = PanelRules(show_samples=True)
        self.room: Any = WaitingRoom(library, rules, Timing(), self.clock)
        made = kit(everything_kit(folder, self.clock))
        self.staff: Any = StaffPanel(self.room, library, self.clock, made)

    def log(self) -> list[str]:
        """What is in the log, once everything that was begun is done."""
        self.staff.close()
        lines = (self.folder / "log.txt").read_text("utf-8").splitlines()
        return [line.partition(" ")[2] for line in lines]


@pytest.fixture(scope="module")
def library() -> Library:
    return clinic_library()


@pytest.fixture
def sit(tmp_path: Path, library: Library, qapp: QGuiApplication) -> Iterator[Callable[..., Desk]]:
    """Make a desk; its kit may be changed."""
    del qapp
    desks: list[Desk] = []

    def make(kit: Callable[[StaffKit], StaffKit] = lambda kit: kit) -> Desk:
        desks.append(Desk(tmp_path, library, kit))
        return desks[-1]

    yield make
    for desk in desks:
        desk.staff.close()


@pytest.fixture
def desk(sit: Callable[..., Desk]) -> Desk:
    return sit()


def enter(desk: Desk, pin: str, qtbot: QtBot) -> None:
    for digit in pin:
        desk.staff.press(digit)
    with qtbot.waitSignal(desk.staff._clerk.checked):  # noqa: SLF001 - nothing in QML may see it
        desk.staff.enter()


def test_the_gesture_ends_a_visit_and_asks_for_the_pin(desk: Desk) -> None:
    desk.room.openPage("services/20-low-back-pain")
    desk.room.toggleHighContrast()
    desk.staff.knock()
    assert (desk.staff.place, desk.staff.padOpen, desk.staff.padLine) == ("pad", True, "Enter the staff PIN")
    assert not desk.room.visiting
    assert not desk.room.highContrast


def test_only_how_many_digits_there_are_is_said(desk: Desk) -> None:
    desk.staff.knock()
    for digit in ("9", "0", "x", "", "12", "\u0667", "7"):
        desk.staff.press(digit)
    assert desk.staff.digits == 3
    desk.staff.erase()
    assert desk.staff.digits == 2
    for _ in range(30):
        desk.staff.press("1")
    assert desk.staff.digits == 12
    assert "9011" not in repr(desk.staff._state) + repr(desk.staff._pad)  # noqa: SLF001


def test_the_right_pin_opens_and_the_log_knows(desk: Desk, qtbot: QtBot) -> None:
    desk.staff.knock()
    enter(desk, PIN, qtbot)
    assert desk.staff.place == "home"
    assert desk.staff.digits == 0
    assert desk.log() == ["The pad for the PIN was opened.", "The PIN was right: the staff came in."]


def test_wrong_pins_are_counted_down_and_lock_the_pad(desk: Desk, qtbot: QtBot) -> None:
    desk.staff.knock()
    said = []
    for _ in range(3):
        enter(desk, WRONG, qtbot)
        said.append((desk.staff.padLine, desk.staff.padHint))
    assert said == [
        ("That PIN is not right", "2 tries are left before a wait."),
        ("That PIN is not right", "One try is left before a wait."),
        (
            "Locked until 11:00:30",
            "Too many wrong PINs. Please wait a minute at most. Switching off begins the wait anew.",
        ),
    ]
    for digit in PIN:
        desk.staff.press(digit)
    assert (desk.staff.padOpen, desk.staff.digits) == (False, 0)
    desk.clock.pass_by(30)
    desk.staff.pass_time()
    assert desk.staff.padOpen
    assert desk.staff.padHint == "If it is wrong again, the wait gets longer."
    enter(desk, PIN, qtbot)
    assert desk.staff.place == "home"
    log = "\n".join(desk.log())
    assert "locked for 30 seconds" in log
    assert PIN not in log
    assert WRONG not in log


def test_too_few_digits_are_no_try(desk: Desk) -> None:
    desk.staff.knock()
    for digit in PIN[:5]:
        desk.staff.press(digit)
    desk.staff.enter()
    assert desk.staff.digits == 5
    assert desk.log() == ["The pad for the PIN was opened."]


@pytest.mark.parametrize("where", ["outside", "pad"])
def test_without_the_pin_nothing_can_be_seen_or_done(desk: Desk, qtbot: QtBot, where: str) -> None:
    if where == "pad":
        desk.staff.knock()
    before = desk.staff.place
    with (
        qtbot.assertNotEmitted(desk.staff.restartRequested),
        qtbot.assertNotEmitted(desk.staff.leaveRequested),
        qtbot.assertNotEmitted(desk.staff.reloadRequested),
    ):
        for place in ("home", "problems", "display", "restart", "touch"):
            desk.staff.open(place)
        desk.staff.restart()
        desk.staff.leave()
        desk.staff.reload()
        desk.staff.setDark(True)
        desk.staff.brighten(1)
        desk.staff.touchAt(0.1, 0.1)
        desk.staff.touchOver(0.1, 0.1)
    assert desk.staff.place == before
    assert desk.room.view == "attract"
    assert rows(desk.staff.problems) == []


def test_a_pin_that_is_found_right_after_the_pad_was_closed_opens_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.staff.knock()
    for digit in PIN:
        desk.staff.press(digit)
    with qtbot.waitSignal(desk.staff._clerk.checked):  # noqa: SLF001
        desk.staff.enter()
        desk.staff.leaveStaff()
    assert desk.staff.place == ""


@pytest.mark.parametrize(("seconds", "place"), [(PAD_S - 1, "pad"), (PAD_S, "")])
def test_the_pad_closes_by_itself(desk: Desk, seconds: float, place: str) -> None:
    desk.staff.knock()
    desk.staff.press("1")
    desk.clock.pass_by(seconds)
    desk.staff.pass_time()
    assert desk.staff.place == place
    assert desk.staff.digits == (1 if place else 0)


def test_who_does_nothing_for_five_minutes_has_gone(desk: Desk) -> None:
    desk.staff.let_in()
    desk.staff.open("problems")
    desk.clock.pass_by(IDLE_S - 1)
    desk.staff.touch()
    assert desk.staff.openUntil == "11:09"
    desk.clock.pass_by(IDLE_S - 1)
    desk.staff.pass_time()
    assert desk.staff.place == "problems"
    desk.clock.pass_by(1)
    desk.staff.pass_time()
    assert desk.staff.place == ""
    assert rows(desk.staff.problems) == []
    assert desk.log() == ["The staff's screens closed by themselves."]


def test_nobody_stays_for_more_than_a_quarter_of_an_hour(desk: Desk) -> None:
    desk.staff.let_in()
    for _ in range(LONGEST_S // 60 - 1):
        desk.clock.pass_by(60)
        desk.staff.touch()
        desk.staff.pass_time()
    assert desk.staff.place == "home"
    desk.clock.pass_by(60)
    desk.staff.touch()
    desk.staff.pass_time()
    assert desk.staff.place == ""


def test_what_is_on_now_and_next(desk: Desk) -> None:
    desk.room.turn(2)
    desk.staff.let_in()
    assert desk.staff.onNow == rows(desk.room.attract)[desk.room.attract.current]["title"]
    desk.staff.open("programme")
    told = rows(desk.staff.facts)
    assert told[0]["value"] == desk.staff.onNow
    assert told[1] == {"label": "Next change", "value": "Tuesday 10 March 2026, 14:00"}
    assert told[2]["label"] == f"3 of {desk.room.attract.count}"
    assert told[3]["value"].startswith(desk.staff.next)


def test_a_notice_and_the_night_cover_what_is_on(desk: Desk) -> None:
    desk.staff.let_in()
    desk.clock.pass_by(3 * 3600)
    desk.staff.let_in()
    assert desk.staff.onNow == "The notice “The lift is out of order” covers everything"
    desk.clock.pass_by(6 * 3600)
    desk.staff.let_in()
    assert (desk.staff.onNow, desk.staff.next, desk.staff.dark) == ("The dark screen", "", True)


def test_the_page_that_is_not_shown_comes_first_and_says_why(desk: Desk) -> None:
    desk.staff.let_in()
    desk.staff.open("pages")
    told = rows(desk.staff.pages)
    assert told[0]["absence"] == "it begins on Tuesday 10 March 2026 at 14:00"
    assert told[-1]["absence"] == ""


def test_the_staff_darken_the_screen_and_wake_it(desk: Desk) -> None:
    desk.staff.let_in()
    desk.staff.setDark(True)
    assert (desk.staff.place, desk.room.view, desk.room.standby.closed) == ("", "standby", False)
    desk.staff.let_in()
    assert desk.staff.dark
    desk.staff.setDark(False)
    assert desk.room.view == "attract"
    assert desk.log() == ["The staff made the screen dark.", "The staff woke the screen."]


def test_the_folder_is_read_again_and_the_staff_are_told_when_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.staff.let_in()
    with qtbot.waitSignal(desk.staff.reloadRequested):
        desk.staff.reload()
    assert desk.staff.reloadLine == "Reading the folder again"
    desk.staff.reloaded()
    assert desk.staff.reloadLine == "Read again at 11:00:00"


def test_brightness_has_a_button_only_where_it_can_be_set(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.staff.let_in()
    desk.staff.open("display")
    desk.staff.brighten(2)
    assert desk.staff.brightness == 80
    fixed = sit(lambda kit: replace(kit, brightness=type(kit.brightness)(0)))
    fixed.staff.let_in()
    fixed.staff.brighten(2)
    assert fixed.staff.brightness == 0


@pytest.mark.parametrize("may", [True, False])
def test_kiosk_mode_is_left_only_where_the_settings_allow_it(
    sit: Callable[..., Desk], qtbot: QtBot, may: bool
) -> None:
    desk = sit(lambda kit: replace(kit, may_leave=may))
    desk.staff.let_in()
    assert desk.staff.canLeave is may
    with qtbot.waitSignal(desk.staff.leaveRequested, timeout=50, raising=False) as asked:
        desk.staff.leave()
    assert asked.signal_triggered is may
    with qtbot.waitSignal(desk.staff.restartRequested):
        desk.staff.restart()


def test_what_others_tell_has_a_screen_only_where_there_is_something(sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.staff.let_in()
    assert (desk.staff.hasUsage, desk.staff.hasFaults) == (True, True)
    for place, first in (("usage", "Today"), ("faults", "9 March, 16:02"), ("about", "Kiosk")):
        desk.staff.open(place)
        assert rows(desk.staff.facts)[0]["label"] == first
    bare = sit(lambda kit: replace(kit, usage=None, faults=None))
    bare.staff.let_in()
    assert (bare.staff.hasUsage, bare.staff.hasFaults) == (False, False)


def test_the_touch_test_finds_a_mirrored_glass_and_writes_it_down(desk: Desk) -> None:
    desk.staff.let_in()
    desk.staff.open("touch")
    desk.staff.placeMarks(0.04, 0.02)
    asked = []
    for x, y in ((0.96, 0.02), (0.04, 0.02), (0.04, 0.98), (0.96, 0.98)):
        asked.append(desk.staff.asked)
        desk.staff.touchAt(x, y)
    assert asked == ["top left", "top right", "bottom right", "bottom left"]
    assert (desk.staff.asked, desk.staff.touchLine) == ("", "Left and right are exchanged.")
    desk.staff.touchOver(0.01, 0.01)
    desk.staff.touchOver(0.99, 0.99)
    assert desk.staff.squares == [0, 47]
    desk.staff.open("home")
    desk.staff.open("touch")
    assert desk.staff.asked == "top left"
    assert desk.log() == ["Touch test: Left and right are exchanged."]


def test_what_is_wrong_with_the_computer_stands_before_what_is_wrong_in_its_pages(
    sit: Callable[..., Desk],
) -> None:
    rule = ContentRule.SETTING_WRONG
    wrong = Problem(path=".", rule=rule, severity=rule.severity, message="Wrong.", hint="Mend it.")
    plain, desk = sit(), sit(lambda kit: replace(kit, machine=lambda: (wrong,)))
    for one in (plain, desk):
        one.staff.let_in()
        one.staff.open("problems")
    assert rows(desk.staff.problems)[0]["message"] == "Wrong."
    assert rows(desk.staff.problems)[1:] == rows(plain.staff.problems)
    assert desk.staff.problemSummary != plain.staff.problemSummary


def test_a_new_library_is_spoken_of_at_once(desk: Desk, library: Library) -> None:
    desk.staff.let_in()
    desk.staff.show_library(replace(library, problems=(), services=(), translations=()))
    assert "warnings" not in desk.staff.problemSummary
    empty = Library(folder=desk.folder)
    desk.room.show_library(empty)
    desk.staff.show_library(empty)
    assert (desk.staff.onNow, desk.staff.next) == ("Nothing: no page can be shown", "")
    assert desk.staff.clinicName == ""
