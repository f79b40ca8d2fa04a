"""What a proof is drawn of."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from kiosk.content import About, Document, Library, Notice, Page, Research, Service
from kiosk.programme.changes import next_change
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.hours import is_open
from kiosk.programme.sections import Section, open_sections
from kiosk.settings import Settings

PageKind = TypeVar("PageKind", bound=Document)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What pictures are drawn of: `library`, as a screen with `settings` shows it at `now`."""

    library: Library
    settings: Settings
    now: datetime

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that have a page on the screen."""
        return open_sections(self.library, self.now, show_samples=self.settings.content.show_samples)

    def verdict(self, page: Page) -> Verdict:
        """Whether `page` is on the screen, and why not."""
        return verdict(page, self.now, show_samples=self.settings.content.show_samples)

    @property
    def uncovered(self) -> "Subject":
        """As if the clinic were open, and there were no notice."""
        clinic = self.library.clinic
        always_open = None if clinic is None else replace(clinic, opening_hours=None)
        return replace(self, library=replace(self.library, clinic=always_open, notices=()))

    @property
    def closed(self) -> "Subject | None":
        """The first moment from now on at which the clinic is closed; None if it always is open."""
        hours_only = Library(folder=self.library.folder, clinic=self.library.clinic)
        then: datetime | None = self.now
        while then is not None and is_open(hours_only.clinic, then):
            then = next_change(hours_only, then, show_samples=False)
        return None if then is None else replace(self, library=hours_only, now=then)

    def with_notice(self, notice: Notice) -> "Subject":
        """As if `notice` and no other were in force."""
        tomorrow = self.now.replace(tzinfo=None) + timedelta(days=1)
        in_force = replace(notice, draft=False, starts=None, until=tomorrow)
        return replace(self, library=replace(self.uncovered.library, notices=(in_force,)))

    @property
    def with_every_page_shown(self) -> "Subject":
        """As if all pages but the testimonials were on the screen."""
        library = self.library
        shown = Library(
            folder=library.folder,
            clinic=self.uncovered.library.clinic,
            services=tuple(map(_shown, library.services)),
            research=tuple(map(_shown, library.research)),
            about=tuple(map(_shown, library.about)),
            translations=tuple(map(_shown, library.translations)),
            clinic_translations=library.clinic_translations,
        )
        settings = replace(self.settings, content=replace(self.settings.content, show_samples=True))
        return replace(self, library=shown, settings=settings)


def _shown(page: PageKind) -> PageKind:
    if not isinstance(page, Service | Research | About):
        return page
    return replace(page, draft=False, show_from=None, show_until=None, days=(), hours=None)
