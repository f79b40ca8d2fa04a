"""Spares the Markdown reader most of its search: in most texts there is no mark to find.

It tries some forty patterns on each text of a page, one after the other, though a text without any of a few
characters can match none of them.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

# What the dialect's patterns begin with, and its typographic signs. Behind \x02 stands what is set aside.
_MARK = re.compile(r"[`\\\[<&*_\x02]|  \n")
_TYPED_SIGN = re.compile(r"['\"\x02]|--|\.\.\.")


class SpareUnmarkedExtension(Extension):
    """Has both searches of the reader leave out what they need not look at."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Come right before either."""
        md.treeprocessors.register(_BeforeMarks(), "before-marks", 20.5)
        md.treeprocessors.register(_BeforeTypedSigns(), "before-typed-signs", 6.5)


class _Unmarked(AtomicString):
    """Text that the next search leaves alone."""


class _BeforeMarks(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if (text := element.text) and not isinstance(text, AtomicString) and not _MARK.search(text):
                element.text = _Unmarked(text)


class _BeforeTypedSigns(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if text := element.text:
                element.text = _without_search(text)
            if tail := element.tail:
                element.tail = _without_search(tail)


def _without_search(text: str) -> str:
    """`text`, so that it is searched only if something may be found; what others have closed stays closed."""
    if isinstance(text, AtomicString) and not isinstance(text, _Unmarked):
        return text
    return str(text) if _TYPED_SIGN.search(text) else _Unmarked(text)
