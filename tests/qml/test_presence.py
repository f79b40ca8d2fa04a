"""Who is there, who has left, and what of a visit the next person finds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.programme.session import Timing
from tests.qml.stage import Display, Stage
from tests.qml.test_taps import LEFT, PORTRAIT, ask, centre_of, let, scrolled_to, tap

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def on(stage: Callable[[Display], Stage]) -> Stage:
    shown = stage(PORTRAIT)
    shown.settle()
    return shown


def scroll_by_finger(on: Stage) -> None:
    window = on.app.window
    QTest.mousePress(window, LEFT, PLAIN, QPoint(540, 1200))
    for y in range(1180, 600, -20):
        QTest.mouseMove(window, QPoint(540, y))
    QTest.mouseRelease(window, LEFT, PLAIN, QPoint(540, 600))
    on.rest()


def press_down(on: Stage) -> None:
    tap(on, centre_of(on, "ph.caret-down"))


def press_down_as_a_screen_reader_does(on: Stage) -> None:
    on.press("ph.caret-down")


def press_a_key(on: Stage) -> None:
    QTest.keyClick(on.app.window, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    "do", [scroll_by_finger, press_down, press_down_as_a_screen_reader_does, press_a_key]
)
def test_whoever_does_something_is_still_there(on: Stage, do: Callable[[Stage], None]) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    on.room.see(0.0)
    let(on, Timing().idle - 1)
    do(on)
    on.room.see(0.0)
    let(on, Timing().idle - 1)
    assert on.room.warningSeconds == 0


def test_no_mark_is_left_of_the_button_that_somebody_pressed(on: Stage) -> None:
    tap(on, centre_of(on, "ph.book-open"))
    for _ in range(2):
        let(on, Timing().idle + Timing().warning)
    assert on.room.view == "attract"
    assert not [one for one in on.seen() if one.item.property("visualFocus")]


def test_no_mark_is_left_of_a_keyboard_either(on: Stage) -> None:
    tap(on, centre_of(on, "ph.book-open"))
    press_a_key(on)
    for _ in range(2):
        let(on, Timing().idle + Timing().warning)
    assert on.room.view == "attract"
    assert not [one for one in on.seen() if one.item.property("visualFocus")]


def test_the_question_is_answered_by_return(on: Stage) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    ask(on)
    QTest.keyClick(on.app.window, Qt.Key.Key_Return)
    assert (on.room.warningSeconds, on.room.view) == (0, "page")


def test_a_page_opens_at_its_top_however_it_was_left(on: Stage) -> None:
    page = on.library.services[0].id
    on.room.openPage(page)
    on.settle()
    top = scrolled_to(on)
    scroll_by_finger(on)
    assert scrolled_to(on) != top
    tap(on, centre_of(on, "ph.house"))
    on.room.openPage(page)
    on.settle()
    assert scrolled_to(on) == top


def test_who_comes_back_from_sharing_reads_on_where_they_were(on: Stage) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    scroll_by_finger(on)
    here = scrolled_to(on)
    tap(on, centre_of(on, "ph.share-network"))
    tap(on, centre_of(on, "ph.arrow-left"))
    assert scrolled_to(on) == here
