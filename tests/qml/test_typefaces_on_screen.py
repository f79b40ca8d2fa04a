"""Every glyph comes from a typeface that was chosen: a silent fallback is a defect."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont, QTextDocument

from kiosk.screen.typefaces import SANS, SERIF
from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Display, Stage
from tests.qml.tours import TOURS

PORTRAIT = Display(width=1080, height=1920, inches=32)
STYLED = 4
CHOSEN = {family: family.removesuffix(" 12") for family in (SERIF[0], SANS[0])}
"""Families as they are asked for, and as their glyphs name them."""


def glyph_families(text: str, font: QFont, *, styled: bool) -> Iterator[str]:
    """The families of the glyphs with which `text` is drawn; "nothing" where there is an empty box."""
    document = QTextDocument()
    document.setDefaultFont(font)
    if styled:
        document.setHtml(text)
    else:
        document.setPlainText(text)
    assert document.size().isValid()  # this lays it out
    block = document.begin()
    while block.isValid():
        for run in block.layout().glyphRuns():
            yield "nothing" if 0 in run.glyphIndexes() else run.rawFont().familyName()
        block = block.next()


def strange_glyphs(text: Seen) -> Iterator[str]:
    font = QFont(text.item.property("font"))
    if font.family() not in CHOSEN:
        yield f"“{text.text}” is set in {font.family()}"
        return
    styled = evaluate(text.item, "textFormat") == STYLED
    for family in glyph_families(text.text, font, styled=styled):
        if not family.startswith(CHOSEN[font.family()]):
            yield f"“{text.text}” has a glyph of {family}, not {font.family()}"


@pytest.mark.parametrize("tour", TOURS, ids=lambda tour: tour.__name__)
def test_no_glyph_is_borrowed(
    stage: Callable[[Display], Stage], tour: Callable[[Stage], Iterator[str]]
) -> None:
    on = stage(PORTRAIT)
    strange = {fault for _ in tour(on) for one in on.seen() if one.text for fault in strange_glyphs(one)}
    assert not strange, "\n".join(["", *sorted(strange)])


@pytest.mark.parametrize("family", CHOSEN)
@pytest.mark.parametrize(
    ("text", "is_borrowed"),
    [("The “café” is £3", False), ("\N{ARABIC LETTER SEEN}", True), ("a\ue000", True)],
)
@pytest.mark.usefixtures("qapp")
def test_a_borrowed_glyph_is_noticed(family: str, text: str, *, is_borrowed: bool) -> None:
    font = QFont(family)
    font.setPixelSize(40)
    names = list(glyph_families(text, font, styled=False))
    assert all(name.startswith(CHOSEN[family]) for name in names) != is_borrowed
