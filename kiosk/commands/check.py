"""kiosk check: every mistake in the content folder, with its file and line."""

from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.commands.known_names import known_names
from kiosk.commands.output import may_paint, say
from kiosk.commands.problem_formats import Findings, Format, as_github, as_json, as_text
from kiosk.content import Library, Problem, Severity, load_library
from kiosk.content.every_problem import problems_on
from kiosk.machine.clock import SystemClock
from kiosk.programme.clock_sense import clock_problem
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.settings import Settings

CLEAN, PAGES_LEFT_OUT, UNREADABLE = 0, 1, 2
FAILED: Final = PAGES_LEFT_OUT
"""What a strict check ends with."""

NO_FOLDER = frozenset({"folder-missing", "folder-unreadable"})


def check(
    folder: Path,
    settings: Settings | None = None,
    *,
    as_of: datetime | None = None,
    output: Format = "text",
    strict: bool = False,
) -> int:
    """Print what is wrong in `folder`, today or `as_of` a moment.

    Answers 0 nothing serious, 1 a page is left out (with `strict`: or a warning), 2 no readable folder.
    """
    settings = settings or Settings()
    library = load_library(folder, known_names())
    found = findings(library, settings, as_of)
    match output:
        case "json":
            say(as_json(found))
        case "github":
            say(as_github(found))
        case _:
            say(as_text(found, colours=may_paint()))
    if folder_fault(library) is not None:
        return UNREADABLE
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FAILED if any(problem.severity in grave for problem in found.problems) else CLEAN


def findings(library: Library, settings: Settings, as_of: datetime | None = None) -> Findings:
    """All that is wrong with `library`, now or `as_of` a moment, at the levels that `settings` wish."""
    moment = as_of or SystemClock().now()
    clock = clock_problem(moment) if as_of is None else None
    shows_samples = settings.content.show_samples
    shown = {
        page.path
        for page in library.pages
        if verdict(page, moment, show_samples=shows_samples) is Verdict.SHOWN
    }
    return Findings(
        folder=library.folder,
        moment=moment,
        is_now=as_of is None,
        pages=len(library.pages),
        shown=len(shown),
        not_shown=tuple(page.path for page in library.pages if page.path not in shown),
        problems=(*((clock,) if clock else ()), *problems_on(library, moment.date(), settings.rules)),
    )


def folder_fault(library: Library) -> Problem | None:
    """Why nothing at all could be read; a folder within it that is missing takes only its own pages along."""
    return next(
        (problem for problem in library.problems if problem.path == "." and problem.rule in NO_FOLDER), None
    )
