"""A keyboard or a switch: where Tab leads, and whether somebody sees it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.qml.item_tree import evaluate
from tests.qml.layout_rules import within
from tests.qml.stage import Display, Stage
from tests.qml.test_taps import let

pytestmark = pytest.mark.once

UPRIGHT = Display(width=1080, height=1920, inches=32)
ACROSS = Display(width=1920, height=1080, inches=32)
MOST_TABS = 100
BURN_IN = 8
AROUND = 12
"""Pixels beside a button, where its mark may be."""


def attract(on: Stage) -> None:
    on.room.turn(1)


def section(on: Stage) -> None:
    on.room.openSection("services")


def spine(on: Stage) -> None:
    on.room.openSection("spine")
    on.room.lookAt("cervical", True)


def page(on: Stage) -> None:
    on.room.openPage(on.library.services[0].id)


def questions(on: Stage) -> None:
    page(on)
    on.room.toggleQuestion(on.library.services[0].questions[0])
    on.room.openQuestions()


def share(on: Stage) -> None:
    page(on)
    on.room.openShare()


def gate(on: Stage) -> None:
    on.room.openPage(on.library.research[0].id)


VIEWS = (attract, section, spine, page, questions, share, gate)
ACROSS_VIEWS = (attract, page)
"""Among them they have each way in which what stands upright stands elsewhere across."""


@pytest.fixture
def on(stage: Callable[[Display], Stage]) -> Stage:
    return stage(UPRIGHT)


def focused(on: Stage) -> QQuickItem | None:
    return on.app.window.activeFocusItem()


def grab(on: Stage) -> QImage:
    return on.app.window.grabWindow()


@dataclass(frozen=True, slots=True)
class Stop:
    """What Tab comes to, by its name: a list throws away the items that it has scrolled past."""

    name: str
    kind: str

    @property
    def is_button(self) -> bool:
        return self.kind != ""


def stop(item: QQuickItem) -> Stop:
    kind = item.metaObject().className().partition("_QML")[0]
    return Stop(evaluate(item, "Accessible.name"), kind if item.inherits("QQuickAbstractButton") else "")


def round_trip(on: Stage, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[tuple[Stop, QQuickItem]]:
    """Every item that has the keys in turn, until it is the first one's again."""
    passed: list[Stop] = []
    while len(passed) < MOST_TABS:
        QTest.keyClick(on.app.window, key)
        on.settle()
        item = focused(on)
        assert item is not None, "the keys go nowhere"
        here = stop(item)
        if here in passed:
            assert here == passed[0], f"Tab goes round from {passed[-1]} to {here}"
            return
        passed.append(here)
        yield here, item
    raise AssertionError("Tab never comes round")


def stops(on: Stage, key: Qt.Key = Qt.Key.Key_Tab) -> list[Stop]:
    return [here for here, _ in round_trip(on, key)]


@pytest.mark.parametrize(
    ("display", "go"),
    [*((UPRIGHT, go) for go in VIEWS), *((ACROSS, go) for go in ACROSS_VIEWS)],
    ids=lambda value: f"{value.width}" if isinstance(value, Display) else value.__name__,
)
def test_tab_comes_to_every_button_and_marks_it_wholly_on_the_screen(
    stage: Callable[[Display], Stage], display: Display, go: Callable[[Stage], None]
) -> None:
    on = stage(display)
    go(on)
    on.settle()
    wanted = {stop(one.item) for one in on.seen() if one.is_button and one.item.isEnabled()}
    passed = set()
    for here, item in round_trip(on):
        assert here.is_button, f"{here} has the keys"
        passed.add(here)
        mark_is_seen(on, here, item)
    assert wanted
    # At the top nothing leads up, and at the end nothing down.
    assert wanted - passed <= {one for one in wanted if one.name in {"Up", "Down"}}


def mark_is_seen(on: Stage, here: Stop, item: QQuickItem) -> None:
    on.rest()
    (seen,) = (one for one in on.seen() if one.item == item)
    # Against burning in the panels stand a few pixels aside.
    seen_whole = seen.rect.adjusted(BURN_IN, BURN_IN, -BURN_IN, -BURN_IN)
    assert within(seen_whole, seen.view), f"{here} is not scrolled into view"
    assert item.property("visualFocus")
    around = seen.rect.toRect().adjusted(-AROUND, -AROUND, AROUND, AROUND)
    marked = grab(on).copy(around)
    item.setProperty("focusReason", Qt.FocusReason.MouseFocusReason.value)
    on.settle()
    assert grab(on).copy(around) != marked, f"{here} is not marked"
    item.setProperty("focusReason", Qt.FocusReason.TabFocusReason.value)


def test_tab_follows_the_order_in_which_one_reads(on: Stage) -> None:
    section(on)
    on.settle()
    titles = [one.name for one in stops(on) if one.kind == "PageCard"]
    assert titles == [page.title for page in on.library.services]


def test_the_other_way_round_is_the_same_way(on: Stage) -> None:
    gate(on)
    on.settle()
    there = stops(on)
    back = stops(on, Qt.Key.Key_Backtab)
    # From the first, where Tab had come round, backwards.
    assert back == there[:0:-1] + there[:1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_of_the_keys_that_press_does(on: Stage, key: Qt.Key) -> None:
    section(on)
    on.settle()
    title = next(one.name for one, _ in round_trip(on) if one.kind == "PageCard")
    QTest.keyClick(on.app.window, key)
    on.settle()
    assert (on.room.view, on.room.article.title) == ("page", title)


def test_the_keys_are_not_lost_when_the_view_changes(on: Stage) -> None:
    for go in (attract, section, page, gate, share, section):
        QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
        go(on)
        on.settle()
        QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
        here = focused(on)
        assert here is not None, go.__name__
        assert here.inherits("QQuickAbstractButton"), go.__name__
        assert here.isVisible()


def how_far(on: Stage) -> float:
    return next(float(one.item.property("contentY")) for one in on.seen() if one.kind == "ArticleList")


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_whoever_has_a_keyboard_reads_on_without_a_button(on: Stage, key: Qt.Key) -> None:
    page(on)
    on.settle()
    QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
    before = how_far(on)
    QTest.keyClick(on.app.window, key)
    on.settle()
    assert how_far(on) > before


def test_while_it_is_paused_nothing_moves(stage: Callable[[Display], Stage]) -> None:
    on = stage(UPRIGHT)
    on.room.togglePause()
    on.settle()
    QTest.qWait(400)
    frames: list[None] = []
    on.app.window.frameSwapped.connect(lambda: frames.append(None))
    before = grab(on)
    frames.clear()
    for _ in range(60):
        on.clock.pass_by(1)
        on.room.pass_time()
    QTest.qWait(400)
    assert (on.room.attract.paused, frames) == (True, [])
    assert grab(on) == before
    let(on, 1)
