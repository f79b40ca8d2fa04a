"""A text runs as most of its letters do."""

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextLayout

from kiosk.screen.direction import LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, directed

ARABIC = "هو فحص يصور الظهر"
HEBREW = "בדיקה של הגב"


@pytest.mark.parametrize(
    "text", ["", "30 %", "An MRI scan", ARABIC, f"{ARABIC} MRI", f"An MRI is {ARABIC[:2]}"]
)
def test_most_texts_run_as_they_begin(text: str) -> None:
    assert directed(text) == text


@pytest.mark.parametrize("text", [f"MRI {ARABIC}", f"(30) “MRI” {ARABIC}", f"CT {HEBREW}"])
def test_a_foreign_word_in_front_does_not_turn_a_sentence_around(text: str) -> None:
    assert directed(text) == RIGHT_TO_LEFT_MARK + text


def test_nor_does_it_the_other_way_round() -> None:
    text = f"{ARABIC[:2]} is how it is written there"
    assert directed(text) == LEFT_TO_RIGHT_MARK + text


@given(st.text(alphabet="ab 1.\u05d0\u0628\u200f"))
def test_it_only_ever_adds_one_mark(text: str) -> None:
    assert directed(text).removeprefix(RIGHT_TO_LEFT_MARK).endswith(text.removeprefix(RIGHT_TO_LEFT_MARK))
    assert directed(directed(text)) in (directed(text), LEFT_TO_RIGHT_MARK + directed(text))


@pytest.mark.parametrize(("text", "begins_right"), [(f"MRI {ARABIC}", True), ("An MRI scan", False)])
def test_qt_sees_it_so(qapp: QGuiApplication, text: str, *, begins_right: bool) -> None:
    del qapp
    layout = QTextLayout(directed(text))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    start, _ = cast("tuple[float, int]", line.cursorToX(0))
    assert (start > line.naturalTextWidth() / 2) == begins_right
