"""How long a line of text may be: the eye does not find the next one after a longer one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen, evaluate
from tests.qml.layout_rules import said
from tests.qml.typeface_rules import plain

LONGEST = 70
"""Characters."""


LONGEST_WORD = 20
"""Characters without a space: more of them may be broken, since they fit nowhere."""


def line_faults(seen: Iterable[Seen]) -> Iterator[Fault]:
    """The texts with a line that is too long, or that ends within a word."""
    for one in seen:
        if word := broken_word(one):
            yield Fault("broken word", f"{said(one)} has a line that ends within “{word}”")
        if len(one.text) <= LONGEST or is_one_line(one):
            continue
        longest = max((len(line.strip()) for line in lines(one)), default=0)
        if longest > LONGEST:
            yield Fault("line length", f"{said(one)} has a line of {longest} characters, not {LONGEST}")


def broken_word(text: Seen) -> str:
    """The first word of a usual length that goes on in the next line."""
    if not text.text or text.item.property("truncated"):
        return ""
    set_in = lines(text)
    ends = set(accumulate(map(len, set_in)))
    together = (found for found in re.finditer(r"\S+", "".join(set_in)) if len(found[0]) <= LONGEST_WORD)
    words = (
        word
        for found in together
        for word in re.compile(r"\w+").finditer(found.string, found.start(), found.end())
    )
    return next((word[0] for word in words if ends & {*range(word.start() + 1, word.end())}), "")


def is_one_line(text: Seen) -> bool:
    """Whether it ends where its place does, so that nobody looks for a next line."""
    wrap = QTextOption.WrapMode(evaluate(text.item, "wrapMode"))
    return bool(text.item.property("truncated")) and wrap is QTextOption.WrapMode.NoWrap


def lines(text: Seen) -> tuple[str, ...]:
    """The lines in which `text` is set, with the spaces at their ends; a paragraph ends with a new line."""
    font = QFont(text.item.property("font"))
    font.setPixelSize(round(text.pixel_size))
    padding = float(text.item.property("leftPadding")) + float(text.item.property("rightPadding"))
    return _lines(plain(text), font.toString(), text.item.width() - padding, evaluate(text.item, "wrapMode"))


@lru_cache(maxsize=10_000)
def _lines(text: str, font: str, width: float, wrap: int) -> tuple[str, ...]:
    typeface = QFont()
    typeface.fromString(font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode(wrap))
    found = []
    for paragraph in text.splitlines():
        layout = QTextLayout(paragraph, typeface)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        found[-1:] = [f"{last}\n" for last in found[-1:]]
    return tuple(found)
