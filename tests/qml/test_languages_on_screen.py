"""The whole screen changes its language at once, and back; nothing of it is left to the next visitor."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content import Library
from kiosk.preview import Preview
from kiosk.settings import Settings
from tests.fake_clock import FakeClock
from tests.qml.stage import Display, Stage

pytestmark = pytest.mark.once

PORTRAIT = Display(width=1080, height=1920, inches=32)
LANDSCAPE = Display(width=1920, height=1080, inches=32)
IN_ITS_OWN_WORDS = {"Choose your language"}  # English says it of itself in every language


def texts(item: QQuickItem) -> Iterator[str]:
    """Everything that is written or spoken below `item`, whether it can be seen now or not."""
    for child in item.childItems():
        spoken = QAccessible.queryAccessibleInterface(child)
        name = spoken.text(QAccessible.Text.Name) if spoken else ""
        yield from (f"{kind}: {said}" for kind, said in (("text", text_of(child)), ("name", name)) if said)
        yield from texts(child)


def said(lines: Iterable[str]) -> Iterator[str]:
    return (line.partition(": ")[2] for line in lines)


def text_of(item: QQuickItem) -> str:
    return str(item.property("text")) if item.inherits("QQuickText") else ""


def own_words(tag: str) -> set[str]:
    """The screen's own words: the "source", or its "translation" into Arabic."""
    found = ET.parse(paths.TRANSLATIONS / "kiosk_ar.ts").getroot().iter(tag)  # noqa: S314 - our own file
    return {(word.text or "").strip() for word in found} - {""}


def views(on: Stage) -> Iterator[str]:
    room = on.room
    yield "attract"
    for section in room.sections:
        room.openSection(section)
        yield section
    room.openPage("services/low-back-pain")
    yield "page"
    room.openShare()
    yield "share"
    room.openLanguages()
    yield "languages"
    room.openPage(on.library.research[0].id)
    yield "gate"
    room.readOn()
    yield "paper"
    room.clearScreen()
    room.openSection("about")
    on.clock.pass_by(on.idle_seconds)
    room.pass_time()
    yield "still there"


@pytest.mark.parametrize(
    "display",
    [pytest.param(PORTRAIT, id="portrait"), pytest.param(LANDSCAPE, id="landscape", marks=pytest.mark.long)],
)
def test_every_text_changes_at_once_and_comes_back(stage: Callable[..., Stage], display: Display) -> None:
    on = stage(display)
    english = own_words("source") - IN_ITS_OWN_WORDS
    whole = on.app.window.contentItem()
    for view in views(on):
        on.settle()
        before = list(texts(whole))
        on.room.speak("ar")
        on.settle()
        arabic = list(texts(whole))
        left = set(said(arabic)) & english
        assert not left, view
        assert arabic != before, view
        on.room.speak("en")
        on.settle()
        assert list(texts(whole)) == before, view


def test_the_dark_screen_and_the_empty_one_change_too(stage: Callable[..., Stage], library: Library) -> None:
    empty = Library(folder=library.folder, clinic=replace(library.clinic, opening_hours=None))  # type: ignore[type-var]
    for shown, wait in ((None, 20 * 3600), (empty, 0)):
        on = stage(PORTRAIT, shown)
        on.clock.pass_by(wait)
        on.room.pass_time()
        on.settle()
        assert on.room.view == ("empty" if shown else "standby")
        before = list(texts(on.app.window.contentItem()))
        on.room.speak("ar")
        on.settle()
        words = set(said(texts(on.app.window.contentItem())))
        assert not words & own_words("source")
        assert words & {"العيادة مغلقة الآن.", "لا توجد صفحات في مجلد المحتوى بعد"}
        on.room.speak("")
        on.settle()
        assert list(texts(on.app.window.contentItem())) == before


@pytest.mark.parametrize("leave", ["clearScreen", "time"])
def test_the_next_visitor_finds_english(stage: Callable[..., Stage], leave: str) -> None:
    on = stage(PORTRAIT)
    on.settle()
    whole = on.app.window.contentItem()
    fresh = list(texts(whole))
    on.room.chooseLanguage("ar")
    on.room.openPage("services/low-back-pain")
    on.settle()
    assert "text: البداية" in list(texts(whole))
    if leave == "time":
        for _ in range(2):
            on.clock.pass_by(3600)
            on.room.pass_time()
    else:
        on.room.clearScreen()
    on.settle()
    assert on.room.view == "attract"
    if leave == "time":  # in which the panels turned
        assert not set(said(texts(whole))) & own_words("translation")
        assert set(said(fresh)) & own_words("source") <= set(said(texts(whole)))
    else:
        assert list(texts(whole)) == fresh


@pytest.mark.parametrize("language", ["xx", "../ar", "ar\0", "AR", "\u202e" * 100, "fr"])
def test_a_hostile_language_leaves_the_screen_in_english(stage: Callable[..., Stage], language: str) -> None:
    on = stage(PORTRAIT)
    on.settle()
    whole = on.app.window.contentItem()
    fresh = list(texts(whole))
    on.room.speak("ar")
    on.room.speak(language)
    on.settle()
    assert list(texts(whole)) == fresh


def test_in_the_office_only_the_small_screen_speaks_arabic(
    qtbot: QtBot, library: Library, settings: Settings
) -> None:
    preview = Preview(library, settings, FakeClock(), QSize(1400, 900))
    try:
        with qtbot.waitExposed(preview.window):
            preview.window.show()
        whole = preview.window.contentItem()
        screen = next(item for item in items(whole) if item.property("unattended") is not None)

        def around() -> list[str]:
            return [text_of(item) for item in items(whole) if not screen.isAncestorOf(item)]

        before, inside = set(around()), list(texts(screen))
        preview.room.room.speak("ar")  # type: ignore[attr-defined]
        with qtbot.waitSignal(preview.window.frameSwapped):
            preview.window.update()
        assert "text: المس لقراءة المزيد" in list(texts(screen))
        assert not set(around()) & own_words("translation")
        assert before & {"Problems", "Pages"} <= set(around())
        preview.room.room.speak("en")  # type: ignore[attr-defined]
        with qtbot.waitSignal(preview.window.frameSwapped):
            preview.window.update()
        assert list(texts(screen)) == inside
    finally:
        preview.close()


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from items(child)
