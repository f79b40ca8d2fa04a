"""Every glyph comes from a typeface that was chosen: a silent fallback is a defect."""

import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk.content import LANGUAGES
from kiosk.screen.typefaces import BESIDE_SANS, BESIDE_SERIF, SANS, SERIF
from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Display, Stage
from tests.qml.tours import TOURS

PORTRAIT = Display(width=1080, height=1920, inches=32)
STYLED = 4
CHOSEN = {family: family.removesuffix(" 12") for family in (SERIF[0], SANS[0])}
"""Families as they are asked for, and as their glyphs name them."""

OWN_NAMES = {(LANGUAGES["ar"].own_name, BESIDE_SANS[0])}


def glyph_families(text: str, font: QFont) -> Iterator[str]:
    """The families of the glyphs with which plain text is drawn; "nothing" where there is an empty box."""
    for line in text.splitlines():
        layout = QTextLayout(line, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            yield "nothing" if 0 in run.glyphIndexes() else run.rawFont().familyName()


def fonts_of(text: Seen) -> Iterator[QFont]:
    """The fonts with which a text is set: its own, and what its tags make of it."""
    font = QFont(text.item.property("font"))
    yield font
    if evaluate(text.item, "textFormat") == STYLED and "<b>" in text.text:
        bold = QFont(font)
        bold.setBold(True)
        yield bold
    if evaluate(text.item, "textFormat") == STYLED and "<i>" in text.text:
        italic = QFont(font)
        italic.setItalic(True)
        yield italic


def plain(text: Seen) -> str:
    if evaluate(text.item, "textFormat") != STYLED:
        return text.text
    return unescape(re.sub(r"</?[bi]>", "", text.text.replace("<br>", "\n")))


def is_borrowed(family: str, chosen: str) -> bool:
    """Whether a glyph of `family` is not of the face that was `chosen`."""
    return not family.startswith(CHOSEN[chosen]) or family in BESIDE_SERIF + BESIDE_SANS


def strange_glyphs(text: Seen) -> Iterator[str]:
    for font in fonts_of(text):
        if font.family() not in CHOSEN:
            yield f"“{text.text}” is set in {font.family()}"
            continue
        for family in glyph_families(plain(text), font):
            # The button that leads to Arabic calls it as its readers do, in the face chosen for that.
            if is_borrowed(family, font.family()) and (plain(text), family) not in OWN_NAMES:
                yield f"“{text.text}” has a glyph of {family}, not {font.family()} {font.styleName()}"


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
def test_no_glyph_is_borrowed(
    stage: Callable[[Display], Stage], tour: Callable[[Stage], Iterator[str]]
) -> None:
    on = stage(PORTRAIT)
    strange = {fault for _ in tour(on) for one in on.seen() if one.text for fault in strange_glyphs(one)}
    assert not strange, "\n".join(["", *sorted(strange)])


@pytest.mark.parametrize("family", CHOSEN)
@pytest.mark.parametrize(
    ("text", "borrowed"),
    [("The “café” is £3", False), ("\N{ARABIC LETTER SEEN}", True), ("a\ue000", True)],
)
@pytest.mark.usefixtures("qapp")
def test_a_borrowed_glyph_is_noticed(family: str, text: str, *, borrowed: bool) -> None:
    font = QFont(family)
    font.setPixelSize(40)
    names = list(glyph_families(text, font))
    assert names
    assert any(is_borrowed(name, family) for name in names) == borrowed
