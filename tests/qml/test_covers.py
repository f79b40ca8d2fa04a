"""A dark screen and a notice take every touch and every key; what lies beneath is as it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.programme.session import Timing
from tests.qml.stage import DOWN, Display, Stage
from tests.qml.test_taps import LEFT, PORTRAIT, ask, centre_of, let, scrolled_to, tap

PLAIN = Qt.KeyboardModifier.NoModifier
HOUR = 3600
EVERYWHERE = [QPoint(5, 5), QPoint(540, 900), QPoint(540, 1700), QPoint(1075, 1915)]
KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Escape]


@pytest.fixture
def on(stage: Callable[[Display], Stage]) -> Stage:
    shown = stage(PORTRAIT)
    shown.settle()
    return shown


def words(on: Stage) -> set[str]:
    return {one.text for one in on.seen() if one.text}


def test_the_dark_screen_says_who_and_when(on: Stage) -> None:
    let(on, 10 * HOUR)
    assert words(on) >= {
        "London Spine Unit",
        "Monday to Friday",
        "08:00 to 18:00",
        "Saturday to Sunday",
        "closed",
    }
    assert not [one for one in on.seen() if one.is_button]


@pytest.mark.parametrize("icon", ["ph.book-open", "ph.info", "ph.pause", ""])
def test_the_tap_that_wakes_the_screen_presses_nothing_beneath(on: Stage, icon: str) -> None:
    beneath = centre_of(on, icon) if icon else QPoint(540, 900)
    let(on, 10 * HOUR)
    assert on.room.view == "standby"
    tap(on, beneath)
    assert (on.room.view, on.room.browse.section, on.room.attract.paused) == ("section", "services", False)
    tap(on, centre_of(on, "ph.info"))
    assert on.room.browse.section == "about"


@pytest.mark.parametrize("key", KEYS)
def test_any_key_wakes_the_screen(on: Stage, key: Qt.Key) -> None:
    let(on, 10 * HOUR)
    QTest.keyClick(on.app.window, key)
    on.settle()
    assert (on.room.view, on.room.browse.section) == ("section", "services")


def test_when_the_visitor_has_left_it_is_dark_again(on: Stage) -> None:
    let(on, 10 * HOUR)
    tap(on, QPoint(540, 900))
    let(on, Timing().idle + Timing().warning)
    assert on.room.view == "standby"
    tap(on, QPoint(540, 900))
    assert on.room.view == "section"


def test_in_the_morning_a_tap_opens_the_panel(on: Stage) -> None:
    let(on, 10 * HOUR)
    let(on, 13 * HOUR)
    assert on.room.view == "attract"
    assert not [one for one in on.seen() if one.item.property("visualFocus")]
    tap(on, QPoint(540, 900))
    assert on.room.visiting


def test_a_still_dark_screen_draws_nothing(on: Stage) -> None:
    let(on, 10 * HOUR)
    frames: list[None] = []
    on.app.window.frameSwapped.connect(lambda: frames.append(None))
    QTest.qWait(300)
    assert frames == []


def test_a_notice_takes_every_touch_and_every_key(on: Stage) -> None:
    let(on, 3 * HOUR)
    assert on.room.view == "takeover"
    assert words(on) >= {"London Spine Unit", "The lift is out of order"}
    assert words(on) >= {"Please ask at the desk. We will help you up the stairs."}
    for place in EVERYWHERE:
        tap(on, place)
    for key in KEYS:
        QTest.keyClick(on.app.window, key)
    on.settle()
    assert (on.room.view, on.room.visiting, on.room.attract.paused) == ("takeover", False, False)


def test_a_finger_that_was_down_when_a_notice_came_presses_nothing(on: Stage) -> None:
    door = centre_of(on, "ph.info")
    QTest.mousePress(on.app.window, LEFT, PLAIN, door)
    let(on, 3 * HOUR)
    QTest.mouseRelease(on.app.window, LEFT, PLAIN, door)
    on.settle()
    assert (on.room.view, on.room.visiting) == ("takeover", False)


def test_a_reader_finds_the_page_as_it_was_before_the_notice(on: Stage) -> None:
    on.clock.pass_by(3 * HOUR - 10)
    on.room.openPage(on.library.services[0].id)
    on.settle()
    tap(on, centre_of(on, DOWN))
    on.rest()
    here = scrolled_to(on)
    assert any(here)
    let(on, 10)
    assert on.room.view == "takeover"
    for _ in range(60):
        let(on, 60)
        on.room.touch()
    on.settle()
    assert (on.room.view, scrolled_to(on)) == ("page", here)
    tap(on, centre_of(on, "ph.arrow-left"))
    assert on.room.view == "attract"


def test_a_notice_hides_the_question(on: Stage) -> None:
    on.clock.pass_by(3 * HOUR - Timing().idle - 5)
    on.room.openPage(on.library.services[0].id)
    on.settle()
    ask(on)
    let(on, 5)
    assert "Still there?" not in words(on)
    assert "The lift is out of order" in words(on)
