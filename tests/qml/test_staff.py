"""The way in for the staff on the real screen, and what they see there."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.content import Library
from kiosk.programme.session import Timing
from kiosk.settings import Settings
from tests.qml.everything_kit import PIN, everything_kit
from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Stage
from tests.qml.test_taps import LEFT, PORTRAIT, let, tap
from tests.qml.tours import STAFF_PLACES

CORNERS = [QPoint(8, 8), QPoint(1071, 8), QPoint(1071, 1911), QPoint(8, 1911)]
HOUR = 3600


@pytest.fixture
def on(qtbot: QtBot, library: Library, settings: Settings, tmp_path: Path) -> Iterator[Stage]:
    shown = Stage(qtbot, PORTRAIT, library, settings, partial(everything_kit, tmp_path))
    shown.settle()
    yield shown
    shown.app.close()


def knock(on: Stage) -> None:
    for corner in CORNERS:
        QTest.mouseClick(on.app.window, LEFT, Qt.KeyboardModifier.NoModifier, corner)
    on.settle()


def buttons(on: Stage) -> list[Seen]:
    return [one for one in on.seen() if one.is_button]


def words(on: Stage) -> set[str]:
    return {one.text for one in on.seen() if one.text}


def key(on: Stage, text: str) -> QPoint:
    (found,) = (one for one in buttons(on) if one.item.property("text") == text)
    return found.rect.center().toPoint()


def type_in(on: Stage, digits: str) -> None:
    for digit in digits:
        QTest.keyClick(on.app.window, Qt.Key(ord(digit)))


def test_the_four_corners_lead_to_the_pad_from_the_panels_a_page_and_the_dark(on: Stage) -> None:
    knock(on)
    assert on.staff.place == "pad"
    on.staff.leaveStaff()
    on.room.openPage("services/20-low-back-pain")
    on.settle()
    knock(on)
    assert (on.staff.place, on.room.visiting) == ("pad", False)
    on.staff.leaveStaff()
    let(on, 3 * HOUR)
    assert on.room.view == "takeover"
    knock(on)
    assert on.staff.place == "pad"
    on.staff.leaveStaff()
    let(on, 7 * HOUR)
    assert on.room.view == "standby"
    knock(on)
    assert on.staff.place == "pad"


def test_the_gesture_works_over_the_question(on: Stage) -> None:
    on.room.goHome()
    on.room.see(0.0)
    let(on, Timing().idle)
    assert on.room.warningSeconds > 0
    knock(on)
    assert on.staff.place == "pad"


def test_the_corners_take_no_touch_from_a_visitor(on: Stage) -> None:
    tap(on, CORNERS[0])
    assert on.room.view == "page"  # the panel reaches into the corner, and opens


def test_other_ways_round_the_corners_lead_nowhere(on: Stage) -> None:
    for order in ((0, 3, 2, 1), (1, 2, 3, 0), (0, 1, 3, 2), (0, 1, 2)):
        on.room.clearScreen()
        for corner in order:
            tap(on, CORNERS[corner])
        assert on.staff.place == ""


def test_nothing_of_the_waiting_room_is_seen_or_pressed_beneath(on: Stage, qtbot: QtBot) -> None:
    knock(on)
    assert {one.item.property("text") for one in buttons(on)} == {*"0123456789", "", "Close"}
    for place in (QPoint(540, 300), QPoint(540, 700), QPoint(150, 1600)):
        tap(on, place)
    assert on.room.view == "attract"
    for digit in PIN:
        tap(on, key(on, digit))
    assert on.staff.digits == len(PIN)
    (check,) = (one for one in buttons(on) if one.item.property("iconName") == "ph.check")
    tap(on, check.rect.center().toPoint())
    qtbot.waitUntil(lambda: on.staff.place == "home")
    on.settle()
    assert {"On now", "Problems", "Restart"} <= words(on)


def test_a_keyboard_enters_the_pin_and_no_key_gets_out_of_the_pad(on: Stage, qtbot: QtBot) -> None:
    knock(on)
    for pressed in (Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_F4, Qt.Key.Key_Menu):
        QTest.keyClick(on.app.window, pressed)
    assert on.staff.place == "pad"
    type_in(on, f"{PIN}5")
    QTest.keyClick(on.app.window, Qt.Key.Key_Backspace)
    assert on.staff.digits == len(PIN)
    on.app.window.contentItem().forceActiveFocus()
    QTest.keyClick(on.app.window, Qt.Key.Key_Escape)
    assert on.staff.place == ""
    knock(on)
    type_in(on, PIN)
    QTest.keyClick(on.app.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: on.staff.place == "home")


def test_escape_leads_back_and_then_out(on: Stage) -> None:
    on.staff.let_in()
    for place in STAFF_PLACES[1:]:
        on.staff.open(place)
        on.settle()
        QTest.keyClick(on.app.window, Qt.Key.Key_Escape)
        assert on.staff.place == "home"
    QTest.keyClick(on.app.window, Qt.Key.Key_Escape)
    assert on.staff.place == ""


def test_every_control_says_what_it_does(on: Stage) -> None:
    on.staff.knock()
    on.settle()
    named = [evaluate(one.item, "Accessible.name") for one in buttons(on)]
    on.staff.let_in()
    for place in STAFF_PLACES:
        on.staff.open(place)
        on.settle()
        named += [evaluate(one.item, "Accessible.name") for one in buttons(on)]
    assert all(named)


def test_the_touch_test_hears_the_finger_where_it_is(on: Stage) -> None:
    on.staff.let_in()
    on.staff.open("touch")
    on.settle()
    edge = round(15 * PORTRAIT.pixels_per_mm)
    right, bottom = PORTRAIT.width - edge, PORTRAIT.height - edge
    for x, y in ((edge, edge), (right, edge), (right, bottom), (edge, bottom)):
        assert on.staff.asked
        tap(on, QPoint(x, y))
    assert (on.staff.asked, on.staff.touchLine) == ("", "The corners are right.")
    for x in range(90, 1080, 180):
        for y in range(60, 1700, 60):
            QTest.mouseClick(on.app.window, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    on.settle()
    assert on.staff.touchLine == "The touch screen is right."
    tap(on, key(on, "Done"))
    assert on.staff.place == "home"


def test_tiles_do_what_they_say(on: Stage, qtbot: QtBot) -> None:
    on.staff.let_in()
    on.settle()
    with qtbot.waitSignal(on.staff.reloadRequested):
        tap(on, key(on, "Reload pages"))
    tap(on, key(on, "Sleep now"))
    assert (on.staff.place, on.room.view) == ("", "standby")
    assert "We are closed now." not in words(on)
    on.staff.let_in()
    on.settle()
    tap(on, key(on, "Wake the screen"))
    assert on.room.view == "attract"
    on.staff.let_in()
    on.settle()
    tap(on, key(on, "Restart"))
    with qtbot.waitSignal(on.staff.restartRequested):
        tap(on, key(on, "Restart now"))
