"""What is drawn for somebody to sign off: every panel, every page in full, and a tour of the screens."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QSize

from kiosk.app import App, panel_rules
from kiosk.commands.album import Album
from kiosk.commands.proof_subject import Subject
from kiosk.content import LANGUAGES, Article, Library, Notice, Page, Testimonial
from kiosk.machine.clock import StoppedClock
from kiosk.programme.eligibility import Verdict, is_sensitive
from kiosk.programme.panels import panels
from kiosk.programme.sections import Section
from kiosk.screen import camera

ORIENTATIONS: Final = {"portrait": QSize(1080, 1920), "landscape": QSize(1920, 1080)}

KINDS: Final = ("panels", "pages", "notices", "tour")


def draw_proof(subject: Subject, album: Album) -> None:
    """Fill `album`, upright and across. Nothing moves: the same subject gives the same pictures."""
    covers, subject = subject, subject.uncovered
    nothing = Library(folder=subject.library.folder, clinic=subject.library.clinic)
    album.clear(
        f"{orientation}/{language}{kind}"
        for orientation in ORIENTATIONS
        for language in ("", *(f"{code}/" for code in LANGUAGES))
        for kind in KINDS
    )
    for orientation in ORIENTATIONS:
        with _studio(subject, album, orientation) as studio:
            studio.draw_panels()
        with _studio(subject.with_every_page_shown, album, orientation) as studio:
            studio.draw_pages(subject)
        with _studio(subject, album, orientation) as studio:
            studio.draw_testimonials()
        with _studio(subject, album, orientation) as studio:
            studio.draw_tour()
        for language in subject.library.languages[1:]:
            with _studio(subject.with_every_page_shown, album, orientation, language) as studio:
                studio.draw_pages(subject)
            with _studio(subject, album, orientation, language) as studio:
                studio.draw_tour()
        with _studio(replace(subject, library=nothing), album, orientation) as studio:
            studio.take("tour/12-empty")
        if (closed := covers.closed) is not None:
            with _studio(closed, album, orientation) as studio:
                studio.take("tour/13-standby")
        for notice in covers.library.notices:
            with _studio(covers.with_notice(notice), album, orientation) as studio:
                reason = "draft/" if notice.draft else ""
                studio.take(f"notices/{reason}{notice.id.rpartition('/')[2]}")


@contextmanager
def _studio(subject: Subject, album: Album, orientation: str, language: str = "") -> Iterator["_Studio"]:
    clock = StoppedClock(subject.now)
    settings = replace(subject.settings, display=replace(subject.settings.display, motion="reduced"))
    app = App(subject.library, settings, clock, ORIENTATIONS[orientation])
    camera.make_ready(app.window)
    app.room.speak(language)
    try:
        yield _Studio(subject, app, clock, album, orientation, language)
    finally:
        app.close()


@dataclass(frozen=True, slots=True)
class _Studio:
    """A screen that nobody has touched yet, in `language`, or in the clinic's first where that is empty."""

    subject: Subject
    app: App
    clock: StoppedClock
    album: Album
    orientation: str
    language: str

    @property
    def _folder(self) -> str:
        return f"{self.orientation}/{self.language}" if self.language else self.orientation

    def take(self, name: str) -> None:
        """A picture of what is on the screen."""
        self.album.add(f"{self._folder}/{name}", camera.take(self.app.window))

    def draw_panels(self) -> None:
        """The whole rotation, once round."""
        subject = self.subject
        playlist = panels(subject.library, subject.now, panel_rules(subject.settings))
        digits = max(2, len(str(len(playlist))))
        drawn: set[str] = set()
        for place, panel in enumerate(playlist, start=1):
            if panel.page_id not in drawn:  # a heavy one comes more than once
                drawn.add(panel.page_id)
                self.take(f"panels/{place:0{digits}}-{panel.page_id.rpartition('/')[2]}")
            self.app.room.turn(1)

    def draw_pages(self, really: Subject) -> None:
        """Every page in full; those that are not `really` on the screen lie apart, under the reason why.

        In another language than the clinic's first, those that are translated.
        """
        library = really.library
        translations = [page for page in library.translations if page.language == self.language]
        for page in translations if self.language else library.pages:
            if isinstance(page, Testimonial | Notice):
                continue  # never on a screen of its own
            reason = really.verdict(page)
            folder = "" if reason is Verdict.SHOWN else f"{reason}/".replace(" ", "-")
            self._open(page)
            # An id has no underscore: two pages never have one name.
            self._take_whole(f"pages/{folder}{page.id.replace('/', '_')}")

    def draw_testimonials(self) -> None:
        """All of them in full. One that is not on the screen is not drawn: it may lack its consent."""
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
        if Section.SPINE in subject.sections:
            room.openSection(Section.SPINE)
            room.lookAt("l4", True)
            self.take("tour/07-spine-closer")
        shown = [page for page in subject.library.pages if subject.verdict(page) is Verdict.SHOWN]
        articles = [page for page in shown if not isinstance(page, Testimonial)]
        translated = {page.id for page in subject.library.translations if page.language == self.language}
        for page in sorted(articles, key=lambda page: page.id not in translated)[:1]:
            self._open(page)
            self.take("tour/08-article")
            room.openShare()
            self.take("tour/09-share")
            room.goBack()
        for page in [page for page in articles if is_sensitive(page)][:1]:
            room.openPage(page.id)
            self.take("tour/10-gate")
        self._take_questions()
        room.openSection(subject.sections[0])
        self.clock.pass_by(subject.settings.visitor.idle_seconds)
        room.pass_time()
        self.take("tour/11-still-there")

    def _take_questions(self) -> None:
        """The questions of the first page that suggests any, or of the clinic."""
        room, library = self.app.room, self.subject.library
        shown = (page for page in library.pages if self.subject.verdict(page) is Verdict.SHOWN)
        suggested = [page.questions for page in shown if isinstance(page, Article) and page.questions]
        general = library.clinic.questions if library.clinic else ()
        for question in next(iter(suggested), general)[:3]:
            room.toggleQuestion(question)
        room.openQuestions()
        self.take("tour/14-questions")

    def _open(self, page: Page) -> None:
        self.app.room.openPage(page.id)
        if is_sensitive(page):
            self.app.room.readOn()

    def _take_whole(self, name: str) -> None:
        self.album.add(f"{self._folder}/{name}", camera.take_whole(self.app.window))
