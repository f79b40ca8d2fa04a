"""A page's blocks as the flat rows of a list view: one row, one delegate."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import Final, assert_never

from kiosk.content import (
    Block,
    BulletList,
    Callout,
    Citation,
    Code,
    DefinitionList,
    Figure,
    Footnotes,
    Heading,
    OrderedList,
    Page,
    Paragraph,
    Quote,
    Research,
    Rule,
    Run,
    Table,
)
from kiosk.programme.vocabulary import vocabulary
from kiosk.screen.drawing import picture_id
from kiosk.screen.page_words import PageWords
from kiosk.screen.styled_text import styled


class RowKind(StrEnum):
    """Which delegate draws a row."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CODE = "code"
    RULE = "rule"
    FIGURE = "figure"
    TABLE = "table"
    TERM = "term"
    TITLE = "title"


LOOKING: Final = 200
"""A picture is looked at for about as long as it takes to read so many letters."""

BULLET = "bullet"
QUOTE_BOX = "quote"
CITATION_BOX = "citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `text` is StyledText, but plain text for CODE. What is explained in it is marked by a number.

    `depth` counts the lists around it; `marker` is BULLET, a number with its full stop, or empty. `box` is
    what it stands in: QUOTE_BOX, CITATION_BOX, a callout's kind, or empty.
    """

    kind: RowKind
    text: str = ""
    level: int = 0
    depth: int = 0
    marker: str = ""
    box: str = ""
    starts_box: bool = False
    ends_box: bool = False
    drawing: str = ""
    drawing_alt: str = ""
    drawing_ratio: float = 1
    """Height by width."""
    cells: tuple[tuple[str, ...], ...] = ()
    """A table's rows of StyledText, its header first."""
    alignments: tuple[str, ...] = ()


def rows_of(page: Page, words: PageWords | None = None) -> tuple[Row, ...]:
    """The rows of `page`, a research page's citation last. `words` learns what is explained in them."""
    flattener = _Flattener(words or PageWords(vocabulary(())))
    rows = list(flattener.flatten(page.blocks))
    if isinstance(page, Research) and (cited := citation_line(page.citation)):
        rows.append(Row(kind=RowKind.PARAGRAPH, text=cited, box=CITATION_BOX, starts_box=True, ends_box=True))
    return tuple(rows)


def citation_line(citation: Citation) -> str:
    """The citation as one line of StyledText, made of the facts that are known."""
    issue = f"({citation.issue})" if citation.issue else ""
    place = ":".join(filter(None, (f"{citation.volume}{issue}", citation.pages)))
    printed = ";".join(filter(None, (str(citation.year or ""), place)))
    parts = (
        (Run(citation.authors),),
        (Run(citation.title),),
        (Run(citation.journal, emphasis=True), Run(f" {printed}")) if citation.journal else (Run(printed),),
        (Run(f"doi: {citation.doi}" if citation.doi else ""),),
        (Run(f"PMID: {citation.pmid}" if citation.pmid else ""),),
    )
    return " ".join(f"{text.rstrip('. ')}." for text in map(styled, parts) if text.strip())


class _Flattener:
    """Walks the blocks of one page, and marks what is explained anywhere but in a heading."""

    def __init__(self, words: PageWords) -> None:
        self._styled = words.styled

    def flatten(self, blocks: Iterable[Block]) -> Iterator[Row]:
        for block in blocks:
            yield from self._rows(block)

    def _rows(self, block: Block) -> Iterator[Row]:  # noqa: C901, PLR0912 - one case for each kind of block
        match block:
            case Heading():
                yield Row(kind=RowKind.HEADING, text=_unmarked(block.runs), level=block.level)
            case Paragraph():
                yield Row(kind=RowKind.PARAGRAPH, text=self._styled(block.runs))
            case BulletList():
                yield from self._items(block.items, [BULLET] * len(block.items))
            case OrderedList():
                yield from self._items(
                    block.items, [f"{block.start + index}." for index in range(len(block.items))]
                )
            case Quote():
                yield from self._boxed(QUOTE_BOX, self.flatten(block.blocks))
            case Code():
                yield Row(kind=RowKind.CODE, text=block.text)
            case Rule():
                yield Row(kind=RowKind.RULE)
            case Figure():
                yield self._figure(block)
            case Table():
                yield Row(
                    kind=RowKind.TABLE,
                    cells=(
                        tuple(map(_unmarked, block.header)),
                        *(tuple(map(self._styled, row)) for row in block.rows),
                    ),
                    alignments=tuple(block.alignments),
                )
            case DefinitionList():
                for definition in block.definitions:
                    yield Row(kind=RowKind.TERM, text=_unmarked(definition.term))
                    yield from self._items(definition.meanings, [""] * len(definition.meanings))
            case Callout():
                title = Row(kind=RowKind.TITLE, text=_unmarked((Run(block.title),)))
                yield from self._boxed(block.kind, (title, *self.flatten(block.blocks)))
            case Footnotes():
                yield Row(kind=RowKind.RULE)
                numbers = [f"{number}." for number in range(1, len(block.notes) + 1)]
                yield from self._items(block.notes, numbers)
            case _:
                assert_never(block)

    def _items(self, items: Iterable[Iterable[Block]], markers: Iterable[str]) -> Iterator[Row]:
        for marker, item in zip(markers, items, strict=True):
            first = marker
            for row in self.flatten(item):
                yield replace(row, depth=row.depth + 1, marker=first if row.depth == 0 else row.marker)
                first = ""

    def _boxed(self, box: str, rows: Iterable[Row]) -> Iterator[Row]:
        inside = list(rows)
        last = len(inside) - 1
        for index, row in enumerate(inside):
            # The outermost box is the one that is drawn.
            yield replace(row, box=box, starts_box=index == 0, ends_box=index == last)

    def _figure(self, figure: Figure) -> Row:
        picture = figure.picture
        return Row(
            kind=RowKind.FIGURE,
            text=self._styled(figure.caption),
            drawing=picture_id(picture),
            drawing_alt=picture.alt,
            drawing_ratio=picture.height / picture.width,
        )


def _unmarked(runs: Iterable[Run]) -> str:
    return styled(replace(run, meaning="") for run in runs)


def read_to(rows: Iterable[Row]) -> tuple[float, ...]:
    """How much of a page somebody has read at the end of each row, from 0 to 1, by what there is to read."""
    sums = tuple(accumulate(map(_weight, rows)))
    return tuple(part / sums[-1] for part in sums)


def _weight(row: Row) -> int:
    looking = LOOKING if row.kind == RowKind.FIGURE else 1
    return looking + len(row.text) + sum(len(cell) for cells in row.cells for cell in cells)
