"""From a table element to a table."""

from xml.etree.ElementTree import Element

from kiosk.content.blocks import Alignment, Run, Table
from kiosk.content.inlines import InlineReader, pieces

_ALIGNMENTS = {"left": Alignment.START, "center": Alignment.CENTRE, "right": Alignment.END}


def read_table(element: Element, inlines: InlineReader) -> Table:
    """The table; Python-Markdown has already cut or filled each row to the length of the header."""
    header, *rows = element.iter("tr")
    return Table(
        header=_cells(header, inlines),
        rows=tuple(_cells(row, inlines) for row in rows),
        alignments=tuple(_ALIGNMENTS.get(cell.get("align", ""), Alignment.START) for cell in header),
    )


def _cells(row: Element, inlines: InlineReader) -> tuple[tuple[Run, ...], ...]:
    return tuple(inlines.runs(pieces(cell)) for cell in row)
