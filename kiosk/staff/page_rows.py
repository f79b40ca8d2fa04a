"""The pages of a library as the preview lists them, and what is said of the one on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.content import Document, Library, Notice, Severity
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.hours import is_open
from kiosk.programme.reasons import notice_reason, reason
from kiosk.programme.sections import section_of
from kiosk.programme.takeover import notice_in_force
from kiosk.staff.documents import document_of, originals


@dataclass(frozen=True, slots=True)
class PageRow:
    """What QML sees of a page or a notice. `absence` says why it is not on the screen, or nothing."""

    path: str
    section: str
    title: str
    absence: str


def page_rows(library: Library, now: datetime, *, samples: bool, search: str = "") -> tuple[PageRow, ...]:
    """Those with every word of `search` in their title or file: notices, then section by section."""
    words = search.casefold().split()
    return tuple(
        PageRow(
            path=one.path,
            section="notices" if isinstance(one, Notice) else section_of(one),
            title=one.title,
            absence=absence(one, library, now, samples=samples),
        )
        for one in originals(library)
        if all(word in f"{one.title} {one.path}".casefold() for word in words)
    )


def absence(one: Document, library: Library, now: datetime, *, samples: bool) -> str:
    """Why a page or a notice has no place on the screen at `now`, as it goes on from "not shown: "."""
    if isinstance(one, Notice):
        why = notice_reason(one, library, now)
        return why.words if why else ""
    match verdict(one, now, show_samples=samples):
        case Verdict.SHOWN:
            return ""
        case Verdict.SAMPLE:
            return "it is a sample, and samples are off"
        case judged:
            return reason(one, judged).words


def notes(library: Library, path: str, now: datetime, *, samples: bool) -> Iterator[str]:
    """What somebody who looks at the page of the file `path` should know of it, sentence by sentence."""
    one = document_of(library, path)
    is_wrong = any(
        problem.path == path and problem.severity is Severity.ERROR for problem in library.problems
    )
    if one is None:
        if is_wrong:
            yield "This page is left out until the mistake is mended."
        return
    why = absence(one, library, now, samples=samples) or _cover(one, library, now)
    if why:
        yield f"Not on the screen now: {why}."
    if is_wrong:
        yield "This is how it was before the mistake."


def _cover(one: Document, library: Library, now: datetime) -> str:
    """What is on the screen at `now` in place of every page, or nothing."""
    if isinstance(one, Notice):
        return ""
    if notice_in_force(library.notices, now):
        return "a notice covers everything"
    return "" if is_open(library.clinic, now) else "the clinic is closed"
