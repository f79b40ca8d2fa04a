"""Markdown text → typed blocks."""

from kiosk.content.blocks import Block
from kiosk.content.characters import visible
from kiosk.content.dialect import Dialect
from kiosk.content.inlines import InlineReader
from kiosk.content.limits import within_limits
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.source import Source
from kiosk.content.stash import Stash, without_look_alikes
from kiosk.content.tree import FindPicture, TreeReader


class Parser:
    """Reads one document after another. Not for several threads at once: give each its own."""

    def __init__(self, find_picture: FindPicture) -> None:
        self._find_picture = find_picture
        self._dialect = Dialect()
        self.meanings: dict[str, str] = {}
        """What each abbreviation stands for that the last text defined."""

    def parse(self, text: str, first_line: int, report: Report) -> tuple[Block, ...]:
        """The blocks of `text`, which begins in line `first_line` of its file.

        Text that is too large or too intricate gives no blocks and an error in `report`.
        """
        self.meanings = {}
        text = without_look_alikes(visible(text))
        if not within_limits(text, first_line, report):
            return ()
        try:
            return self._read(text, first_line, report)
        except RecursionError:
            # The reader was left in the middle of a document and cannot be used again.
            self._dialect = Dialect()
            report.add(
                ContentRule.TEXT_UNREADABLE,
                "Lists, quotes or emphasis stand inside each other in a way that cannot be read.",
                "Make the text simpler, for example without lists in lists.",
                line=first_line,
            )
            return ()

    def _read(self, text: str, first_line: int, report: Report) -> tuple[Block, ...]:
        tree, meanings = self._dialect.read(text)
        source = Source(text, first_line)
        stash = Stash(self._dialect.markdown)
        inlines = InlineReader(stash, meanings, source, report)
        self.meanings = inlines.meanings
        return TreeReader(inlines, stash, source, self._find_picture, report).blocks(tree)
