"""The Markdown that pages are written in: which extensions of Python-Markdown, and what we replace.

The library's own way of setting raw HTML, entities and mail addresses aside is made for writing HTML. Here
there is no HTML to write, so these become plain text at once.
"""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from kiosk.content.characters import visible
from kiosk.content.unmarked import SpareUnmarkedExtension

_RAW_HTML = r"<[/?!A-Za-z][^<>]*>"
_MAIL = r"<(?:mailto:)?([^<> !:]+@[^@<> ]+)>"
# Bounded: Python refuses to read a number of thousands of digits.
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_QUOTES = {
    "mdash": "—",
    "ndash": "–",  # noqa: RUF001 - the typographic signs themselves
    "ellipsis": "…",
    "left-single-quote": "‘",  # noqa: RUF001
    "right-single-quote": "’",  # noqa: RUF001
    "left-double-quote": "“",
    "right-double-quote": "”",
}
# Nobody can write this in a page: control characters are removed before.
_NO_MARKER = "\x02footnotes\x02"


def without_entities(text: str) -> str:
    """`text` with ``&amp;`` and the like replaced by their characters."""
    return re.sub(_ENTITY, lambda match: visible(html.unescape(match[0])), text)


class Dialect:
    """One Markdown reader and the tree and abbreviations of the document it read last."""

    def __init__(self) -> None:
        self._abbreviations = AbbrExtension()
        self._capture = _Capture()
        self.markdown = Markdown(
            extensions=[
                AdmonitionExtension(),
                DefListExtension(),
                FencedCodeExtension(),
                FootnoteExtension(PLACE_MARKER=_NO_MARKER),
                SaneListExtension(),
                SmartyExtension(substitutions=_QUOTES),
                TableExtension(use_align_attribute=True),
                self._abbreviations,
                _PlainText(self._capture),
                SpareUnmarkedExtension(),
            ]
        )

    def read(self, text: str) -> tuple[Element, dict[str, str]]:
        """The element tree of `text`, and what each abbreviation defined in it stands for.

        The tree and the stashes of `markdown` that it refers to are good until the next call.
        """
        self.markdown.reset()
        self._capture.tree = Element("div")
        self.markdown.convert(text)
        return self._capture.tree, dict(self._abbreviations.abbrs)  # type: ignore[attr-defined]


class _Capture(Treeprocessor):
    """Keeps the finished tree and leaves the serialiser an empty one."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = Element("div")

    def run(self, root: Element) -> Element:
        self.tree = root
        return Element(root.tag)


class _PlainText(Extension):
    def __init__(self, capture: _Capture) -> None:
        super().__init__()
        self._capture = capture

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.register(_RawHtml(_RAW_HTML, md), "html", 90)
        md.inlinePatterns.register(_Entity(_ENTITY, md), "entity", 80)
        md.inlinePatterns.register(_Mail(_MAIL, md), "automail", 110)
        # Abbreviations are looked up in the finished runs: in the tree they would be found inside the
        # library's own placeholders too.
        md.treeprocessors.deregister("abbr")
        # Writes links back from the notes, in quadratic time.
        md.treeprocessors.deregister("footnote-duplicate")
        md.treeprocessors.register(self._capture, "capture", -10)


class _RawHtml(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element("raw")
        element.text = AtomicString(self.unescape(m[0]))
        return element, m.start(), m.end()


class _Entity(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        return without_entities(m[0]), m.start(), m.end()


class _Mail(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element("a", {"href": f"mailto:{m[1]}"})
        element.text = AtomicString(m[1])
        return element, m.start(), m.end()
