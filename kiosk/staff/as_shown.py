"""The library as the preview's screen gets it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeVar

from kiosk.content import About, Clinic, Document, Library, Notice, Page, Research, Service, Testimonial
from kiosk.staff.documents import document_of

PageKind = TypeVar("PageKind", Service, Research, Testimonial, About)

NEVER_OVER: Final = datetime(2200, 1, 1)  # noqa: DTZ001 - on the clinic's clocks, as every notice's end


def as_shown(library: Library, *, samples: bool, asked_for: str = "") -> Library:
    """`library` with or without its samples, so that the file `asked_for` can be seen whatever its days.

    Nothing covers its page. A testimonial without consent stays away all the same: that is nobody's choice
    here.
    """
    wanted = document_of(library, asked_for)
    id_ = wanted.id if wanted else ""

    def chosen(pages: Iterable[PageKind]) -> tuple[PageKind, ...]:
        kept = (page for page in pages if samples or not page.sample or page.id == id_)
        return tuple(replace(_every_day(page), draft=False) if page.id == id_ else page for page in kept)

    shown = replace(
        library,
        services=chosen(library.services),
        research=chosen(library.research),
        testimonials=chosen(library.testimonials),
        about=chosen(library.about),
    )
    if wanted is None:
        return shown
    return replace(
        shown,
        clinic=library.clinic and _always_open(library.clinic),
        clinic_translations=tuple(map(_always_open, library.clinic_translations)),
        notices=tuple(replace(_every_day(one), draft=False) for one in library.notices if one.id == id_),
        # A translation that is a draft stands aside for its page, unless it is the one to look at.
        translations=tuple(
            replace(_every_day(one), draft=one.draft and one is not wanted) if one.id == id_ else one
            for one in library.translations
        ),
    )


Kind = TypeVar("Kind", bound=Document)


def _every_day(one: Kind) -> Kind:
    match one:
        case Page():
            return replace(one, show_from=None, show_until=None, days=(), hours=None)
        case Notice():
            return replace(one, starts=None, until=NEVER_OVER)
    return one


def _always_open(clinic: Clinic) -> Clinic:
    return replace(clinic, opening_hours=None)
