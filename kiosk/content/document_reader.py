"""From one file to its facts and its text, before they become a page."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content.blocks import Block
from kiosk.content.characters import clean
from kiosk.content.files import MAX_TEXT_BYTES, decode, digest, read_bytes
from kiosk.content.front_matter import read_front_matter
from kiosk.content.group_kinds import Schema
from kiosk.content.names import Names
from kiosk.content.parser import Parser
from kiosk.content.pictures import Pictures
from kiosk.content.report import Report
from kiosk.content.source import Source
from kiosk.content.stamps import stamp
from kiosk.content.values import Mapping


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file as read: `facts` as written, `values` as typed by its schema, and its text.

    In `values` icon and illustration are known names or empty, and picture is a Picture. `picture_alt` is
    kept apart, since a translation describes the picture of another file.
    """

    facts: Mapping
    values: dict[str, Any]
    blocks: tuple[Block, ...]
    source: Source
    picture_alt: str = ""
    meanings: tuple[tuple[str, str], ...] = ()
    """What each abbreviation stands for that the text defines."""


class DocumentReader:
    """Reads the files of one content folder, one after another."""

    def __init__(self, folder: Path, names: Names) -> None:
        self._folder = folder
        self._names = names
        self._pictures = Pictures(folder)
        self._parser = Parser(self._pictures.find)
        self.sources: dict[str, str] = {}
        """Each file that the last call of `read` looked at, with the SHA-256 of its bytes; "" without any."""
        self.modified_ns = 0
        """When that file was written to last, in nanoseconds of the epoch; 0 where nobody can tell."""

    def read(self, schema: Schema, report: Report) -> RawDocument | None:
        """The file that `report` is about; None if it cannot be read at all."""
        mark = stamp(self._folder / report.path)
        self.modified_ns = mark.mtime_ns if mark else 0
        data = read_bytes(self._folder, report.path, MAX_TEXT_BYTES, report)
        self.sources = self._pictures.looked_at = {report.path: digest(data)}
        text = None if data is None else decode(data, report)
        if text is None:
            return None
        text = clean(text, report)
        self._names.characters(text, report)
        matter = read_front_matter(text, report)
        values = schema.read(matter.facts, report)
        self._check_names(values, matter.facts, report)
        picture_alt = values.pop("picture_alt", "")
        self._check_picture(values, picture_alt, matter.facts, report)
        blocks = self._parser.parse(matter.body, matter.body_line, report)
        source = Source(matter.body, matter.body_line)
        meanings = tuple(self._parser.meanings.items())
        return RawDocument(matter.facts, values, blocks, source, picture_alt, meanings)

    def _check_names(self, values: dict[str, Any], facts: Mapping, report: Report) -> None:
        for key, check in (("icon", self._names.icon), ("illustration", self._names.illustration)):
            if key in values:
                values[key] = check(values[key], facts.line_of(key), report)
        line = facts.line_of("sharing")
        for network in values.get("sharing", ()):
            network["icon"] = self._names.icon(network.get("icon", ""), line, report)

    def _check_picture(self, values: dict[str, Any], alt: str, facts: Mapping, report: Report) -> None:
        if "picture" in values:
            line = facts.line_of("picture")
            values["picture"] = self._pictures.find(values["picture"], alt, line, report)
