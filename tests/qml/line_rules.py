"""How long a line of text may be: the eye does not find the next one after a longer one."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen, evaluate
from tests.qml.layout_rules import said
from tests.qml.typeface_rules import plain

LONGEST = 70
"""Characters."""


def line_faults(seen: Iterable[Seen]) -> Iterator[Fault]:
    """The texts with a line that is too long."""
    for one in seen:
        if len(one.text) <= LONGEST or is_one_line(one):
            continue
        longest = max(map(len, lines(one)), default=0)
        if longest > LONGEST:
            yield Fault("line length", f"{said(one)} has a line of {longest} characters, not {LONGEST}")


def is_one_line(text: Seen) -> bool:
    """Whether it ends where its place does, so that nobody looks for a next line."""
    wrap = QTextOption.WrapMode(evaluate(text.item, "wrapMode"))
    return bool(text.item.property("truncated")) and wrap is QTextOption.WrapMode.NoWrap


def lines(text: Seen) -> tuple[str, ...]:
    """The lines in which `text` is set."""
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
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
    return tuple(found)
