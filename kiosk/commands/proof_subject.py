"""What a proof is drawn of."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from kiosk.content import About, Library, Page, Research, Service
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.sections import Section, open_sections
from kiosk.settings import Settings

PageKind = TypeVar("PageKind", Service, Research, About)


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
    def with_every_page_shown(self) -> "Subject":
        """As if all pages but the testimonials were on the screen."""
        library = self.library
        shown = Library(
            folder=library.folder,
            clinic=library.clinic,
            services=tuple(map(_shown, library.services)),
            research=tuple(map(_shown, library.research)),
            about=tuple(map(_shown, library.about)),
        )
        settings = replace(self.settings, content=replace(self.settings.content, show_samples=True))
        return replace(self, library=shown, settings=settings)


def _shown(page: PageKind) -> PageKind:
    return replace(page, draft=False, show_from=None, show_until=None)
