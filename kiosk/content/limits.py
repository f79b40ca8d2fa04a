"""How much and how intricate a text may be, checked before the Markdown reader sees it.

Parts of the reader take time that grows with the square of what they count, so a few kilobytes of brackets
can keep it busy for minutes. Each limit is far above what a person writes and keeps the worst case near a
second.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kiosk.content.files import MAX_TEXT_BYTES
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

MAX_LINE = 10_000
MAX_LINES = 2_000
MAX_DEPTH = 8
MAX_MARKS = 5_000
MAX_FENCES = 200
MAX_BRACKET_STEPS = 2_000_000
MAX_MARK_STEPS = 20_000_000
MAX_FOOTNOTE_MARKS = 200
MAX_DEFINITIONS = 100
MAX_COLUMNS = 20
MAX_CELLS = 4_000

_MARKER = re.compile(r" *(?:>|(?:[*+-]|\d+\.|:) |!!!)")
_MARK = re.compile(r"[*_`\[<&\\\"']|--|\.\.\.")
_BACKTICKS = re.compile(r"`+")
_FENCE = re.compile(r"^(?:`{3}|~{3})", re.MULTILINE)
_BRACKET = re.compile(r"\[|\]\(?")
_WHOLE_TARGET = re.compile(r"\]\([^()\"'<>]*(?:\"[^\"]{0,500}\"\s*)?\)")
_DEFINITION = re.compile(r"^ {0,3}\*?\[[^\]\n]*\] ?:", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_TABLE_RULER = re.compile(r"[|:\- ]+")


class _Fault(NamedTuple):
    rule: ContentRule
    message: str
    hint: str
    line: int = 1


def within_limits(text: str, first_line: int, report: Report) -> bool:
    """Whether `text` is fit to be read; it begins in line `first_line` of its file."""
    fault = next((fault for check in _CHECKS if (fault := check(text))), None)
    if fault is None:
        return True
    report.add(fault.rule, fault.message, fault.hint, line=first_line + fault.line - 1)
    return False


def _size(text: str) -> _Fault | None:
    if len(text.encode()) <= MAX_TEXT_BYTES:
        return None
    return _Fault(
        ContentRule.FILE_TOO_LARGE,
        f"The text is larger than {MAX_TEXT_BYTES // 1024} KB.",
        "Divide it into several pages.",
    )


def _lines(text: str) -> _Fault | None:
    lines = text.split("\n")
    if len(lines) > MAX_LINES:
        return _Fault(
            ContentRule.TOO_MANY_LINES,
            f"The text has more than {MAX_LINES:,} lines.",
            "Divide it into several pages.",
            MAX_LINES,
        )
    long = next((number for number, line in enumerate(lines, 1) if len(line) > MAX_LINE), 0)
    if long:
        return _Fault(
            ContentRule.LINE_TOO_LONG,
            f"This line has more than {MAX_LINE:,} characters.",
            "Divide it into paragraphs with an empty line between them.",
            long,
        )
    return None


def _nesting(text: str) -> _Fault | None:
    for number, line in enumerate(text.split("\n"), 1):
        if _depth(line.expandtabs(4)) > MAX_DEPTH:
            return _Fault(
                ContentRule.NESTED_TOO_DEEPLY,
                f"Lists or quotes stand inside each other more than {MAX_DEPTH} deep.",
                "Use fewer spaces or marks (> - *) at the start of the line.",
                number,
            )
    return None


def _depth(line: str) -> int:
    if not line.strip(" *-_"):  # a thematic break, however long
        return 0
    marks, position = 0, 0
    while marks <= MAX_DEPTH and (match := _MARKER.match(line, position)):
        marks, position = marks + 1, match.end()
    indent = len(line) - len(line.lstrip(" "))
    return marks and marks + indent // 4


def _marks(text: str) -> _Fault | None:
    marks = len(_MARK.findall(text))
    fences = len(_FENCE.findall(text))
    if (
        marks <= MAX_MARKS
        and fences <= MAX_FENCES
        and _bracket_steps(text) <= MAX_BRACKET_STEPS
        and _mark_steps(text) <= MAX_MARK_STEPS
    ):
        return None
    return _Fault(
        ContentRule.TOO_MANY_MARKS,
        "The text has too many marks such as * _ ` [ < & or quotation marks.",
        "Remove the marks that do nothing, and close every [ and ( of a link.",
    )


def _bracket_steps(text: str) -> int:
    """About how many characters the reader looks at to find the partner of each bracket of a link."""
    steps = 0
    for block in _blocks(text):
        opened: list[int] = []
        for match in _BRACKET.finditer(block):
            if match[0] == "[":
                opened.append(match.start())
                continue
            if opened:
                steps += match.start() - opened.pop()
            if match[0] == "](" and not _WHOLE_TARGET.match(block, match.start()):
                steps += len(block) - match.start()
        steps += sum(len(block) - start for start in opened)
    return steps


def _mark_steps(text: str) -> int:
    """About how many characters the reader looks at to find each mark.

    Python-Markdown 3.7 begins again at the start of the paragraph for each, and tries every part
    of a run of backticks against every other.
    """
    return sum(
        len(block) * (len(_MARK.findall(block)) + sum(len(run) ** 2 for run in _BACKTICKS.findall(block)))
        for block in _blocks(text)
    )


def _references(text: str) -> _Fault | None:
    if text.count("[^") <= MAX_FOOTNOTE_MARKS and len(_DEFINITION.findall(text)) <= MAX_DEFINITIONS:
        return None
    return _Fault(
        ContentRule.TOO_MANY_REFERENCES,
        f"The text has more than {MAX_DEFINITIONS} footnotes, link definitions or abbreviations.",
        "Divide it into several pages.",
    )


def _tables(text: str) -> _Fault | None:
    cells = 0
    for block in _blocks(text):
        columns = max((match[0].count("|") for match in _TABLE_RULER.finditer(block)), default=0) - 1
        cells += max(columns, 0) * (block.count("\n") + 1)
        if columns > MAX_COLUMNS or cells > MAX_CELLS:
            return _Fault(
                ContentRule.TABLE_TOO_LARGE,
                f"A table has more than {MAX_COLUMNS} columns, or there are more than {MAX_CELLS:,} cells.",
                "Divide the table, or leave columns out.",
                text.count("\n", 0, text.find(block)) + 1,
            )
    return None


def _blocks(text: str) -> Iterator[str]:
    yield from (block for block in _BLANK_LINES.split(text) if block)


_CHECKS: tuple[Callable[[str], _Fault | None], ...] = (_size, _lines, _nesting, _marks, _references, _tables)
