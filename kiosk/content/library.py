"""The whole content folder as one immutable value."""

from dataclasses import dataclass
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
    Term,
    Testimonial,
)
from kiosk.content.languages import ENGLISH
from kiosk.content.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """What a content folder holds. Each kind is ordered by number, then by id."""

    folder: Path
    kept_in: Path | None = None
    """Where copies of the files lie that nobody changes, if there are any."""
    clinic: Clinic | None = None
    services: tuple[Service, ...] = ()
    research: tuple[Research, ...] = ()
    testimonials: tuple[Testimonial, ...] = ()
    about: tuple[About, ...] = ()
    translations: tuple[Document, ...] = ()
    """Those of pages and notices, each with its `language` and with the facts and the id of its page."""
    clinic_translations: tuple[Clinic, ...] = ()
    language: str = ""
    """The one that was asked for, if not the clinic's first: pages without a language stand in for others."""
    notices: tuple[Notice, ...] = ()
    glossaries: tuple[Glossary, ...] = ()
    """The clinic's own, and its translations."""
    problems: tuple[Problem, ...] = ()
    """Ordered by path, line and column."""
    stamp: str = ""
    """Of the files it was read from: two libraries from the same files have the same."""
    modified_ns: int = 0
    """When the newest of its pages was written to last, in nanoseconds of the epoch."""

    @property
    def picture_folder(self) -> Path:
        """Where the pictures are read from."""
        return self.kept_in or self.folder

    @property
    def languages(self) -> tuple[str, ...]:
        """What visitors can read in; the pages themselves are in the first."""
        return self.clinic.languages if self.clinic else (ENGLISH,)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, kind by kind; a notice is none."""
        return (*self.services, *self.research, *self.testimonials, *self.about)

    def page(self, id: str) -> Page | None:  # noqa: A002 - the field's own name
        """The page with this id, or None."""
        return next((page for page in self.pages if page.id == id), None)

    def terms(self, language: str) -> tuple[Term, ...]:
        """The words that are explained in a page whose `language` is this."""
        return next((each.terms for each in self.glossaries if each.language == language), ())
