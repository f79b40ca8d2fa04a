"""The content that the audit shows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

from kiosk.commands.known_names import known_names
from kiosk.content import Document, Library, Page, load_library
from tests.audit.hostile import make_hostile_folder
from tests.qml.clinic import clinic_library, with_covers

ARABIC = "ar"
MIRROR = "he"
"""A language that runs to the left, and into which the screen's own words are not translated."""


@lru_cache
def clinics_own() -> Library:
    """The clinic's own content, to be read in English and in Arabic."""
    return _offering(clinic_library(), ARABIC)


@lru_cache
def hostile() -> Library:
    """What fits nowhere, in English and in Arabic."""
    folder = Path(mkdtemp(prefix="hostile-"))
    make_hostile_folder(folder)
    library = load_library(folder, known_names())
    return replace(with_covers(library), notices=library.notices)


@lru_cache
def mirrored() -> Library:
    """The clinic's own content, word for word the same in a language that runs to the left."""
    library = _offering(clinics_own(), MIRROR)
    assert library.clinic is not None
    documents: tuple[Document, ...] = (*library.pages, *library.notices)
    return replace(
        library,
        translations=tuple(_said_to_be_in(MIRROR, documents)),
        glossaries=(
            *library.glossaries,
            *(replace(one, language=MIRROR) for one in library.glossaries if not one.language),
        ),
        clinic_translations=(replace(library.clinic, language=MIRROR, reviewed_by="A reader"),),
    )


def _offering(library: Library, language: str) -> Library:
    assert library.clinic is not None
    languages = tuple(dict.fromkeys((*library.clinic.languages, language)))
    return replace(library, clinic=replace(library.clinic, languages=languages))


def _said_to_be_in(language: str, documents: Iterable[Document]) -> Iterator[Document]:
    for one in documents:
        if isinstance(one, Page):
            # Without a name there would be a line above the page that says so.
            yield replace(one, language=language, reviewed_by="A reader")
        else:
            yield replace(one, language=language)
