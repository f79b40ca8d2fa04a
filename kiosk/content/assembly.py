"""What reading the files of a folder gave, put together to a library. Nothing is read here."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from kiosk.content.documents import (
    About,
    Clinic,
    Document,
    Glossary,
    Notice,
    Page,
    Research,
    Service,
    Testimonial,
)
from kiosk.content.finding import CLINIC
from kiosk.content.library import Library
from kiosk.content.problems import Problem
from kiosk.content.reading import Reading
from kiosk.content.references import reference_problems
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.translation import Translation
from kiosk.content.translations import translate, unoffered


def assemble(
    folder: Path, readings: Iterable[Reading], problems: Iterable[Problem], kept_in: Path | None = None
) -> Library:
    """The library that `readings` make, in the order of their paths, and all that is wrong with them."""
    pages: dict[str, Document] = {}
    found = list(problems)
    clinic = None
    glossaries: list[Glossary] = []
    readings = sorted(readings, key=lambda reading: (reading.path != CLINIC, reading.path))
    # Where two pages have one name, the first path wins; the clinic's own page comes before all.
    for reading in readings:
        found += reading.problems
        for document in reading.documents:
            if isinstance(document, Clinic):
                clinic = document
            elif isinstance(document, Glossary):
                glossaries.append(document)
            elif not isinstance(document, Translation) and (
                (first := pages.setdefault(document.id, document)) is not document
            ):
                found.append(_duplicate(document, first))
    ordered = sorted(pages.values(), key=lambda page: (page.order, page.id))
    translated = translate(readings, ordered, clinic)
    found += (*translated.problems, *unoffered(glossaries, clinic))
    written = [page for page in (*ordered, *translated.pages) if isinstance(page, Page)]
    found += reference_problems(written, (reading.path for reading in readings))
    return Library(
        folder=folder,
        kept_in=kept_in,
        clinic=clinic,
        services=tuple(page for page in ordered if isinstance(page, Service)),
        research=tuple(page for page in ordered if isinstance(page, Research)),
        testimonials=tuple(page for page in ordered if isinstance(page, Testimonial)),
        about=tuple(page for page in ordered if isinstance(page, About)),
        notices=tuple(page for page in ordered if isinstance(page, Notice)),
        translations=translated.pages,
        clinic_translations=translated.clinics,
        glossaries=tuple(glossaries),
        problems=tuple(sorted(found, key=lambda item: (item.path, item.line, item.column))),
        stamp=_stamp(readings),
        modified_ns=max((reading.modified_ns for reading in readings), default=0),
    )


def _stamp(readings: Iterable[Reading]) -> str:
    files = sorted({source for reading in readings for source in reading.sources})
    return hashlib.sha256(repr(files).encode()).hexdigest()[:12]


def _duplicate(page: Document, first: Document) -> Problem:
    report = Report(page.path)
    report.add(
        ContentRule.DUPLICATE_ID,
        f"{page.path} and {first.path} are both called “{page.id}”. The second one is left out.",
        "Rename one of the files, or give it another id.",
    )
    return report.problems[0]
