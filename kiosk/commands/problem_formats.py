"""A list of problems in words for a terminal, in JSON, and as GitHub's workflow commands."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from textwrap import fill
from typing import Final, Literal, get_args

from kiosk.content import ContentRule, Problem, Severity
from kiosk.content.source_line import SourceLines

Format = Literal["text", "json", "github"]
FORMATS: Final[tuple[Format, ...]] = get_args(Format)

_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_MOST_NAMED: Final = 3
_THIS_PAGE: Final = "This page is "
_BOLD: Final = "1"
_FAINT: Final = "2"
_GITHUB: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a check of `folder` found at `moment`; `shown` of its `pages` are on the screen."""

    folder: Path
    moment: datetime
    is_now: bool
    pages: int
    shown: int
    problems: tuple[Problem, ...]
    not_shown: tuple[str, ...] = ()
    """The files of the other pages, in which nothing is wrong: it is not their day, or they are drafts."""

    @property
    def summary(self) -> str:
        """How many pages are shown, and how many problems there are of each severity."""
        when = "now" if self.is_now else f"on {self.moment:%A} {self.moment.day} {self.moment:%B %Y at %H:%M}"
        part = (
            f"{self.shown} of {self.pages} pages" if self.shown != self.pages else _count(self.pages, "page")
        )
        verb = "is" if self.shown == 1 else "are"
        found = [
            _count(count, severity)
            for severity in Severity
            if (count := sum(problem.severity is severity for problem in self.problems))
        ]
        others = f" (not {_few(self.not_shown)})" if self.not_shown else ""
        return f"{part} {verb} shown {when}{others}. {', '.join(found) or 'No problems'}."


def as_text(findings: Findings, *, colours: bool = False) -> str:
    """File by file: each problem, the line it is in with the place marked, and what to do."""
    painted = _paint if colours else _plain
    source = SourceLines(findings.folder)
    parts = []
    each, together = _told_together(findings.problems)
    for path, group in groupby(each, key=lambda problem: problem.path):
        heading = " ".join(path.split("\n")) if path not in ("", ".") else str(findings.folder)
        lines = [painted(heading, _BOLD)]
        for problem in group:
            lines += _in_words(problem, source, colours=colours)
        parts.append("\n".join(lines) + "\n")
    for message, problems in together.items():
        heading = f"{_count(len(problems), 'page')} are {message.removeprefix(_THIS_PAGE).rstrip('.')}"
        rule = painted(f"[{problems[0].rule}]", _FAINT)
        paths = fill(
            ", ".join(problem.path for problem in problems),
            width=100,
            initial_indent="  ",
            subsequent_indent="  ",
            break_on_hyphens=False,
        )
        parts.append(f"{painted(heading, _BOLD)}: {rule}\n{paths}\n")
    return "\n".join([*parts, findings.summary])


def _told_together(problems: tuple[Problem, ...]) -> tuple[list[Problem], dict[str, list[Problem]]]:
    """Each problem that is told by itself, and by its message what is told of many pages at once."""
    missing: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.rule == ContentRule.TRANSLATION_MISSING:
            missing.setdefault(problem.message, []).append(problem)
    together = {message: found for message, found in missing.items() if len(found) > 1}
    return [problem for problem in problems if problem.message not in together], together


def as_json(findings: Findings) -> str:
    """One object: the folder, the moment, the numbers of pages, and the problems with all their fields."""
    said = {
        "folder": str(findings.folder),
        "moment": findings.moment.isoformat(timespec="minutes"),
        "pages": findings.pages,
        "shown": findings.shown,
        "not_shown": findings.not_shown,
        "problems": [asdict(problem) for problem in findings.problems],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)


def as_github(findings: Findings) -> str:
    """Workflow commands, which GitHub shows beside the lines of a change; the summary is a plain line.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    commands = [_github(problem, findings.folder) for problem in findings.problems]
    return "\n".join([*commands, findings.summary])


def _in_words(problem: Problem, source: SourceLines, *, colours: bool) -> Iterator[str]:
    painted = _paint if colours else _plain
    colour = _COLOURS[problem.severity]
    line = f"line {problem.line}: " if problem.line else ""
    rule = painted(f"[{problem.rule}]", _FAINT)
    yield f"  {painted(problem.severity, colour)}: {line}{problem.message} {rule}"
    if marked := source.marked(problem):
        number = str(problem.line)
        yield f"      {painted(f'{number} |', _FAINT)} {marked[0]}"
        yield f"      {painted(' ' * len(number) + ' |', _FAINT)} {painted(marked[1], colour)}"
    if problem.hint:
        yield f"      {problem.hint}"


def _github(problem: Problem, folder: Path) -> str:
    path = folder / problem.path
    with suppress(OSError, RuntimeError, ValueError):  # it lies elsewhere, or in a circle of links
        path = path.resolve().relative_to(Path.cwd())
    fields = {"file": path.as_posix(), "line": problem.line, "col": problem.column, "title": problem.rule}
    said = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in fields.items() if value)
    message = _escaped(" ".join(filter(None, (problem.message, problem.hint))))
    return f"::{_GITHUB[problem.severity]} {said}::{message}"


def _escaped(text: str, also: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{also}" else sign for sign in text)


def _paint(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m"


def _plain(text: str, colour: str) -> str:
    del colour
    return text


def _few(paths: tuple[str, ...]) -> str:
    """Three of `paths`, and how many more there are."""
    named = ", ".join(paths[:_MOST_NAMED])
    return f"{named} and {len(paths) - _MOST_NAMED} more" if len(paths) > _MOST_NAMED else named


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
