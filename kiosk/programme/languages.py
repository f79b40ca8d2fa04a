"""The library as somebody reads it who has chosen a language."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, cast

from kiosk.content import Document, Library, Page

Kind = TypeVar("Kind", bound=Document)


def in_language(library: Library, language: str) -> Library:
    """`library` with all pages and notices in `language` that are translated; the others as they are.

    A language that the clinic does not offer, or its first one, gives the library as it is.
    """
    if language not in library.languages[1:]:
        return library
    translated = {
        page.id: page for page in library.translations if page.language == language and not page.draft
    }

    def chosen(pages: Sequence[Kind]) -> tuple[Kind, ...]:
        # A translation is of the same kind as its page.
        return tuple(cast("Kind", translated.get(page.id, page)) for page in pages)

    clinics = (clinic for clinic in library.clinic_translations if clinic.language == language)
    return replace(
        library,
        language=language,
        clinic=next(clinics, library.clinic),
        services=chosen(library.services),
        research=chosen(library.research),
        testimonials=chosen(library.testimonials),
        about=chosen(library.about),
        notices=chosen(library.notices),
    )


def stands_in(page: Page, library: Library) -> bool:
    """Whether `page` is not in the language in which `library` is read."""
    return page.language != library.language


def language_of(page: Page, library: Library) -> str:
    """The language that `page` is in."""
    return page.language or library.languages[0]


def is_unreviewed(page: Page) -> bool:
    """Whether `page` is a translation that nobody has put their name to."""
    return bool(page.language) and not page.reviewed_by
