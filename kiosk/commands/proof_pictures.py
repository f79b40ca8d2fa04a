"""What is drawn for somebody to sign off: every panel, every page in full, and a tour of the screens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize

from kiosk.app import App, panel_rules
from kiosk.commands.album import Album
from kiosk.content import Library, Page, Research, Sensitivity, Testimonial
from kiosk.machine.clock import StoppedClock
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.panels import panels
from kiosk.programme.sections import Section, open_sections
from kiosk.screen import camera
from kiosk.settings import Settings

ORIENTATIONS: Final = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}


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


def draw_proof(subject: Subject, album: Album) -> None:
    """Fill `album`, upright and across. Nothing moves: the same subject gives the same pictures."""
    nothing = Library(folder=subject.library.folder, clinic=subject.library.clinic)
    album.clear(*ORIENTATIONS)
    for orientation in ORIENTATIONS:
        with _studio(subject, album, orientation) as studio:
            studio.draw_panels()
        with _studio(subject, album, orientation) as studio:
            studio.draw_pages()
        with _studio(subject, album, orientation) as studio:
            studio.draw_tour()
        with _studio(replace(subject, library=nothing), album, orientation) as studio:
            studio.take("tour/10-empty")


@contextmanager
def _studio(subject: Subject, album: Album, orientation: str) -> Iterator["_Studio"]:
    clock = StoppedClock(subject.now)
    settings = replace(subject.settings, display=replace(subject.settings.display, motion="reduced"))
    app = App(subject.library, settings, clock, ORIENTATIONS[orientation])
    camera.make_ready(app.window)
    try:
        yield _Studio(subject, app, clock, album, orientation)
    finally:
        app.close()


@dataclass(frozen=True, slots=True)
class _Studio:
    """A screen that nobody has touched yet."""

    subject: Subject
    app: App
    clock: StoppedClock
    album: Album
    orientation: str

    def take(self, name: str) -> None:
        """A picture of what is on the screen."""
        self.album.add(f"{self.orientation}/{name}", camera.take(self.app.window))

    def draw_panels(self) -> None:
        """The whole rotation, once round."""
        subject = self.subject
        playlist = panels(subject.library, subject.now, panel_rules(subject.settings))
        digits = max(2, len(str(len(playlist))))
        for place, panel in enumerate(playlist, start=1):
            self.take(f"panels/{place:0{digits}}-{panel.page_id.rpartition('/')[2]}")
            self.app.room.turn(1)

    def draw_pages(self) -> None:
        """Every page in full; those that are not on the screen now lie apart, under the reason why."""
        for page in self.subject.library.pages:
            if isinstance(page, Testimonial):
                continue  # never on a screen of its own, nor drawn without consent
            reason = self.subject.verdict(page)
            folder = "" if reason is Verdict.SHOWN else f"{reason}/".replace(" ", "-")
            self._open(page)
            # An id has no underscore: two pages never have one name.
            self._take_whole(f"pages/{folder}{page.id.replace('/', '_')}")
        if Section.TESTIMONIALS in self.subject.sections:
            self.app.room.openSection(Section.TESTIMONIALS)
            self._take_whole("pages/testimonials")

    def draw_tour(self) -> None:
        """The screens as a visitor comes to them."""
        room, subject = self.app.room, self.subject
        if not subject.sections:
            return
        self.take("tour/01-attract")
        for number, section in enumerate(Section, start=2):
            if section in subject.sections:
                room.openSection(section)
                self.take(f"tour/{number:02}-{section}")
        shown = [page for page in subject.library.pages if subject.verdict(page) is Verdict.SHOWN]
        articles = [page for page in shown if not isinstance(page, Testimonial)]
        for page in articles[:1]:
            self._open(page)
            self.take("tour/06-article")
            room.openShare()
            self.take("tour/07-share")
            room.goBack()
        for page in [page for page in articles if _is_sensitive(page)][:1]:
            room.openPage(page.id)
            self.take("tour/08-gate")
        room.openSection(subject.sections[0])
        self.clock.pass_by(subject.settings.visitor.idle_seconds)
        room.pass_time()
        self.take("tour/09-still-there")

    def _open(self, page: Page) -> None:
        self.app.room.openPage(page.id)
        if _is_sensitive(page):
            self.app.room.readOn()

    def _take_whole(self, name: str) -> None:
        self.album.add(f"{self.orientation}/{name}", camera.take_whole(self.app.window))


def _is_sensitive(page: Page) -> bool:
    return isinstance(page, Research) and page.sensitivity is not Sensitivity.NONE
