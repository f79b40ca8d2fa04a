"""A page's text as typed blocks: what Markdown can say, with no markup left in it."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture file that was found and checked: `path` relative to the content folder, size in pixels.

    `digest` is the SHA-256 of its bytes.
    """

    path: str
    alt: str
    width: int
    height: int
    digest: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text in one style; a line break is the text ``"\n"``."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    meaning: str = ""
    """What an abbreviation stands for; empty for other text."""
    link: str = ""
    """Where a link points to; it is shown, never followed."""
    footnote: int = 0
    """The number of the footnote this run refers to, which is also its text; 0 for other text."""


def plain_text(runs: tuple[Run, ...]) -> str:
    """The words of `runs` without their style and without footnote numbers."""
    return "".join(run.text for run in runs if not run.footnote)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page; `level` is 2 to 6, since the page's title is its only level 1."""

    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers; each item is a tuple of blocks."""

    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list whose first item has the number `start`."""

    items: tuple[tuple["Block", ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Text whose line breaks and spaces matter."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that stands by itself, with an optional caption."""

    picture: Picture
    caption: tuple[Run, ...] = ()


class Alignment(StrEnum):
    """How a table column is set; START follows the direction of the language."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as `header`, and a cell is a tuple of runs."""

    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: tuple[Run, ...]
    meanings: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms and their meanings."""

    definitions: tuple[Definition, ...]


class CalloutKind(StrEnum):
    """What a callout is for; unknown kinds become NOTE."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark (``!!! tip "Title"``)."""

    kind: CalloutKind
    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The notes at a page's end; note number n stands at index n - 1."""

    notes: tuple[tuple["Block", ...], ...]


Block = (
    Heading
    | Paragraph
    | BulletList
    | OrderedList
    | Quote
    | Code
    | Rule
    | Figure
    | Table
    | DefinitionList
    | Callout
    | Footnotes
)
