"""A page's text as typed blocks: what Markdown can say, with no markup left in it."""

from dataclasses import dataclass, field
from enum import StrEnum


class _MadeAnew:
    """A value that another process, or a later start, makes anew from its fields.

    Dataclasses would have them set one by one, which takes twice as long, and a page has a hundred values.
    """

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__slots__])


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
class Run(_MadeAnew):
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

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        # Most runs are nothing but text, and every other field is false where nobody sets it.
        values = [self.text, self.strong, self.emphasis, self.code, self.meaning, self.link, self.footnote]
        while len(values) > 1 and not values[-1]:
            del values[-1]
        return type(self), tuple(values)


def plain_text(runs: tuple[Run, ...]) -> str:
    """The words of `runs` without their style and without footnote numbers."""
    return "".join(run.text for run in runs if not run.footnote)


@dataclass(frozen=True, slots=True)
class Heading(_MadeAnew):
    """A heading inside a page; `level` is 2 to 6, since the page's title is its only level 1."""

    level: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph(_MadeAnew):
    """Running text."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class BulletList(_MadeAnew):
    """A list without numbers; each item is a tuple of blocks."""

    items: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class OrderedList(_MadeAnew):
    """A numbered list whose first item has the number `start`."""

    items: tuple[tuple["Block", ...], ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote(_MadeAnew):
    """Somebody's words."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Code(_MadeAnew):
    """Text whose line breaks and spaces matter."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule(_MadeAnew):
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Figure(_MadeAnew):
    """A picture that stands by itself, with an optional caption."""

    picture: Picture
    caption: tuple[Run, ...] = ()


class Alignment(StrEnum):
    """How a table column is set; START follows the direction of the language."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table(_MadeAnew):
    """A table; every row has as many cells as `header`, and a cell is a tuple of runs."""

    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True)
class Definition(_MadeAnew):
    """A term and what it means."""

    term: tuple[Run, ...]
    meanings: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True, slots=True)
class DefinitionList(_MadeAnew):
    """Terms and their meanings."""

    definitions: tuple[Definition, ...]


class CalloutKind(StrEnum):
    """What a callout is for; unknown kinds become NOTE."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Callout(_MadeAnew):
    """A boxed remark (``!!! tip "Title"``)."""

    kind: CalloutKind
    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Footnotes(_MadeAnew):
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
