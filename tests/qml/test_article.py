"""A page on the real screen: its words, its pictures, its tables, and where it leads."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.content import Library, Names, load_library
from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Display, Stage

PORTRAIT = Display(width=1080, height=1920, inches=32)
LANDSCAPE = Display(width=1920, height=1080, inches=32)
LARGE = Display(width=1080, height=1920, inches=32, text_scale=1.3)
DISPLAYS = pytest.mark.parametrize("display", [PORTRAIT, LANDSCAPE, LARGE], ids=["up", "across", "large"])
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CLOSE, CLOSER, FURTHER = "ph.x", "ph.magnifying-glass-plus", "ph.magnifying-glass-minus"
LONG = "pneumonoultramicroscopicsilicovolcanoconiosis"
TEXT = f"""# A scan

Look at the soft **disc** between the bones.

![A door](pictures/door.png)

| Day | From | To |
|---|---|---|
| Monday | 9 | 5 |
| Tuesday is the day on which we see new patients | 10 | 4 |

| {LONG} | Second{LONG} | Third | Fourth |
|---|---|:-:|--:|
| first cell | **second** cell | a disc | 4 |
| | empty before | | {LONG} |

{"Some more words to read. " * 150}

The last disc.

*[MRI]: a scan
"""
FILES = {
    "clinic.md": "# A clinic\n",
    "glossary.md": "*[disc]: A soft cushion.\n*[scan]: A picture of the inside of the body.\n",
    "services/10-scan.md": f"---\nillustration: spine\nrelated: [services/neck]\n---\n{TEXT}",
    "services/30-longer.md": "# Another\n\n" + "Some words to read.\n\n" * 60,
    "services/20-neck.md": "---\nillustration: neck\n---\n# Neck pain\n\nIt often goes away.\n",
}


def png(width: int, height: int) -> bytes:
    """A grey picture."""
    parts = (
        (b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\0" + b"\x88" * width) * height)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "door.png").write_bytes(png(80, 40))
    return load_library(tmp_path, Names(illustrations=frozenset({"spine", "neck"})))


@pytest.fixture
def open_page(stage: Callable[..., Stage], library: Library) -> Callable[..., Stage]:
    """A visitor who reads the scan's page."""

    def show(display: Display = PORTRAIT) -> Stage:
        on = stage(display, library)
        on.room.goHome()
        on.room.openPage("services/scan")
        on.settle()
        return on

    return show


@pytest.fixture
def on(open_page: Callable[..., Stage]) -> Stage:
    return open_page()


def tap(on: Stage, where: QPointF) -> None:
    QTest.mouseClick(on.app.window, LEFT, NONE, where.toPoint())
    on.settle()


def key(on: Stage, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(on.app.window, one)
        on.settle()


def one_of(on: Stage, kind: str) -> Seen:
    return next(one for one in on.seen() if one.kind == kind)


def button(on: Stage, **properties: str) -> Seen:
    (name, value), *_ = properties.items()
    return next(one for one in on.seen() if one.is_button and one.item.property(name) == value)


def word(on: Stage) -> QPointF:
    """Where the first word that is explained stands."""
    text = next(one for one in on.seen() if "<a href=" in one.text)
    width, height = int(text.rect.width()), int(text.rect.height())
    places = [
        QPointF(x, y)
        for y in range(0, height, 4)
        for x in range(0, width, 4)
        if evaluate(text.item, f"linkAt({x}, {y})")
    ]
    middle = places[len(places) // 2]
    return QPointF(text.rect.x() + middle.x(), text.rect.y() + middle.y())


def focused(on: Stage) -> Any:
    return on.app.window.activeFocusItem()


def name_of_focused(on: Stage) -> str:
    item = focused(on)
    return str(item.property("text") or item.property("title") or item.property("iconName") or "")


def said(on: Stage) -> set[str]:
    return {one.text for one in on.seen() if one.text}


# Words


@DISPLAYS
def test_a_tap_on_a_word_says_what_it_means_and_the_page_stays(
    open_page: Callable[..., Stage], display: Display
) -> None:
    on = open_page(display)
    assert "A soft cushion." not in said(on)
    tap(on, word(on))
    assert {"Disc", "A soft cushion.", "A scan"} <= said(on)
    assert on.room.view == "page"
    tap(on, button(on, iconName=CLOSE).rect.center())
    assert "A soft cushion." not in said(on)


@pytest.mark.parametrize(("across", "down"), [(0, -9), (0, 9), (0, 0)])
def test_a_finger_that_misses_a_word_by_less_than_its_own_width_hits_it(
    on: Stage, across: int, down: int
) -> None:
    mm = on.display.pixels_per_mm
    tap(on, word(on) + QPointF(across * mm, down * mm))
    assert on.room.article.term == "Disc"


def test_a_tap_that_means_no_word_opens_nothing(on: Stage) -> None:
    for text in [one for one in on.seen() if one.kind in ("HeadingBlock", "PlainLabel")]:
        tap(on, text.rect.topLeft() + QPointF(4, 4))
    assert on.room.article.term == ""


def test_the_word_that_was_tapped_is_not_covered_by_its_meaning(on: Stage) -> None:
    (page,) = [one.item for one in on.seen() if one.kind == "ArticleList"]
    for _ in on.scrolled():
        pass
    text = next(one for one in on.seen() if "The last" in one.text)
    low = page.mapRectToScene(page.boundingRect()).bottom() - 20 - text.rect.bottom()
    page.setProperty("contentY", page.property("contentY") - low)
    on.settle()
    text = next(one for one in on.seen() if "The last" in one.text)
    at = text.rect.center()
    tap(on, QPointF(text.rect.x() + text.item.property("contentWidth") - 20, at.y()))
    assert on.room.article.term == "Disc"
    covered = at.y() > one_of(on, "ArticleMeaning").rect.top()
    now = next(one for one in on.seen() if "The last" in one.text)
    assert covered
    assert now.rect.bottom() < one_of(on, "ArticleMeaning").rect.top()


def test_the_next_word_takes_the_place_of_the_one_before_and_back_leads_to_the_page(on: Stage) -> None:
    assert on.room.article.words == ["Disc"]
    on.room.article.explain("Disc")
    on.room.article.explain("Disc")
    on.settle()
    on.press("ph.arrow-left")
    assert (on.room.view, on.room.article.term) == ("page", "")
    on.press("ph.arrow-left")
    assert on.room.view == "section"


def test_every_word_has_a_button_at_the_end_of_the_page(on: Stage) -> None:
    for _ in on.scrolled():
        pass
    tap(on, button(on, text="Disc").rect.center())
    assert on.room.article.meaning == "A soft cushion."


def tabbed_to(on: Stage, name: str) -> None:
    """Go by the Tab key to the button `name`."""
    for _ in range(60):
        key(on, Qt.Key.Key_Tab)
        if name_of_focused(on) == name:
            return
    pytest.fail(f"no way leads to {name}")


@pytest.mark.parametrize("closing", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_words_can_be_asked_for_by_keyboard_alone(on: Stage, closing: Qt.Key) -> None:
    tabbed_to(on, "Disc")
    at = focused(on)
    seen = next(one for one in on.seen() if one.item == at)
    assert on.app.window.contentItem().boundingRect().contains(seen.shown)
    assert seen.shown == seen.rect, "the button that has the keys is not all in view"
    key(on, Qt.Key.Key_Return)
    assert on.room.article.term == "Disc"
    assert (name_of_focused(on), focused(on).property("visualFocus")) == ("Close", True)
    key(on, closing)
    assert on.room.article.term == ""
    assert (focused(on), focused(on).property("visualFocus")) == (at, True)


@pytest.mark.parametrize("over", ["word", "drawing"])
def test_nobody_finds_what_somebody_else_has_looked_at(on: Stage, over: str) -> None:
    if over == "word":
        on.room.article.explain("Disc")
    else:
        on.room.article.enlarge("illustration/spine")
    on.settle()
    on.clock.pass_by(3600)  # longer than anybody reads
    on.room.pass_time()
    on.settle()
    assert (on.room.view, on.room.article.term, on.room.article.enlarged) == ("attract", "", "")
    on.room.openPage("services/scan")
    on.settle()
    assert not {"ArticleMeaning", "ArticlePicture"} & {one.kind for one in on.seen()}


# Pictures


def viewer(on: Stage) -> Any:
    return one_of(on, "ArticlePicture").item


def zoom_of(on: Stage) -> float:
    return float(viewer(on).property("zoom"))


def place_of(on: Stage) -> tuple[float, float]:
    beneath = viewer(on)
    (view,) = (
        one.item
        for one in on.seen()
        if one.item.inherits("QQuickFlickable") and beneath.isAncestorOf(one.item)
    )
    return float(view.property("contentX")), float(view.property("contentY"))


@DISPLAYS
def test_every_picture_comes_closer_and_goes_away_again(
    open_page: Callable[..., Stage], display: Display
) -> None:
    on = open_page(display)
    pictures: list[str] = []
    for _ in on.scrolled():
        for plate in [one for one in on.seen() if one.kind in ("ZoomableDrawing", "DrawingButton")]:
            if plate.view.contains(plate.rect.center()):
                tap(on, plate.rect.center())
                pictures.append(on.room.article.enlarged.partition("/")[0])
                assert not list(display.rules().faults(on.seen()))
                on.press(CLOSE)
                assert on.room.article.enlarged == ""
    assert pictures.count("illustration") >= 2 <= pictures.count("picture")


@pytest.fixture
def looking(on: Stage) -> Stage:
    on.room.article.enlarge("illustration/spine")
    on.settle()
    return on


def test_buttons_bring_it_closer_as_far_as_it_goes(looking: Stage) -> None:
    on, zooms = looking, []
    assert not button(on, iconName=FURTHER).item.isEnabled()
    while button(on, iconName=CLOSER).item.isEnabled():
        on.press(CLOSER)
        zooms.append(zoom_of(on))
    assert zooms == sorted(set(zooms))
    assert zooms[-1] == 4
    while button(on, iconName=FURTHER).item.isEnabled():
        on.press(FURTHER)
    assert (zoom_of(on), place_of(on)) == (1, (0, 0))


def test_buttons_move_it_within_its_edges(looking: Stage) -> None:
    on = looking
    assert not button(on, iconName="ph.arrow-right").item.isEnabled()
    for _ in range(3):
        on.press(CLOSER)
    for arrow in ("up", "down", "left", "right"):  # the way back stands behind the picture's own buttons
        steps = 0
        while button(on, iconName=f"ph.arrow-{arrow}").item.isEnabled() and steps < 20:
            before = place_of(on)
            on.press(f"ph.arrow-{arrow}")
            assert place_of(on) != before
            steps += 1
        assert 0 < steps < 20
    assert on.room.article.enlarged


def test_keys_do_the_same(looking: Stage) -> None:
    on = looking
    key(on, Qt.Key.Key_Plus, Qt.Key.Key_Equal)
    assert zoom_of(on) == 2.25
    key(on, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    x, y = place_of(on)
    key(on, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert place_of(on) > (x, y)
    key(on, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert place_of(on) == pytest.approx((x, y), abs=2)
    key(on, *[Qt.Key.Key_Minus] * 5)
    assert zoom_of(on) == 1
    key(on, Qt.Key.Key_Escape)
    assert on.room.article.enlarged == ""


def test_two_fingers_bring_it_closer_and_one_moves_it(looking: Stage) -> None:
    on, window = looking, looking.app.window
    device = QTest.createTouchDevice()
    one, two = QPoint(500, 600), QPoint(580, 600)
    QTest.touchEvent(window, device).press(0, one, window).press(1, two, window)
    for _ in range(8):
        one, two = one - QPoint(20, 0), two + QPoint(20, 0)
        QTest.touchEvent(window, device).move(0, one, window).move(1, two, window)
        on.settle()
    QTest.touchEvent(window, device).release(0, one, window).release(1, two, window)
    on.rest()
    assert 1.5 < zoom_of(on) <= 4
    before, finger = place_of(on), QPoint(500, 600)
    QTest.touchEvent(window, device).press(0, finger, window)
    for _ in range(8):
        finger += QPoint(12, 0)
        QTest.touchEvent(window, device).move(0, finger, window)
        on.settle()
    QTest.touchEvent(window, device).release(0, finger, window)
    on.rest()
    assert 0 <= place_of(on)[0] < before[0]


def test_what_lies_beneath_a_picture_is_not_touched(looking: Stage) -> None:
    on = looking
    for place in ((540, 300), (300, 700), (800, 1000)):
        tap(on, QPointF(*place))
    article = on.room.article
    assert (on.room.view, article.term, article.enlarged) == ("page", "", "illustration/spine")


# Tables, the end of a page, and how far it is


@DISPLAYS
def test_a_table_stands_side_by_side_or_row_below_row_and_nothing_of_it_is_cut(
    open_page: Callable[..., Stage], display: Display
) -> None:
    on = open_page(display)
    rules, shown, texts = display.rules(), set(), set()
    for _ in on.scrolled():
        assert not list(rules.faults(on.seen()))
        shown |= {one.kind for one in on.seen()}
        texts |= said(on)
    assert {"TableLine", "TableEntry"} <= shown
    assert f"<b>Second{LONG}:</b> <b>second</b> cell" in texts
    assert any(text.startswith("<b>Third:</b> a <a href") for text in texts)


def test_a_table_is_measured_again_in_larger_letters(on: Stage) -> None:
    before = widths_of_columns(on)
    on.room.toggleLargeText()
    on.settle()
    after = widths_of_columns(on)
    assert after[1] > before[1] * 1.2
    on.room.toggleLargeText()
    on.settle()
    assert widths_of_columns(on) == before


def widths_of_columns(on: Stage) -> list[float]:
    """The least that the table of three columns needs."""
    for _ in on.scrolled():
        line = next((one.item for one in on.seen() if one.kind == "TableLine"), None)
        if line is not None:
            return [float(width) for width in evaluate(line, "parent.least.join()").split(",")]
    raise AssertionError("no table")


def test_another_page_begins_at_its_top(on: Stage) -> None:
    list_ = one_of(on, "ArticleList").item
    while evaluate(list_, "indexAt(width / 2, contentY)") < 1:
        on.press("ph.caret-down")
    on.room.openPage("services/longer")
    on.settle()
    assert evaluate(list_, "contentY - headerItem.y") == 0
    on.rest()
    assert evaluate(list_, "contentY - headerItem.y") == 0


def test_the_end_of_a_page_leads_to_others(on: Stage) -> None:
    for _ in on.scrolled():
        pass
    tap(on, one_of(on, "ArticleCard").rect.center())
    assert on.room.article.pageId == "services/neck"
    on.press("ph.arrow-left")
    assert on.room.article.pageId == "services/scan"


def test_the_bar_says_how_much_has_been_read(on: Stage) -> None:
    values = [one_of(on, "ArticleProgress").item.property("progress") for _ in on.scrolled()]
    assert len(set(values)) > 2
    assert values == sorted(values)
    assert 0 < values[0] < 0.8
    assert values[-1] == 1


def test_a_page_that_is_all_in_view_has_no_bar(on: Stage) -> None:
    on.room.openPage("services/neck")
    on.settle()
    assert "ArticleProgress" not in {one.kind for one in on.seen()}
