"""Taps on the real screen, and what is left of a visit."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.programme.session import Timing
from tests.end_to_end.reading import codes
from tests.qml.item_tree import Seen
from tests.qml.stage import DOWN, Display, Stage
from tests.screen.exposed import rows

PORTRAIT = Display(width=1080, height=1920, inches=32)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def on(stage: Callable[[Display], Stage]) -> Stage:
    shown = stage(PORTRAIT)
    shown.settle()
    return shown


def centre_of(on: Stage, icon: str) -> QPoint:
    """Where the button with `icon` is."""
    (found,) = (one for one in on.seen() if one.is_button and one.item.property("iconName") == icon)
    return found.rect.center().toPoint()


def tap(on: Stage, where: QPoint) -> None:
    QTest.mouseClick(on.app.window, LEFT, Qt.KeyboardModifier.NoModifier, where)
    on.settle()


def let(on: Stage, seconds: float) -> None:
    on.clock.pass_by(seconds)
    on.room.pass_time()
    on.settle()


def ask(on: Stage) -> None:
    """Let the question come, of somebody who had nothing left to read."""
    on.room.see(0.0)
    let(on, Timing().idle)
    assert on.room.warningSeconds > 0


def scrolled_to(on: Stage) -> list[Any]:
    return [one.item.property("contentY") for one in on.seen() if one.item.inherits("QQuickFlickable")]


def test_a_tap_on_a_panel_opens_its_page(on: Stage) -> None:
    titles = {page.title for page in on.library.services}
    opened = 0
    for places in (0, 1, 1, 2, -1, -3, 1):
        on.room.turn(places)
        on.settle()
        title = titles & {one.text for one in on.seen()}
        tap(on, QPoint(540, 900))
        if title:  # a quote or a sensitive paper goes by another name on its panel
            assert (on.room.view, {on.room.article.title}) == ("page", title)
            opened += 1
        on.room.goBack()
        on.settle()
    assert opened > 3


def test_a_finger_that_slides_off_a_panel_opens_nothing(on: Stage) -> None:
    window, none = on.app.window, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(window, LEFT, none, QPoint(540, 900))
    QTest.mouseMove(window, centre_of(on, "ph.pause"))
    QTest.mouseRelease(window, LEFT, none, centre_of(on, "ph.pause"))
    on.settle()
    assert (on.room.view, on.room.attract.paused) == ("attract", False)


def test_every_button_of_the_panel_does_what_it_says(on: Stage) -> None:
    tap(on, centre_of(on, "ph.caret-right"))
    assert on.room.attract.place == 2
    tap(on, centre_of(on, "ph.caret-left"))
    assert on.room.attract.place == 1
    tap(on, centre_of(on, "ph.pause"))
    assert on.room.attract.paused
    tap(on, centre_of(on, "ph.play"))
    assert not on.room.attract.paused


def test_a_visit_by_taps_alone(on: Stage) -> None:
    tap(on, centre_of(on, "ph.info"))
    assert (on.room.view, on.room.browse.section) == ("section", "about")
    (first, *_) = (one for one in on.seen() if one.kind.startswith("PageCard"))
    tap(on, first.rect.center().toPoint())
    assert on.room.article.pageId == on.library.about[0].id
    tap(on, centre_of(on, "ph.share-network"))
    assert on.room.view == "share"
    tap(on, centre_of(on, "ph.arrow-left"))
    assert on.room.view == "page"
    tap(on, centre_of(on, "ph.house"))
    assert (on.room.view, on.room.browse.section) == ("section", "services")


@pytest.mark.parametrize("place", [QPoint(5, 5), QPoint(540, 800), QPoint(540, 1240)])
def test_a_tap_anywhere_is_a_sign_of_life(on: Stage, place: QPoint) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    let(on, Timing().idle - 1)
    tap(on, place)
    let(on, Timing().idle - 1)
    assert on.room.warningSeconds == 0


@pytest.mark.parametrize("icon", ["ph.house", "ph.info", "ph.share-network", "ph.arrow-left"])
def test_a_tap_that_ends_the_question_is_not_also_a_press(on: Stage, icon: str) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    beneath = centre_of(on, icon)
    ask(on)
    tap(on, beneath)
    assert (on.room.warningSeconds, on.room.view) == (0, "page")
    assert on.room.article.pageId == on.library.services[0].id


def test_enter_on_a_button_beneath_the_question_is_not_a_press(on: Stage) -> None:
    on.room.openPage(on.library.services[0].id)
    on.settle()
    tap(on, QPoint(5, 5))
    QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
    ask(on)
    QTest.keyClick(on.app.window, Qt.Key.Key_Return)
    on.settle()
    assert on.room.view == "page"


def test_the_next_visitor_begins_at_the_top(on: Stage) -> None:
    on.room.openSection("services")
    on.settle()
    top = scrolled_to(on)
    tap(on, centre_of(on, DOWN))
    assert scrolled_to(on) != top
    let(on, Timing().idle + Timing().warning)
    assert on.room.view == "attract"
    on.room.openSection("services")
    on.settle()
    assert scrolled_to(on) == top


def toggles(on: Stage) -> list[Seen]:
    """Those that are wholly in view."""
    return [
        one
        for one in on.seen()
        if one.kind == "QuestionToggle"
        and one.item.isEnabled()
        and one.rect.top() >= 0
        and one.shown == one.rect
    ]


def at_the_end_of(on: Stage, page_id: str) -> None:
    on.room.openPage(page_id)
    for _ in on.scrolled():
        pass


def test_questions_are_chosen_and_taken_out_by_taps_alone(on: Stage) -> None:
    page = on.library.services[1]
    at_the_end_of(on, page.id)
    first, second, *_ = toggles(on)
    places, kept = [one.rect for one in toggles(on)], second.item.property("shown")
    tap(on, first.rect.center().toPoint())
    tap(on, second.rect.center().toPoint())
    assert (on.room.questionCount, [one.rect for one in toggles(on)]) == (2, places)
    tap(on, first.rect.center().toPoint())
    assert on.room.questionCount == 1
    tap(on, centre_of(on, "ph.list-numbers"))
    assert on.room.view == "questions"
    assert kept in {one.text for one in on.seen()}
    tap(on, toggles(on)[0].rect.center().toPoint())
    assert on.room.questionCount == 2
    removers = [one for one in on.seen() if one.is_button and one.item.property("iconName") == "ph.trash"]
    assert len(removers) == 2
    tap(on, removers[0].rect.center().toPoint())
    assert on.room.questionCount == 1
    tap(on, centre_of(on, "ph.arrow-left"))
    assert (on.room.view, on.room.article.pageId) == ("page", page.id)


def test_questions_are_chosen_and_taken_out_by_keys_alone(on: Stage) -> None:
    at_the_end_of(on, on.library.services[1].id)
    button = toggles(on)[0].item
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key, count in ((Qt.Key.Key_Return, 1), (Qt.Key.Key_Space, 0), (Qt.Key.Key_Enter, 1)):
        QTest.keyClick(on.app.window, key)
        on.settle()
        assert (on.room.questionCount, button.hasActiveFocus()) == (count, True)
    while on.room.view == "page":
        QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
        focused = on.app.window.activeFocusItem()
        assert focused is not None
        assert focused.property("iconName") != "ph.arrow-left", "the list is not among the places of Tab"
        if focused.property("iconName") == "ph.list-numbers":
            QTest.keyClick(on.app.window, Qt.Key.Key_Return)
        on.settle()
    assert on.room.view == "questions"


def test_no_question_is_left_for_the_next_visitor(on: Stage) -> None:
    at_the_end_of(on, on.library.services[1].id)
    tap(on, toggles(on)[0].rect.center().toPoint())
    tap(on, centre_of(on, "ph.list-numbers"))
    let(on, Timing().sensitive_idle)
    let(on, Timing().warning)
    assert (on.room.view, on.room.questionCount) == ("attract", 0)
    on.room.openSection("services")
    on.room.openQuestions()
    on.settle()
    assert not [one for one in on.seen() if one.picture.startswith("image://qr/")]


def test_the_code_of_the_fullest_list_is_read_from_the_picture_of_the_screen(on: Stage) -> None:
    on.room.openSection("services")
    on.room.openQuestions()
    for question in (question for page in on.library.services for question in page.questions):
        if question not in {row["question"] for row in rows(on.room.questions)}:
            on.room.toggleQuestion(question)
    on.settle()
    assert on.room.questions.general.full
    (said,) = codes(on.app.window.grabWindow())
    assert said.startswith("Questions for my consultant (London Spine Unit)\n1. ")
    assert said.count("\n") == on.room.questionCount
