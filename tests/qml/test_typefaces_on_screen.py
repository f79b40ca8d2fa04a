"""Every glyph comes from a typeface that was chosen: a silent fallback is a defect."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QFont

from kiosk.content import LANGUAGES
from tests.qml.item_tree import Seen
from tests.qml.stage import Display, Stage
from tests.qml.tours import TOURS, meanings, share, spine
from tests.qml.typeface_rules import CHOSEN, glyph_families, is_borrowed, plain, strange_glyphs

PORTRAIT = Display(width=1080, height=1920, inches=32)
ARABIC = LANGUAGES["ar"].own_name


def glyph_faults(text: Seen) -> Iterator[str]:
    # The button that leads to Arabic calls it as its readers do, in the face chosen for that.
    yield from strange_glyphs(text, to_left=plain(text) == ARABIC)


@pytest.mark.once
@pytest.mark.parametrize(
    "tour",
    [
        pytest.param(tour, marks=pytest.mark.long if tour in (spine, share, meanings) else [])
        for tour in TOURS
    ],
    ids=[tour.__name__ for tour in TOURS],
)
def test_no_glyph_is_borrowed(
    stage: Callable[[Display], Stage], tour: Callable[[Stage], Iterator[str]]
) -> None:
    on = stage(PORTRAIT)
    strange = {fault for _ in tour(on) for one in on.seen() if one.text for fault in glyph_faults(one)}
    assert not strange, "\n".join(["", *sorted(strange)])


@pytest.mark.parametrize("family", CHOSEN)
@pytest.mark.parametrize(
    ("text", "borrowed"),
    [
        ("The “café” is £3", False),
        ("\N{ARABIC LETTER SEEN}", True),
        ("a\ue000", True),
        ("\N{CHEROKEE LETTER TLA}", True),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_a_borrowed_glyph_is_noticed(family: str, text: str, *, borrowed: bool) -> None:
    font = QFont(family)
    font.setPixelSize(40)
    names = list(glyph_families(text, font))
    assert names
    assert any(is_borrowed(name, family) for name in names) == borrowed
