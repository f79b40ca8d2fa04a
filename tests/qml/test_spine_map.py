"""The spine map by finger, by keyboard and from right to left."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.content import Library
from kiosk.programme.spine import BONES, REGIONS
from tests.qml.item_tree import Seen
from tests.qml.stage import Display, Stage
from tests.qml.test_taps import PORTRAIT, centre_of, tap

LANDSCAPE = Display(width=1920, height=1080, inches=32)
SMALL = Display(width=1920, height=1080, inches=24)
CLOSER, WHOLE = "ph.magnifying-glass-plus", "ph.magnifying-glass-minus"
UP, DOWN = "ph.arrow-up", "ph.arrow-down"
MOST_TABS = 60


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def on(request: pytest.FixtureRequest, stage: Callable[[Display], Stage]) -> Stage:
    return opened(stage(request.param))


def opened(shown: Stage) -> Stage:
    shown.room.openSection("spine")
    shown.settle()
    return shown


def targets(on: Stage) -> dict[str, Seen]:
    """The targets on the drawing by their levels."""
    return {str(one.item.property("level")): one for one in on.seen() if one.kind == "SpineTarget"}


def on_the_drawing(on: Stage, level: str) -> QPoint:
    """A point of the target far from its label."""
    rect = targets(on)[level].rect
    away = rect.width() / 4
    return QPoint(round(rect.left() + away), round(rect.center().y()))


def press(on: Stage, key: Qt.Key) -> None:
    QTest.keyClick(on.app.window, key)
    on.settle()


def words(on: Stage) -> str:
    return " ".join(one.text for one in on.seen() if one.text)


def tab_to(on: Stage, name: str, value: str) -> None:
    """Press Tab until the control whose property `name` is `value` has the keys."""
    for _ in range(MOST_TABS):
        focused = on.app.window.activeFocusItem()
        if focused is not None and str(focused.property(name)) == value:
            return
        QTest.keyClick(on.app.window, Qt.Key.Key_Tab)
    raise AssertionError(f"nothing with {name} {value} is reached by keyboard")


@pytest.mark.parametrize("region", REGIONS)
def test_a_tap_on_the_drawing_chooses_the_region(on: Stage, region: str) -> None:
    tap(on, on_the_drawing(on, region))
    assert (on.room.spine.level, on.room.spine.closer) == (region, False)


def test_a_tap_on_the_label_chooses_it_too(on: Stage) -> None:
    rect = targets(on)["lumbar"].rect
    tap(on, QPoint(round(rect.right()) - 20, round(rect.center().y())))
    assert on.room.spine.level == "lumbar"


def test_a_bone_is_chosen_from_closer_and_its_pages_open(on: Stage) -> None:
    tap(on, on_the_drawing(on, "lumbar"))
    tap(on, centre_of(on, CLOSER))
    assert list(targets(on)) == list(REGIONS["lumbar"])
    tap(on, on_the_drawing(on, "l4"))
    assert on.room.spine.level == "l4"
    assert "Sciatica can begin" in words(on)
    card = next(one for one in on.seen() if one.kind == "SmallCard")
    tap(on, card.shown.center().toPoint())
    assert on.room.view == "page"
    tap(on, centre_of(on, "ph.arrow-left"))
    assert (on.room.view, on.room.spine.level) == ("spine", "l4")
    tap(on, centre_of(on, WHOLE))
    assert (on.room.spine.level, list(targets(on))) == ("lumbar", list(REGIONS))


def test_the_buttons_lead_down_and_up_every_bone(on: Stage) -> None:
    tap(on, on_the_drawing(on, "cervical"))
    tap(on, centre_of(on, CLOSER))
    reached = []
    for _ in BONES:
        tap(on, centre_of(on, DOWN))
        reached.append(on.room.spine.level)
    assert tuple(reached) == BONES
    assert not next(one for one in on.seen() if one.item.property("iconName") == DOWN).item.isEnabled()
    tap(on, centre_of(on, UP))
    assert on.room.spine.level == BONES[-2]


def test_without_a_finger_it_works_by_keyboard(on: Stage) -> None:
    tab_to(on, "level", "thoracic")
    press(on, Qt.Key.Key_Return)
    assert on.room.spine.level == "thoracic"
    tab_to(on, "iconName", CLOSER)
    press(on, Qt.Key.Key_Space)
    tab_to(on, "level", "t12")
    press(on, Qt.Key.Key_Enter)
    assert (on.room.spine.level, on.room.spine.closer) == ("t12", True)
    tab_to(on, "iconName", DOWN)
    press(on, Qt.Key.Key_Return)
    assert on.room.spine.level == "l1"
    tab_to(on, "iconName", WHOLE)
    press(on, Qt.Key.Key_Return)
    assert (on.room.spine.level, on.room.spine.closer) == ("lumbar", False)


def test_where_not_every_bone_has_room_the_chosen_one_is_in_sight(stage: Callable[[Display], Stage]) -> None:
    on = opened(stage(SMALL))
    tap(on, on_the_drawing(on, "thoracic"))
    tap(on, centre_of(on, CLOSER))
    assert "t12" not in targets(on) or not whole(targets(on)["t12"])
    for level in ("t12", "t1", "t7"):
        on.room.lookAt(level, True)
        on.settle()
        assert whole(targets(on)[level]), level


def whole(one: Seen) -> bool:
    return one.shown == one.rect


def test_another_bone_is_read_from_the_top(on: Stage) -> None:
    on.room.lookAt("lumbar", False)
    on.settle()
    tap(on, centre_of(on, "ph.caret-down"))
    assert "Five large bones" not in words(on)
    tap(on, centre_of(on, DOWN))
    assert "The sacrum joins" in words(on)


def test_each_level_says_something_of_its_own(stage: Callable[[Display], Stage]) -> None:
    on = opened(stage(PORTRAIT))
    said = []
    for level in (*REGIONS, *BONES):
        on.room.lookAt(level, level in BONES)
        on.settle()
        head = next(one for one in on.seen() if one.kind == "SpineWords").item
        said.append(" ".join(one.text for one in on.seen() if one.text and head.isAncestorOf(one.item)))
    assert len(set(said)) == len(REGIONS) + len(BONES)
    assert all(len(words.split()) > 12 for words in said)


@pytest.mark.parametrize("display", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_from_right_to_left_the_layout_is_mirrored_and_the_drawing_is_not(
    stage: Callable[[Display, Library], Stage], library: Library, display: Display
) -> None:
    assert library.clinic is not None
    arabic = replace(library, clinic=replace(library.clinic, languages=("en", "ar")))
    on = opened(stage(display, arabic))
    on.room.lookAt("lumbar", False)
    on.settle()
    left = drawing_of(on)
    on.room.speak("ar")
    on.settle()
    right = drawing_of(on)
    assert left.rect.center().x() < display.width / 2 < right.rect.center().x()
    assert not right.item.property("mirror")
    button = targets(on)["lumbar"]
    label = next(one for one in on.seen() if one.text and button.item.isAncestorOf(one.item))
    assert label.ink.center().x() < button.rect.center().x()
    assert not list(display.rules().faults(on.seen()))


def drawing_of(on: Stage) -> Seen:
    return next(one for one in on.seen() if one.picture.startswith("image://spine/"))
