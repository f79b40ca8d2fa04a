"""The places a visitor can go to, and which pages stand in each."""

from datetime import datetime
from enum import StrEnum

from kiosk.content import Library, Page, Research, Service, Testimonial
from kiosk.programme.eligibility import Verdict, verdict


class Section(StrEnum):
    """One of the visitor's doors, in their order on the screen. The spine map leads to services too."""

    SERVICES = "services"
    SPINE = "spine"
    RESEARCH = "research"
    TESTIMONIALS = "testimonials"
    ABOUT = "about"


def section_of(page: Page) -> Section:
    """Where `page` stands."""
    match page:
        case Service():
            return Section.SERVICES
        case Research():
            return Section.RESEARCH
        case Testimonial():
            return Section.TESTIMONIALS
        case _:
            return Section.ABOUT


def pages_in(library: Library, section: Section, now: datetime, *, show_samples: bool) -> tuple[Page, ...]:
    """The pages of `section` that may be shown at `now`; the featured research first."""
    pages: tuple[Page, ...] = {
        Section.SERVICES: library.services,
        Section.SPINE: tuple(page for page in library.services if page.regions),
        Section.RESEARCH: tuple(sorted(library.research, key=lambda page: not page.featured)),
        Section.TESTIMONIALS: library.testimonials,
        Section.ABOUT: library.about,
    }[section]
    return tuple(page for page in pages if verdict(page, now, show_samples=show_samples) is Verdict.SHOWN)


def open_sections(library: Library, now: datetime, *, show_samples: bool) -> tuple[Section, ...]:
    """The sections that have a page to show at `now`."""
    return tuple(section for section in Section if pages_in(library, section, now, show_samples=show_samples))
