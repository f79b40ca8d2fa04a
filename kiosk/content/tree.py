"""From the element tree of a document to blocks."""

import html
from collections.abc import Iterator
from typing import Protocol
from xml.etree.ElementTree import Element

from kiosk.content.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Code,
    Definition,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    plain_text,
)
from kiosk.content.inlines import InlineReader, Piece, pieces
from kiosk.content.report import Report
from kiosk.content.source import Source
from kiosk.content.stash import Stash
from kiosk.content.tables import read_table

_HEADINGS = {f"h{level}": max(level, 2) for level in range(1, 7)}
_BLOCK_TAGS = frozenset({*_HEADINGS, "p", "ul", "ol", "dl", "blockquote", "pre", "hr", "table", "div"})
_LONGEST_NUMBER = 9


class FindPicture(Protocol):
    """Finds the picture that a text names; None with a problem in `report` if it cannot be shown."""

    def __call__(self, source: str, alt: str, line: int, report: Report) -> Picture | None:
        """Look for the picture `source`, named in `line`."""


class TreeReader:
    """Reads the block elements of one document."""

    def __init__(
        self, inlines: InlineReader, stash: Stash, source: Source, find_picture: FindPicture, report: Report
    ) -> None:
        self._inlines = inlines
        self._stash = stash
        self._source = source
        self._find_picture = find_picture
        self._report = report

    def blocks(self, parent: Element) -> tuple[Block, ...]:
        """The blocks of `parent`; text that stands between them becomes paragraphs."""
        return tuple(self._blocks(parent))

    def _blocks(self, parent: Element) -> Iterator[Block]:
        loose: list[Piece] = []
        for piece in pieces(parent):
            if isinstance(piece, str) or piece.tag not in _BLOCK_TAGS:
                loose.append(piece)
                continue
            yield from self._paragraphs(loose)
            loose = []
            yield from self._block(piece)
        yield from self._paragraphs(loose)

    def _block(self, element: Element) -> Iterator[Block]:
        match element.tag:
            case "p":
                yield from self._paragraphs(list(pieces(element)))
            case "ul" | "ol":
                yield self._list(element)
            case "dl":
                yield DefinitionList(tuple(self._definitions(element)))
            case "blockquote":
                yield Quote(self.blocks(element))
            case "pre":
                yield from _code(html.unescape("".join(element.itertext())))
            case "hr":
                yield Rule()
            case "table":
                yield read_table(element, self._inlines)
            case "div":
                yield self._division(element)
            case _ if runs := self._inlines.runs(pieces(element)):
                yield Heading(_HEADINGS[element.tag], runs)

    def _list(self, element: Element) -> BulletList | OrderedList:
        items = tuple(self.blocks(item) for item in element)
        if element.tag == "ul":
            return BulletList(items)
        start = element.get("start", "1")
        return OrderedList(items, int(start) if len(start) <= _LONGEST_NUMBER else 1)

    def _division(self, element: Element) -> Footnotes | Callout:
        if element.get("class") == "footnote":
            return Footnotes(tuple(self.blocks(item) for item in element.iter("li") if item.get("id")))
        return self._callout(element)

    def _paragraphs(self, content: list[Piece]) -> Iterator[Block]:
        text = [piece for piece in content if isinstance(piece, str) and piece.strip()]
        elements = [piece for piece in content if not isinstance(piece, str)]
        if len(text) == 1 and not elements and (code := self._stash.fenced_code(text[0])) is not None:
            yield from _code(code)
        elif not text and elements and all(element.tag in {"img", "br"} for element in elements):
            for element in elements:
                if element.tag == "img":
                    yield from self._figure(element)
        elif runs := self._inlines.runs(content):
            yield Paragraph(runs)

    def _figure(self, element: Element) -> Iterator[Block]:
        path, alt, caption = (self._inlines.attribute(element, name) for name in ("src", "alt", "title"))
        picture = self._find_picture(path, alt, self._source.line_of(path), self._report)
        if picture is not None:
            yield Figure(picture, (Run(caption),) if caption else ())
        elif alt:
            yield Paragraph((Run(alt),))

    def _definitions(self, element: Element) -> Iterator[Definition]:
        term: list[tuple[Run, ...]] = []
        meanings: list[tuple[Block, ...]] = []
        for child in element:
            if child.tag == "dd":
                meanings.append(self.blocks(child))
                continue
            if meanings:
                yield Definition(_lines(term), tuple(meanings))
                term, meanings = [], []
            term.append(self._inlines.runs(pieces(child)))
        yield Definition(_lines(term), tuple(meanings))

    def _callout(self, element: Element) -> Callout:
        kind = element.get("class", "").removeprefix("admonition").strip().partition(" ")[0].lower()
        title = next((child for child in element if child.get("class") == "admonition-title"), None)
        if title is not None:
            element.remove(title)
        return Callout(
            CalloutKind(kind) if kind in tuple(CalloutKind) else CalloutKind.NOTE,
            plain_text(self._inlines.runs(pieces(title))) if title is not None else "",
            self.blocks(element),
        )


def _code(text: str) -> Iterator[Code]:
    if text.strip():
        yield Code(text.rstrip("\n"))


def _lines(terms: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Several terms as one text, each in its own line."""
    joined: list[Run] = []
    for term in terms:
        joined += [Run("\n"), *term] if joined else term
    return tuple(joined)
