"""The line of a file in which something is wrong, with the place marked below it."""

import re
import unicodedata
from pathlib import Path
from typing import Final

from kiosk.content.characters import clean
from kiosk.content.files import MAX_TEXT_BYTES, decode, read_bytes
from kiosk.content.problems import Problem
from kiosk.content.report import Report

WIDEST: Final = 88
_QUOTED = re.compile("“([^”]+)”")


class SourceLines:
    """The files of one content folder, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, list[str]] = {}

    def marked(self, problem: Problem) -> tuple[str, str] | None:
        """The line of `problem`, as much as fits, and the marks to stand below it; None without a line."""
        lines = self._lines(problem.path)
        if not 0 < problem.line <= len(lines):
            return None
        line = lines[problem.line - 1].replace("\t", " ")
        start, end = place_of(problem, line)
        line, start, end = _cut(line, start, end)
        return line, " " * _width(line[:start]) + "^" * max(1, _width(line[start:end]))

    def _lines(self, path: str) -> list[str]:
        if path not in self._files:
            report = Report(path)
            data = read_bytes(self._folder, path, MAX_TEXT_BYTES, report)
            text = None if data is None else decode(data, report)
            self._files[path] = [] if text is None else clean(text, report).split("\n")
        return self._files[path]


def place_of(problem: Problem, line: str) -> tuple[int, int]:
    """Where in `line` the problem lies: its column, or else the words that it quotes, or else all of it."""
    if problem.column:
        start = min(problem.column - 1, len(line))
        return start, start + 1
    for quoted in _QUOTED.findall(problem.message):
        start = line.casefold().find(quoted.casefold().removesuffix("…"))
        if start >= 0:
            return start, start + len(quoted.removesuffix("…"))
    return len(line) - len(line.lstrip()), len(line.rstrip())


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """A stretch of `line` with the place in it."""
    if len(line) <= WIDEST:
        return line, start, end
    first = max(0, min(start - WIDEST // 3, len(line) - WIDEST))
    before, after = "…" if first else "", "…" if first + WIDEST < len(line) else ""
    shift = len(before) - first
    kept = f"{before}{line[first : first + WIDEST]}{after}"
    return kept, start + shift, min(end + shift, len(kept) - len(after))


def _width(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
