"""Every glyph comes from a typeface that was chosen: a silent fallback is a defect."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import unescape
from unicodedata import bidirectional

from PySide6.QtGui import QFont, QTextLayout

from kiosk.screen.typefaces import BESIDE_SANS, BESIDE_SERIF, SANS, SERIF
from tests.qml.fault import Fault
from tests.qml.item_tree import Seen, evaluate

STYLED = 4
CHOSEN = {family: family.removesuffix(" 12") for family in (SERIF[0], SANS[0])}
"""Families as they are asked for, and as their glyphs name them."""

BESIDE = {SERIF[0]: BESIDE_SERIF, SANS[0]: BESIDE_SANS}
"""Where the letters come from that these do not have."""

CUTS = frozenset({"08", "12", "Italic", "Medium", "SemiBold", "DemiBold", "Bold"})
"""What may follow a family's name: with another word it is a family of its own."""

UNSEEN = {ord("\u200e"): None, ord("\u200f"): None}
"""Marks that say which way a text runs have no glyph of their own."""


def typeface_faults(seen: Iterable[Seen]) -> Iterator[Fault]:
    """The texts with a glyph of a typeface that nobody chose."""
    for one in seen:
        if one.text:
            for words in strange_glyphs(one, to_left=True):
                yield Fault("typeface", words)


def strange_glyphs(text: Seen, *, to_left: bool = False) -> Iterator[str]:
    """The faults of one text. Where `to_left`, it may have letters of scripts that run so."""
    for font in fonts_of(text):
        if font.family() not in CHOSEN:
            yield f"“{text.text}” is set in {font.family()}"
            continue
        for family, runs_to_left in _families(plain(text), font.toString()):
            beside = to_left and runs_to_left and family in BESIDE[font.family()]
            if is_borrowed(family, font.family()) and not beside:
                yield f"“{text.text}” has a glyph of {family}, not {font.family()} {font.styleName()}"


def fonts_of(text: Seen) -> Iterator[QFont]:
    """The fonts with which a text is set: its own, and what its tags make of it."""
    font = QFont(text.item.property("font"))
    yield font
    if "<" not in text.text or evaluate(text.item, "textFormat") != STYLED:
        return
    if "<b>" in text.text:
        bold = QFont(font)
        bold.setBold(True)
        yield bold
    if "<i>" in text.text:
        italic = QFont(font)
        italic.setItalic(True)
        yield italic


def plain(text: Seen) -> str:
    """What a text says, without its tags."""
    words = text.text
    if evaluate(text.item, "textFormat") == STYLED:
        words = unescape(re.sub("<[^>]*>", "", words.replace("<br>", "\n")))
    return words


def glyph_families(text: str, font: QFont) -> Iterator[str]:
    """The families of the glyphs with which plain text is drawn; "nothing" where there is an empty box."""
    for family, _ in _glyph_runs(text, font):
        yield family


def is_borrowed(family: str, chosen: str) -> bool:
    """Whether a glyph of `family` is not of the face that was `chosen`."""
    before, found, cut = family.partition(CHOSEN[chosen])
    return not found or bool(before) or not CUTS.issuperset(cut.split())


@lru_cache(maxsize=10_000)
def _families(text: str, font: str) -> tuple[tuple[str, bool], ...]:
    typeface = QFont()
    typeface.fromString(font)
    return tuple(dict.fromkeys(_glyph_runs(text.translate(UNSEEN), typeface)))


def _glyph_runs(text: str, font: QFont) -> Iterator[tuple[str, bool]]:
    for line in text.splitlines():
        layout = QTextLayout(line, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        to_left = any(bidirectional(character) in ("R", "AL") for character in line)
        for run in layout.glyphRuns():
            yield ("nothing" if 0 in run.glyphIndexes() else run.rawFont().familyName()), to_left
