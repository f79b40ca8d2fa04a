"""From elements inside a paragraph to runs of text in one style."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from kiosk.content.blocks import Run
from kiosk.content.dialect import without_entities
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.runs import tidy, with_text
from kiosk.content.source import Source
from kiosk.content.stash import Stash

Piece = str | Element
"""Text, or an element without the text behind it."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_PLAIN = Run("")
_BREAK = Run("\n")


def pieces(element: Element) -> Iterator[Piece]:
    """The text and the children of `element`, in order."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


class InlineReader:
    """Reads the inline elements of one document."""

    def __init__(self, stash: Stash, meanings: dict[str, str], source: Source, report: Report) -> None:
        self._stash = stash
        # The text has typographic apostrophes by now.
        self.meanings = {
            term.replace("'", "’"): without_entities(stash.text(meaning))  # noqa: RUF001
            for term, meaning in meanings.items()
        }
        """What each abbreviation stands for."""
        self._terms = (
            re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(self.meanings, key=len, reverse=True)))})\b")
            if meanings
            else None
        )
        self._source = source
        self._report = report

    def runs(self, content: Iterable[Piece]) -> tuple[Run, ...]:
        """The runs of `content`: no two neighbours alike, single spaces, none at the ends of a line."""
        styled = (run for piece in content for run in self._walk(piece, _PLAIN))
        return tidy(part for run in styled for part in self._with_meanings(run))

    def attribute(self, element: Element, name: str) -> str:
        """The text of an attribute; empty if it is not there."""
        return without_entities(self._stash.text(element.get(name) or ""))

    def _walk(self, piece: Piece, style: Run) -> Iterator[Run]:
        if isinstance(piece, str):
            yield _styled(style, self._stash.text(piece))
        elif (leaf := self._leaf(piece, style)) is not None:
            yield leaf
        elif piece.get("class") != "footnote-backref":
            style = self._style_inside(piece, style)
            for child in pieces(piece):
                yield from self._walk(child, style)

    def _leaf(self, element: Element, style: Run) -> Run | None:
        """The run of an element that is read as a whole; None for others."""
        match element.tag:
            case "br":
                return _BREAK
            case "code":
                return _styled(replace(style, code=True), html.unescape(self._stash.text(element.text or "")))
            case "img":
                return _styled(style, self._picture_in_text(element))
            case "sup":
                number = "".join(element.itertext())
                return replace(style, text=number, footnote=int(number))
        return None

    def _style_inside(self, element: Element, style: Run) -> Run:
        match element.tag:
            case "a":
                return replace(style, link=self._link(element))
            case "strong":
                return replace(style, strong=True)
            case "em":
                return replace(style, emphasis=True)
        self._report_raw_html(self._stash.text(element.text or ""))
        return style

    def _link(self, element: Element) -> str:
        link = self.attribute(element, "href").strip()
        scheme = _SCHEME.match(link)
        if scheme is None or scheme[1].lower() in _SAFE_SCHEMES:
            return link
        self._report.add(
            ContentRule.UNSAFE_LINK,
            f"A link of the kind “{scheme[0]}” is not used.",
            "Write an address that begins with https://",
            line=self._source.line_of(link),
        )
        return ""

    def _picture_in_text(self, element: Element) -> str:
        path = self.attribute(element, "src")
        self._report.add(
            ContentRule.INLINE_PICTURE,
            f"The picture “{path}” stands inside a sentence; its description is shown instead.",
            "Put the picture into a paragraph of its own.",
            line=self._source.line_of(path),
        )
        return self.attribute(element, "alt")

    def _report_raw_html(self, text: str) -> None:
        self._report.add(
            ContentRule.RAW_HTML,
            f"HTML such as “{text if len(text) <= 40 else text[:40] + '…'}” is shown as it is written.",  # noqa: PLR2004 - fits a line
            "Write Markdown instead, or remove it.",
            line=self._source.line_of(text),
        )

    def _with_meanings(self, run: Run) -> Iterator[Run]:
        if self._terms is None or run.code or run.footnote:
            yield run
            return
        end = 0
        for match in self._terms.finditer(run.text):
            yield replace(run, text=run.text[end : match.start()])
            yield replace(run, text=match[0], meaning=self.meanings[match[0]])
            end = match.end()
        yield with_text(run, run.text[end:])


def _styled(style: Run, text: str) -> Run:
    # A line end in the file is a space; only a break element breaks the line.
    text = text.replace("\n", " ")
    return Run(text) if style is _PLAIN else replace(style, text=text)
