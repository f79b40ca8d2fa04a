"""The screen in Arabic: mirrored, in typefaces that were chosen, and as large and as near as in English."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.content import Library, Names, load_library
from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Display, Stage
from tests.qml.tours import gate, still_there
from tests.qml.typeface_rules import fonts_of, glyph_families, plain

PORTRAIT = Display(width=1080, height=1920, inches=32)
LANDSCAPE = Display(width=1920, height=1080, inches=32)
SCAN = """---
summary: MRI هو فحص يصور داخل ظهرك من غير أشعة سينية.
---
# التصوير بالرنين

MRI هو فحص يصور داخل ظهرك. يستغرق ثلاثين دقيقة.

- انزع الساعة والمفاتيح.

1. أولا ندعوك باسمك.

> ساعدني الفحص.

| اليوم | الوقت |
|---|---|
| الاثنين | 09:00 |

A sentence in English.
"""
FILES = {
    "clinic.md": "---\nname: London Spine Unit\naddress: 19 Harley St\nlanguages: [en, ar]\n---\n",
    "clinic.ar.md": "# وحدة العمود الفقري\n",
    "services/10-scan.md": "---\nregions: [lumbar]\n---\n# A scan\n\nIt takes half an hour.\n",
    "services/10-scan.ar.md": SCAN,
    "services/20-neck.md": "# Neck pain\n\n- It often goes away.\n",
    "research/a.md": "---\nsensitivity: cancer\npanel_title: A paper\npanel_summary: Two\n---\n# Cancer\n",
    "testimonials/a.md": "---\nsample: true\n---\nIt helped.\n",
    "testimonials/a.ar.md": "ساعدني كثيرا.\n",
}
CHOSEN = ("EB Garamond", "Noto Naskh Arabic UI", "Noto Sans", "Noto Sans Arabic UI")


@pytest.fixture
def arabic(tmp_path: Path, stage: Callable[..., Stage]) -> Callable[[Display], Stage]:
    """A screen in Arabic."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    library: Library = load_library(tmp_path, Names())

    def show(display: Display) -> Stage:
        on = stage(display, library)
        on.room.speak("ar")
        on.settle()
        return on

    return show


def seen(on: Stage, beginning: str) -> Seen:
    """The text that begins so, whatever invisible marks stand in front."""
    texts = [one for one in on.seen() if one.text]
    return next(one for one in texts if plain(one).lstrip("\u200f").startswith(beginning))


def is_on_the_right(rect: QRectF, of: QRectF) -> bool:
    return rect.center().x() > of.center().x()


@pytest.mark.parametrize("display", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_it_keeps_the_rules_of_size_reach_and_legibility(
    arabic: Callable[[Display], Stage], display: Display
) -> None:
    on = arabic(display)
    rules = display.rules()
    faults = {f"panel: {fault}" for fault in rules.faults(on.seen())}
    for section in on.room.sections:
        on.room.openSection(section)
        for _ in on.scrolled():
            faults |= {f"{section}: {fault}" for fault in rules.faults(on.seen())}
    for page in on.library.services:
        on.room.openPage(page.id)
        for _ in on.scrolled():
            faults |= {f"{page.id}: {fault}" for fault in rules.faults(on.seen())}
    on.room.openShare()
    on.settle()
    faults |= {f"share: {fault}" for fault in rules.faults(on.seen())}
    for tour in (gate, still_there):
        for view in tour(on):
            faults |= {f"{view}: {fault}" for fault in rules.faults(on.seen())}
    assert not faults, "\n".join(["", *sorted(faults)])


@pytest.mark.long
@pytest.mark.parametrize("display", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_so_do_the_clinics_own_pages(stage: Callable[..., Stage], display: Display) -> None:
    on = stage(display)
    on.room.speak("ar")
    on.settle()
    rules = display.rules()
    faults: set[str] = set()
    for section in on.room.sections:
        on.room.openSection(section)
        for _ in on.scrolled():
            faults |= {f"{section}: {fault}" for fault in rules.faults(on.seen())}
    translated = [page.id for page in on.library.translations if not page.id.startswith("testimonials")]
    assert "services/low-back-pain" in translated
    for page_id in translated:
        on.room.openPage(page_id)
        for _ in on.scrolled():
            faults |= {f"{page_id}: {fault}" for fault in rules.faults(on.seen())}
    for open_view in (on.room.openShare, on.room.openLanguages):
        open_view()
        on.settle()
        faults |= {f"{on.room.view}: {fault}" for fault in rules.faults(on.seen())}
    assert not faults, "\n".join(["", *sorted(faults)])


def test_the_layout_is_mirrored_and_turns_back(arabic: Callable[[Display], Stage]) -> None:
    on = arabic(LANDSCAPE)
    window = on.display.rules().window

    def pane() -> QRectF:
        return next(one.rect for one in on.seen() if one.kind == "NavigationPane")

    assert is_on_the_right(pane(), window)
    previous, following = (
        next(o for o in on.seen() if o.item.property("iconName") == f"ph.caret-{to}")
        for to in ("left", "right")
    )
    assert previous.rect.left() > following.rect.right()
    on.room.speak("en")
    on.settle()
    assert not is_on_the_right(pane(), window)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_points_sideways_is_mirrored_and_nothing_else(
    arabic: Callable[[Display], Stage], language: str
) -> None:
    on = arabic(PORTRAIT)
    on.room.speak(language)
    on.settle()
    icons = {str(one.item.property("name")): one.item for one in on.seen() if one.kind == "Icon"}
    mirrored = {name for name, icon in icons.items() if icon.property("mirror")}
    assert icons.keys() >= {"ph.caret-left", "ph.pause", "ph.caret-right"}
    assert mirrored == ({"ph.caret-left", "ph.caret-right"} if language == "ar" else set())


def test_a_text_is_aligned_as_it_runs(arabic: Callable[[Display], Stage]) -> None:
    on = arabic(PORTRAIT)
    on.room.openPage("services/scan")
    on.settle()
    page = on.display.rules().window
    for words in ("التصوير", "MRI هو", "انزع"):
        assert is_on_the_right(seen(on, words).ink, page), words
    english = seen(on, "A sentence in English")
    assert english.ink.left() == pytest.approx(english.rect.left())


def test_a_paragraph_that_begins_with_a_foreign_word_runs_to_the_left(
    arabic: Callable[[Display], Stage],
) -> None:
    on = arabic(PORTRAIT)
    on.room.openPage("services/scan")
    on.settle()
    text = seen(on, "MRI")
    assert text.text.startswith("\u200f")
    assert evaluate(text.item, "effectiveHorizontalAlignment") == 2  # Text.AlignRight


def test_a_page_that_is_not_translated_runs_as_it_was_written_below_the_line_that_says_so(
    arabic: Callable[[Display], Stage],
) -> None:
    on = arabic(PORTRAIT)
    on.room.openPage("services/neck")
    on.settle()
    line, title, item = seen(on, "هذه الصفحة"), seen(on, "Neck pain"), seen(on, "It often goes away")
    assert line.rect.bottom() < title.rect.top()
    assert is_on_the_right(line.ink, line.rect)
    assert title.ink.left() == pytest.approx(title.rect.left())
    assert item.rect.left() > title.rect.left()


def test_a_translated_page_has_no_such_line(arabic: Callable[[Display], Stage]) -> None:
    on = arabic(PORTRAIT)
    on.room.openPage("services/scan")
    on.settle()
    assert not any(one.text.startswith("هذه الصفحة") for one in on.seen())


def test_arabic_letters_come_from_the_typefaces_that_were_chosen(arabic: Callable[[Display], Stage]) -> None:
    on = arabic(PORTRAIT)
    strange = borrowed(on)
    for section in ("services", "testimonials"):
        on.room.openSection(section)
        on.settle()
        strange |= borrowed(on)
    on.room.openPage("services/scan")
    on.settle()
    strange |= borrowed(on)
    assert not strange


def borrowed(on: Stage) -> set[tuple[str, str]]:
    """The texts of which a glyph is of no face that was chosen, and that face."""
    return {
        (one.text, family)
        for one in on.seen()
        if one.text
        for font in fonts_of(one)
        for family in glyph_families(plain(one).replace("\u200f", ""), font)
        if family not in CHOSEN and not family.startswith("EB Garamond")
    }


def test_arabic_is_never_slanted(arabic: Callable[[Display], Stage]) -> None:
    on = arabic(PORTRAIT)
    on.room.openSection("testimonials")
    on.settle()
    assert not seen(on, "ساعدني").item.property("font").italic()
    on.room.speak("en")
    on.settle()
    assert seen(on, "It helped").item.property("font").italic()
