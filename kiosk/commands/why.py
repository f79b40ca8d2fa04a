"""kiosk why: the one reason why a page is on the screen or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Final

from kiosk.commands.check import folder_fault
from kiosk.commands.known_names import known_names
from kiosk.commands.output import complain, say
from kiosk.content import LANGUAGES, Document, Library, Notice, Page, Problem, Severity, load_library
from kiosk.content.every_problem import problems_on
from kiosk.content.filenames import read_file_name
from kiosk.content.files import MAX_TEXT_BYTES, is_ignored, read_bytes
from kiosk.content.last_good import is_private
from kiosk.content.report import Report
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.machine.clock import SystemClock
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.hours import is_open
from kiosk.programme.panels import PanelRules, panels
from kiosk.programme.reasons import notice_reason, reason
from kiosk.programme.sections import Section, section_of
from kiosk.programme.takeover import notice_in_force
from kiosk.settings import Settings

SHOWN, NOT_SHOWN, NO_SUCH_PAGE = 0, 1, 2

DOORS: Final = MappingProxyType(
    {
        Section.SERVICES: "What we do",
        Section.SPINE: "Spine map",
        Section.RESEARCH: "Research",
        Section.TESTIMONIALS: "What our patients say about us",
        Section.ABOUT: "About us",
    }
)
"""What visitors read over each section."""


_TITLE: Final = re.compile(r"^(?:#+|\s*title\s*:)[ \t]*(\S.*?)[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """One sentence, the rule behind it with its place, and what to do."""

    is_shown: bool
    sentence: str
    rule: str
    mend: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What is printed; what is shown breaks no rule."""
        behind = f"File: {self.rule}" if self.is_shown else f"Rule: {self.rule}"
        return tuple(filter(None, (self.sentence, behind, self.mend)))


def why(name: str, folder: Path, settings: Settings, as_of: datetime | None = None) -> int:
    """Print why the page `name` is shown or not; 0 it is, 1 it is not, 2 there is no such page or folder."""
    library = load_library(folder, known_names())
    if fault := folder_fault(library):
        complain(f"{folder}: {fault.message} {fault.hint}")
        return NO_SUCH_PAGE
    found = list(dict.fromkeys(_find(name, library)))
    if not found:
        pages = (*library.pages, *library.notices)
        known = {known for page in pages for known in (page.id, page.title)}
        complain(
            f"There is no page “{name}” in {folder}. "
            + did_you_mean(nearest(name, known, 1), "To see what is there: kiosk check")
        )
        return NO_SUCH_PAGE
    answers = [answer(path, library, settings, as_of) for path in found]
    for given in answers:
        say("\n".join(given.lines))
    return SHOWN if all(given.is_shown for given in answers) else NOT_SHOWN


def answer(path: str, library: Library, settings: Settings, as_of: datetime | None = None) -> Answer:
    """Why the file `path` of the content folder is shown, now or `as_of` a moment, or why it is not."""
    moment = as_of or SystemClock().now()
    when = "now" if as_of is None else f"on {moment:%A} {moment.day} {moment:%B %Y at %H:%M}"
    for page in library.pages:
        if page.path == path:
            return _about_page(page, library, settings, moment, when)
    for notice in library.notices:
        if notice.path == path:
            return _about_notice(notice, library, moment, when)
    for translation in library.translations:
        if translation.path == path and translation.language in library.languages[1:]:
            return _about_translation(translation, library, settings, as_of)
    problems = [problem for problem in library.problems if problem.path == path]
    if problems and path not in (clinic.path for clinic in library.clinic_translations):
        gravest = min(problems, key=lambda problem: tuple(Severity).index(problem.severity))
        return _about_problem(gravest)
    if is_ignored(PurePosixPath(path).name):
        return Answer(
            is_shown=False,
            sentence=f"{path} is not shown: hidden files, backups and half-copied files are ignored.",
            rule=f"ignored ({path})",
            mend="If it is a page, give the file a name such as 10-mri-scan.md.",
        )
    return Answer(
        is_shown=False,
        sentence=f"{path} is not shown by itself: it is no page.",
        rule=f"no page ({path})",
    )


def _about_page(page: Page, library: Library, settings: Settings, moment: datetime, when: str) -> Answer:
    show_samples = settings.content.show_samples
    judged = verdict(page, moment, show_samples=show_samples)
    if judged is Verdict.SHOWN:
        playlist = panels(library, moment, PanelRules(show_samples=show_samples))
        takes_turns = any(panel.page_id == page.id for panel in playlist)
        panel = "as a panel that takes turns, and " if takes_turns else ""
        return Answer(
            is_shown=True,
            sentence=f"{page.id} is shown {when}: {panel}under “{DOORS[section_of(page)]}”.",
            rule=page.path,
            mend="\n".join(
                filter(
                    None,
                    (_what_covers_it(library, moment), _warnings_of(page.path, library, settings, moment)),
                )
            ),
        )
    found = reason(page, judged)
    line = page.line_of(found.fact)
    return Answer(
        is_shown=False,
        sentence=f"{page.id} is not shown {when}: {found.words}.",
        rule=f"{found.fact} ({_place(page.path, line)})",
        mend=found.mend,
    )


def _about_translation(
    translation: Document, library: Library, settings: Settings, as_of: datetime | None
) -> Answer:
    documents = (*library.pages, *library.notices)
    original = next(document for document in documents if document.id == translation.id)
    of_original = answer(original.path, library, settings, as_of)
    language = LANGUAGES[translation.language].name
    if not of_original.is_shown:
        return replace(of_original, sentence=f"{translation.path} goes with its page. {of_original.sentence}")
    if translation.draft:
        return Answer(
            is_shown=False,
            sentence=f"{translation.path} is not shown: it is a draft. "
            f"Who reads in {language} sees the page itself.",
            rule=f"{Verdict.DRAFT} ({_place(translation.path, translation.line_of('draft'))})",
            mend="When it is finished, remove the line.",
        )
    return replace(
        of_original,
        sentence=f"{translation.path} is shown to those who read in {language}. {of_original.sentence}",
    )


def _what_covers_it(library: Library, moment: datetime) -> str:
    """Why somebody who stands before the screen may not see its pages all the same."""
    notice = notice_in_force(library.notices, moment)
    if notice is not None:
        return f"But the notice {notice.path} covers the whole screen."
    if not is_open(library.clinic, moment):
        return "But the clinic is closed then, and the screen is dark until somebody touches it."
    return ""


def _warnings_of(path: str, library: Library, settings: Settings, moment: datetime) -> str:
    """What is wrong with a page that is shown all the same."""
    found = problems_on(library, moment.date(), settings.rules)
    warnings = [one for one in found if one.path == path and one.severity is Severity.WARNING]
    if not warnings:
        return ""
    count = "1 warning" if len(warnings) == 1 else f"{len(warnings)} warnings"
    return f"It has {count}: {' '.join(one.message for one in warnings)}"


def _about_notice(notice: Notice, library: Library, moment: datetime, when: str) -> Answer:
    found = notice_reason(notice, library, moment)
    if found is None:
        until = notice.until
        return Answer(
            is_shown=True,
            sentence=f"{notice.id} is shown {when}: it covers the whole screen "
            f"until {until:%A} {until.day} {until:%B %Y at %H:%M}.",
            rule=notice.path,
        )
    return Answer(
        is_shown=False,
        sentence=f"{notice.id} is not shown {when}: {found.words}.",
        rule=f"{found.fact} ({_place(notice.path, notice.line_of(found.fact))})",
        mend=found.mend,
    )


def _about_problem(problem: Problem) -> Answer:
    line = f" in line {problem.line}" if problem.line else ""
    fault = f": it has an error{line}" if problem.severity is Severity.ERROR else ""
    # Patients' words are never kept: the mistake may be in the line that withdraws consent.
    keeps = fault and problem.path.endswith(".md") and not is_private(problem.path)
    last_good = "Until then a running kiosk shows the last good version, if it had one." if keeps else ""
    return Answer(
        is_shown=False,
        sentence=f"{problem.path} is not shown{fault}. {problem.message}",
        rule=f"{problem.rule} ({_place(problem.path, problem.line)})",
        mend="\n".join(filter(None, (problem.hint, last_good))),
    )


def _place(path: str, line: int) -> str:
    return f"{path}, line {line}" if line else path


def _find(name: str, library: Library) -> Iterator[str]:
    """The paths of the files that `name` may mean: an id, a title, a file's name or a path."""
    wanted = name.strip().removeprefix("./")
    files = _files(library.folder)
    if wanted in files:
        yield wanted
        return
    try:
        path = Path(name).resolve().relative_to(library.folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):  # it lies elsewhere, or is no path
        path = ""
    if path in files:
        yield path
        return
    by_id = library.page(wanted)
    if by_id is not None:
        yield by_id.path
        return
    folded = wanted.casefold()
    for page in (*library.pages, *library.notices):
        if folded in (page.id.casefold(), page.title.casefold(), page.id.rpartition("/")[2].casefold()):
            yield page.path
    faulty = {problem.path for problem in library.problems if problem.severity is Severity.ERROR}
    for file in files:
        titles = _titles_in(library.folder, file) if file in faulty else set()
        if folded in {known.casefold() for known in _names_of(file)} | titles:
            yield file


def _names_of(file: str) -> set[str]:
    """What somebody may call the file `file`, whose page is perhaps none."""
    place = PurePosixPath(file)
    parts = read_file_name(place.name)
    names = {place.name}
    if parts and not parts.language and not is_ignored(place.name):
        names |= {place.stem, parts.slug, f"{place.parent}/{parts.slug}"}
    if place.name.casefold().endswith(".md.txt"):  # as Notepad saves it
        names |= {str(place.with_suffix("")), *_names_of(str(place.with_suffix("")))}
    return names


def _titles_in(folder: Path, path: str) -> set[str]:
    """What the page in the file `path`, which has a mistake, may be called."""
    text = (read_bytes(folder, path, MAX_TEXT_BYTES, Report(path)) or b"").decode("utf-8", "replace")
    return {match[1].strip("\"' ").casefold() for match in _TITLE.finditer(text)}


def _files(folder: Path) -> list[str]:
    """The files in `folder` and in the folders directly below it."""
    return sorted(path.relative_to(folder).as_posix() for path in (*folder.glob("*.*"), *folder.glob("*/*")))
