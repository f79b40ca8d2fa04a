"""The preview's real window, with a real mouse and a real folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import follow
from kiosk.commands.known_names import known_names
from kiosk.content import Library
from kiosk.machine.clock import SystemClock
from kiosk.preview import Preview
from kiosk.settings import Settings
from tests.fake_clock import FakeClock
from tests.qml.item_tree import Seen, evaluate, seen_items
from tests.qml.layout_rules import within

LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SIZES = [(1400, 900), (1920, 1080), (900, 720), (960, 1040)]

WRONG = "---\nicon: ph.hosue\n---\n# Knee pain\n\nWords about knees.\n"
DRAFT = "---\ndraft: true\nicon: ph.hosue\n---\n# Hip pain\n\nWords about hips.\n"
LATER = "---\nshow_from: 2026-03-29\n---\n# Ankle pain\n\nWords about ankles.\n"


class Desk:
    """A preview with a clock that stands still, and the hand of whoever sits before it."""

    def __init__(self, qtbot: QtBot, library: Library, settings: Settings, size: QSize) -> None:
        self._qtbot = qtbot
        self.shown = Preview(library, settings, FakeClock(), size)
        self.window = self.shown.window
        self.room: Any = self.shown.room  # PySide's stub has no types for properties
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            with self._qtbot.waitSignal(self.window.frameSwapped):
                self.window.update()

    def seen(self) -> list[Seen]:
        return list(seen_items(self.window.contentItem()))

    def screen(self) -> Seen:
        """The kiosk's own screen."""
        return next(one for one in self.seen() if one.item.property("unattended") is not None)

    def controls(self) -> list[QQuickItem]:
        """What can be pressed, written in or chosen from outside of it."""
        screen = self.screen().item
        return [
            one.item
            for one in self.seen()
            if not screen.isAncestorOf(one.item)
            and not one.scrolls
            and (one.is_button or one.item.property("purpose") or one.item.inherits("QQuickListView"))
        ]

    def texts(self) -> set[str]:
        return {one.text for one in self.seen() if one.text}

    def place(self, words: str) -> QPoint:
        """Where `words` stand, which may be on the small screen as well: the last is the preview's own."""
        found = [one.shown.center().toPoint() for one in self.seen() if one.text == words]
        assert found, f"{words} is nowhere: {self.texts()}"
        return found[-1]

    def click(self, words: str) -> None:
        QTest.mouseClick(self.window, LEFT, NOTHING, self.place(words))
        self.settle()

    def write(self, purpose: str, words: str, *, confirm: bool = True) -> None:
        (field,) = (one for one in self.seen() if one.item.property("purpose") == purpose)
        QTest.mouseClick(self.window, LEFT, NOTHING, field.rect.center().toPoint())
        for letter in words:
            QTest.keyClick(self.window, Qt.Key(ord(letter.upper())))
        if confirm:
            QTest.keyClick(self.window, Qt.Key.Key_Return)
        self.settle()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)
        self.settle()

    def wait_for_signal(self, signal: Any) -> None:
        with self._qtbot.waitSignal(signal, timeout=60_000):
            pass
        self.settle()

    def wait_for(self, look: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(look, timeout=60_000)
        self.settle()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small folder with something wrong in it."""
    folder = tmp_path / "content"
    (folder / "services").mkdir(parents=True)
    (folder / "clinic.md").write_text("# London Spine Unit\n\nWe treat backs.\n", encoding="utf-8")
    for name, text in {"10-knee": WRONG, "20-hip": DRAFT, "30-ankle": LATER}.items():
        (folder / "services" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def desk(qtbot: QtBot, settings: Settings, content: Path) -> Iterator[Callable[..., Desk]]:
    """Open a preview of the folder, which follows it as the program does."""
    opened: list[tuple[Any, Desk]] = []
    still = replace(settings, display=replace(settings.display, motion="reduced"))

    def open_it(width: int = 1400, height: int = 900) -> Desk:
        feed = follow(content, known_names, still, SystemClock(), memory=None)
        feed.start()
        library = feed.first(60)
        assert library is not None
        desk = Desk(qtbot, library, still, QSize(width, height))
        feed.changed.connect(desk.shown.show_library)
        opened.append((feed, desk))
        return desk

    yield open_it
    for feed, desk in opened:
        feed.stop()
        desk.shown.close()


def test_the_screen_is_whole_and_has_its_proportions(desk: Callable[..., Desk]) -> None:
    on = desk()
    screen = on.screen()
    assert screen.rect.width() / screen.rect.height() == pytest.approx(1080 / 1920, abs=0.001)
    assert within(screen.rect, screen.view)
    on.click("Across")
    screen = on.screen()
    assert screen.rect.width() / screen.rect.height() == pytest.approx(1920 / 1080, abs=0.001)
    assert within(screen.rect, screen.view)


def test_a_click_on_a_problem_shows_the_page_and_the_line(desk: Callable[..., Desk]) -> None:
    on = desk()
    problem = "There is no icon called “ph.hosue”."
    on.click(problem)  # the last of the two: the draft's
    assert (on.room.room.view, on.room.room.article.title) == ("page", "Hip pain")
    assert "Not on the screen now: it is a draft." in on.texts()
    on.wait_for(lambda: bool(on.room.sourceLine))
    (line,) = (one for one in on.seen() if one.item.inherits("QQuickTextEdit"))
    assert line.item.property("text") == "icon: ph.hosue"
    assert "Rule: unknown-icon" in on.texts()


def test_a_jump_to_a_page_by_the_search(desk: Callable[..., Desk]) -> None:
    on = desk()
    on.write("Search the pages", "knee", confirm=False)
    assert not {"Ankle pain", "Hip pain"} & on.texts()
    on.press(Qt.Key.Key_Down)
    on.press(Qt.Key.Key_Return)
    assert (on.room.room.view, on.room.room.article.title) == ("page", "Knee pain")


def test_the_problems_are_walked_through_by_keys(desk: Callable[..., Desk]) -> None:
    on = desk()
    on.room.openFile("services/30-ankle.md")
    on.click("There is no icon called “ph.hosue”.")
    on.press(Qt.Key.Key_Up)
    on.press(Qt.Key.Key_Return)
    assert on.room.room.article.title == "Knee pain"


def test_time_goes_over_a_clock_change(desk: Callable[..., Desk]) -> None:
    on = desk()
    assert on.room.room.attract.count == 2  # the clinic's own page and the knee's
    on.write("Show another day or time", "28 March 23:30")
    assert "Saturday 28 March 2026, 23:30" in on.texts()
    on.click("+1 h")
    assert "Another time: in 19 days, winter time." in on.texts()
    assert on.room.room.attract.count == 3
    on.click("+1 h")
    assert {"Sunday 29 March 2026, 02:30", "Another time: in 19 days, summer time."} <= on.texts()
    on.click("+1 day")
    assert "Monday 30 March 2026, 02:30" in on.texts()
    on.click("\N{EN DASH}1 h")
    assert "Monday 30 March 2026, 01:30" in on.texts()
    on.click("Now")
    assert "Tuesday 10 March 2026, 11:00" in on.texts()


def test_a_file_that_is_saved_changes_list_and_screen(desk: Callable[..., Desk], content: Path) -> None:
    on = desk()
    on.write("Show another day or time", "24 December 15:00")
    on.click("Knee pain")
    assert on.room.summary == "2 warnings"
    (content / "services" / "10-knee.md").write_text("# Pain in the knee\n\nNew words.\n", encoding="utf-8")
    on.wait_for(lambda: on.room.summary == "1 warning")
    assert on.room.room.view == "page"
    assert {"Pain in the knee", "New words.", "Thursday 24 December 2026, 15:00"} <= on.texts()
    (content / "services" / "20-hip.md").unlink()
    on.wait_for(lambda: on.room.summary == "No problems")
    assert "No problems" in on.texts()


def test_a_save_leaves_the_page_where_it_was_read(desk: Callable[..., Desk], content: Path) -> None:
    file = content / "services" / "10-knee.md"
    paragraphs = [f"Paragraph {number}: a knee bends.\n" for number in range(60)]
    file.write_text("\n".join(["# Knee pain\n", *paragraphs]), encoding="utf-8")
    on = desk()
    on.click("Knee pain")
    (down,) = (one for one in on.seen() if one.is_button and one.item.property("iconName") == "ph.caret-down")
    QTest.mouseClick(on.window, LEFT, NOTHING, down.rect.center().toPoint())
    on.settle()

    def paragraphs_on_screen() -> list[tuple[str, int]]:
        texts = [one for one in on.seen() if one.text.startswith(("Paragraph", "New words"))]
        return [(one.text[:12], round(one.rect.top())) for one in texts]

    before = paragraphs_on_screen()
    assert before[0][0] > "Paragraph 10"
    paragraphs[58] = "New words.\n"
    paragraphs[2] = "New words.\n"
    file.write_text("\n".join(["# Knee pain\n", *paragraphs]), encoding="utf-8")
    on.wait_for_signal(on.room.room.article.modelReset)
    assert paragraphs_on_screen() == before


def test_the_small_screen_can_be_touched(desk: Callable[..., Desk]) -> None:
    on = desk()
    doors = [one for one in on.seen() if one.is_button and one.item.property("iconName") == "ph.info"]
    QTest.mouseClick(on.window, LEFT, NOTHING, doors[0].rect.center().toPoint())
    on.settle()
    assert (on.room.room.view, on.room.room.browse.section) == ("section", "about")
    on.click("Back to the panels")
    assert on.room.room.view == "attract"


def test_large_text_is_larger(desk: Callable[..., Desk]) -> None:
    on = desk()
    on.click("Knee pain")

    def height() -> float:
        return next(one.rect.height() for one in on.seen() if one.text == "Words about knees.")

    before = height()
    on.click("Large")
    assert height() == pytest.approx(before * 1.3, rel=0.05)


def test_a_page_as_a_panel(desk: Callable[..., Desk]) -> None:
    on = desk()
    on.click("As a panel")
    on.click("Knee pain")
    assert (on.room.room.view, on.room.room.attract.pageId) == ("attract", "services/knee")


def test_a_keyboard_reaches_every_control_and_each_has_a_name(desk: Callable[..., Desk]) -> None:
    on = desk()
    on.write("Show another day or time", "now", confirm=False)
    own = on.controls()
    assert len(own) == 18
    reached = []
    for _ in range(60):
        on.press(Qt.Key.Key_Tab)
        reached.append(on.window.activeFocusItem())
    missed = [one for one in own if not any(one is it or one.isAncestorOf(it) for it in reached)]
    assert [evaluate(one, "Accessible.name") for one in missed] == []
    assert all(evaluate(one, "Accessible.name") for one in own)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("hangs", ["Upright", "Across"])
def test_everything_has_its_place(desk: Callable[..., Desk], width: int, height: int, hangs: str) -> None:
    on = desk(width, height)
    on.click(hangs)
    on.write("Show another day or time", "whenever")
    on.room.openProblem(0)
    on.settle()
    screen = on.screen()
    whole = on.window.contentItem()
    controls = on.controls()
    for one in on.seen():
        if screen.item.isAncestorOf(one.item) or one.scrolls or one.item is screen.item:
            continue
        if one.text:
            assert within(one.ink, one.clip), f"{one.text} is clipped"
            assert not one.item.property("truncated"), f"{one.text} is cut short"
        if one.item in controls:
            assert 0 <= one.rect.left() <= one.rect.right() <= whole.width(), one.item.property("text")
            assert 0 <= one.rect.top() <= one.rect.bottom() <= whole.height(), one.item.property("text")
    assert screen.rect.width() > 250
