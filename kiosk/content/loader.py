"""From a content folder to a library."""

from pathlib import Path

from kiosk.content.characters import visible
from kiosk.content.clinic import read_clinic, welcome_page
from kiosk.content.document_reader import DocumentReader
from kiosk.content.documents import About, Clinic, Document, Notice, Research, Service, Testimonial
from kiosk.content.filenames import read_file_name
from kiosk.content.folders import is_nameable, list_folder
from kiosk.content.library import Library
from kiosk.content.names import Names
from kiosk.content.pages import KINDS, read_page
from kiosk.content.problems import Problem
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest

_CLINIC = "clinic.md"
# Known by name, and no pages: pictures are shown where a page asks for them, the others not in this version.
_OTHER_NAMES = frozenset({"README.md", "glossary.md", "pictures"})


def load_library(folder: Path, names: Names) -> Library:
    """Everything in `folder`, and everything that is wrong with it. No content makes it raise."""
    return _Loader(folder, names).load()


class _Loader:
    def __init__(self, folder: Path, names: Names) -> None:
        self._folder = folder
        self._reader = DocumentReader(folder, names)
        self._pages: dict[str, Document] = {}
        self._problems: list[Problem] = []

    def load(self) -> Library:
        report = Report(".")
        found = list_folder(self._folder, report)
        if found is not None and not found:
            report.add(
                ContentRule.FOLDER_EMPTY,
                "There is nothing in the content folder.",
                "Wait until the synchronisation is finished, or copy the content back.",
            )
        clinic = self._load_top(found) if found else None
        self._problems += report.problems
        pages = sorted(self._pages.values(), key=lambda page: (page.order, page.id))
        return Library(
            folder=self._folder,
            clinic=clinic,
            services=tuple(page for page in pages if isinstance(page, Service)),
            research=tuple(page for page in pages if isinstance(page, Research)),
            testimonials=tuple(page for page in pages if isinstance(page, Testimonial)),
            about=tuple(page for page in pages if isinstance(page, About)),
            notices=tuple(page for page in pages if isinstance(page, Notice)),
            problems=tuple(sorted(self._problems, key=lambda item: (item.path, item.line, item.column))),
        )

    def _load_top(self, found: list[tuple[str, bool]]) -> Clinic | None:
        for name, _ in found:
            report = Report(visible(name))
            if not is_nameable(name, report) or name in _OTHER_NAMES | {_CLINIC}:
                pass
            elif name in KINDS:
                self._load_folder(name, report)
            else:
                report.add(
                    ContentRule.UNEXPECTED_FILE,
                    f"The kiosk does not know what “{name}” is.",
                    did_you_mean(nearest(name, {*KINDS, _CLINIC}, 1), f"Move it into {', '.join(KINDS)}."),
                )
            self._problems += report.problems
        return self._load_clinic(_CLINIC in dict(found))

    def _load_clinic(self, is_there: bool) -> Clinic | None:
        report = Report(_CLINIC)
        clinic = read_clinic(self._reader, report) if is_there else None
        if not is_there:
            report.add(
                ContentRule.CLINIC_MISSING,
                "There is no file clinic.md.",
                "Write a file clinic.md with at least a line # and the clinic's name.",
            )
        if clinic and not report.has_errors and (page := welcome_page(clinic)):
            self._add(page, report)
        self._problems += report.problems
        return clinic

    def _load_folder(self, folder: str, report: Report) -> None:
        for name, is_folder in list_folder(self._folder / folder, report) or ():
            file_report = Report(f"{folder}/{visible(name)}")
            if is_nameable(name, file_report) and name != "README.md":
                self._load_file(folder, name, is_folder, file_report)
            self._problems += file_report.problems

    def _load_file(self, folder: str, name: str, is_folder: bool, report: Report) -> None:
        parts = None if is_folder else read_file_name(name)
        if parts is None:
            report.add(
                ContentRule.UNEXPECTED_FILE,
                f"“{name}” is not a page, so it is not shown.",
                "Pages are files whose names end in .md (in Notepad choose Save as, then All files).",
            )
        elif parts.language:
            report.add(
                ContentRule.TRANSLATION_NOT_SHOWN,
                f"The translation into “{parts.language}” is not shown by this version.",
                "Nothing needs to be done.",
            )
        elif page := read_page(folder, parts, self._reader, report):
            self._add(page, report)

    def _add(self, page: Document, report: Report) -> None:
        first = self._pages.setdefault(page.id, page)
        if first is not page:
            report.add(
                ContentRule.DUPLICATE_ID,
                f"{page.path} and {first.path} are both called “{page.id}”. The second one is left out.",
                "Rename one of the files, or give it another id.",
            )
