"""kiosk check: every mistake in the content folder, with its file and line."""

from itertools import groupby
from pathlib import Path

from kiosk import paths
from kiosk.commands.output import say
from kiosk.content import Library, Names, Problem, Severity, load_library
from kiosk.machine.fonts import characters_of_fonts
from kiosk.screen.icon_names import icon_names

CLEAN, PAGES_LEFT_OUT, UNREADABLE = 0, 1, 2

NO_FOLDER = frozenset({"folder-missing", "folder-unreadable"})


def check(folder: Path) -> int:
    """Print what is wrong in `folder`; 0 nothing serious, 1 a page is left out, 2 no readable folder."""
    library = load_library(folder, known_names())
    for path, problems in groupby(library.problems, key=lambda problem: problem.path):
        heading = " ".join(path.split("\n")) if path not in ("", ".") else str(folder)
        say("\n".join([heading, *map(in_words, problems)]) + "\n")
    say(summary(library))
    if folder_fault(library) is not None:
        return UNREADABLE
    errors = any(problem.severity is Severity.ERROR for problem in library.problems)
    return PAGES_LEFT_OUT if errors else CLEAN


def folder_fault(library: Library) -> Problem | None:
    """Why nothing at all could be read; a folder within it that is missing takes only its own pages along."""
    return next(
        (problem for problem in library.problems if problem.path == "." and problem.rule in NO_FOLDER), None
    )


def known_names() -> Names:
    """The icons and illustrations that a page may name, and the characters that it may be written in."""
    return Names(
        icons=icon_names(),
        illustrations=frozenset(path.stem for path in paths.ILLUSTRATIONS.glob("*.svg")),
        has_character=characters_of_fonts(),
    )


def in_words(problem: Problem) -> str:
    """One problem in two lines: where and what, then what to do."""
    line = f"line {problem.line}: " if problem.line else ""
    hint = f"\n      {problem.hint}" if problem.hint else ""
    return f"  {problem.severity}: {line}{problem.message} [{problem.rule}]{hint}"


def summary(library: Library) -> str:
    """How many pages can be shown, and how many problems there are of each severity."""
    pages = _count(len(library.pages), "page")
    found = [
        _count(count, severity)
        for severity in Severity
        if (count := sum(problem.severity is severity for problem in library.problems))
    ]
    return f"{pages} can be shown. {', '.join(found) or 'No problems'}."


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
