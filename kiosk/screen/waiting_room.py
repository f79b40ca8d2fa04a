"""The whole screen's view model: what QML asks for goes in here, and what is on the screen comes out."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Clinic, Library, Page, Research, Sensitivity, Testimonial
from kiosk.machine.clock import Clock
from kiosk.programme import rotation as rotating
from kiosk.programme import session as visiting
from kiosk.programme.panels import PanelRules, panels
from kiosk.programme.rotation import Rotation
from kiosk.programme.sections import Section, open_sections, pages_in
from kiosk.programme.session import AtPage, AtSection, AtShare, Phase, Place, Session, Timing
from kiosk.programme.sharing import offers
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.attract_model import AttractModel
from kiosk.screen.browse_model import BrowseModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.share_model import ShareModel

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_WAIT_S = 3600
"""Never arm a timer for longer: QTimer counts milliseconds in 32 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """What stands on the screen: "empty", "attract", "section", "page" or "share"; 0 seconds: no warning."""

    view: str = "empty"
    warning_seconds: int = 0
    sections: tuple[str, ...] = ()


@QmlElement
@QmlUncreatable("made by the program")
class WaitingRoom(QObject):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Holds the library, the playlist and the visitor session, and lets time pass over them."""

    viewChanged = Signal()
    warningSecondsChanged = Signal()
    sectionsChanged = Signal()

    def __init__(
        self, library: Library, rules: PanelRules, timing: Timing, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._rules = rules
        self._timing = timing
        self._clock = clock
        self._playlist = panels(library, clock.now(), rules)
        self._rotation = rotating.start(self._playlist, clock.monotonic())
        self._session = Session()
        self._state = RoomState()
        self._attract = AttractModel(self)
        self._browse = BrowseModel(self)
        self._article = ArticleModel(self)
        self._share = ShareModel(self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pass_time)
        self._publish()

    # What QML shows

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Which screen is on: "empty", "attract", "section", "page" or "share"."""
        return self._state.view

    @Property(int, notify=warningSecondsChanged)
    def warningSeconds(self) -> int:
        """Seconds until the screen goes back to the start; 0 while it does not ask."""
        return self._state.warning_seconds

    @Property("QStringList", notify=sectionsChanged)  # type: ignore[arg-type]  # no Python type says it
    def sections(self) -> list[str]:
        """The sections that have pages."""
        return list(self._state.sections)

    @Property(str, constant=True)
    def clinicName(self) -> str:
        """Plain text, or empty."""
        return self._clinic.name

    @Property(str, constant=True)
    def strapline(self) -> str:
        """Plain text, or empty."""
        return self._clinic.strapline

    @Property(str, constant=True)
    def address(self) -> str:
        """Plain text, or empty."""
        return self._clinic.address

    @Property(str, constant=True)
    def contentFolder(self) -> str:
        """Where the pages are looked for."""
        return str(self._library.folder)

    @Property(int, constant=True)
    def problemCount(self) -> int:
        """How many files could not be shown."""
        return len({problem.path for problem in self._library.problems if problem.severity == "error"})

    @Property(AttractModel, constant=True)
    def attract(self) -> AttractModel:
        """The attract screen's own model."""
        return self._attract

    @Property(BrowseModel, constant=True)
    def browse(self) -> BrowseModel:
        """The browse screen's own model."""
        return self._browse

    @Property(ArticleModel, constant=True)
    def article(self) -> ArticleModel:
        """The article screen's own model."""
        return self._article

    @Property(ShareModel, constant=True)
    def share(self) -> ShareModel:
        """The share screen's own model."""
        return self._share

    # What QML asks for

    @Slot()
    def touch(self) -> None:
        """Somebody touched the screen, wherever."""
        now = self._clock.monotonic()
        if self._session.phase is Phase.ATTRACT:
            self._rotation = rotating.touch(self._rotation, now)
            self._arm()
        elif self._session.phase is Phase.BROWSE:
            self._visit(visiting.touch(self._session, now))

    @Slot()
    def stay(self) -> None:
        """The visitor is still there."""
        self._visit(visiting.touch(self._session, self._clock.monotonic()))

    @Slot(int)
    def turn(self, places: int) -> None:
        """Show the panel `places` further on; backwards when negative."""
        self._rotate(rotating.step(self._rotation, self._playlist, places, self._clock.monotonic()))

    @Slot()
    def togglePause(self) -> None:
        """Stop the rotation, or let it go on."""
        self._rotate(rotating.toggle_pause(self._rotation, self._clock.monotonic()))

    @Slot(str)
    def openSection(self, name: str) -> None:
        """Go to a section."""
        if name in self._state.sections:
            self._go(AtSection(Section(name)))

    @Slot(str)
    def openPage(self, page_id: str) -> None:
        """Go to a page."""
        page = self._library.page(page_id)
        if isinstance(page, Testimonial):
            self._go(AtSection(Section.TESTIMONIALS))
        elif page is not None:
            sensitive = isinstance(page, Research) and page.sensitivity is not Sensitivity.NONE
            self._go(AtPage(page_id, sensitive=sensitive))

    @Slot()
    def readOn(self) -> None:
        """Open the sensitive page after all."""
        place = self._session.place
        if isinstance(place, AtPage):
            self._change(AtPage(place.page_id, sensitive=place.sensitive, agreed=True))

    @Slot()
    def openShare(self) -> None:
        """Take the present page away."""
        place = self._session.place
        if isinstance(place, AtPage):
            self._go(AtShare(place.page_id, sensitive=place.sensitive))

    @Slot(int)
    def chooseNetwork(self, choice: int) -> None:
        """Show the code of the network in row `choice`."""
        place = self._session.place
        if isinstance(place, AtShare) and 0 <= choice < self._share.rowCount():
            self._change(AtShare(place.page_id, sensitive=place.sensitive, choice=choice))

    @Slot()
    def goBack(self) -> None:
        """One place back."""
        self._visit(visiting.back(self._session, self._clock.monotonic()))

    @Slot()
    def goHome(self) -> None:
        """Start again, with nothing behind."""
        if self._state.sections:
            first = Section(self._state.sections[0])
            self._visit(visiting.home(first, self._clock.monotonic()))

    # Time

    @Slot()
    def pass_time(self) -> None:
        """Do what is due by now."""
        now = self._clock.monotonic()
        visiting_now = visiting.tick(self._session, self._timing, now)
        if self._session.phase is not Phase.ATTRACT and visiting_now.phase is Phase.ATTRACT:
            self._rotation = Rotation(page_id=self._rotation.page_id, since=now)
        self._session = visiting_now
        if self._session.phase is Phase.ATTRACT:
            before = self._rotation
            self._rotation = rotating.tick(before, self._playlist, self._timing.idle, now)
            if self._rotation is not before:
                # Pages come and go with the days: the playlist is made anew at each turn.
                self._playlist = panels(self._library, self._clock.now(), self._rules)
        self._publish()

    def _arm(self) -> None:
        now = self._clock.monotonic()
        if self._session.phase is Phase.ATTRACT:
            due = rotating.deadline(self._rotation, self._playlist, self._timing.idle)
        else:
            due = visiting.deadline(self._session, self._timing)
        if due is None:
            self._timer.stop()
            return
        wait = max(0.0, due - now)
        if self._session.phase is Phase.WARNING:
            wait = wait % 1 or 1.0  # the countdown shows whole seconds
        self._timer.start(ceil(min(wait, LONGEST_WAIT_S) * 1000))

    # From states to models

    @property
    def _clinic(self) -> Clinic:
        return self._library.clinic or Clinic(path="", name="")

    def _page(self, page_id: str) -> Page:
        page = self._library.page(page_id)
        if page is None:
            raise LookupError(page_id)
        return page

    def _go(self, place: Place) -> None:
        self._visit(visiting.go(self._session, place, self._clock.monotonic()))

    def _change(self, place: Place) -> None:
        self._visit(visiting.change(self._session, place, self._clock.monotonic()))

    def _visit(self, session: Session) -> None:
        if session.phase is Phase.ATTRACT and self._session.phase is not Phase.ATTRACT:
            self._rotation = rotating.touch(self._rotation, self._clock.monotonic())
        self._session = session
        self._publish()

    def _rotate(self, rotation: Rotation) -> None:
        self._rotation = rotation
        self._publish()

    def _publish(self) -> None:
        now = self._clock.now()
        before = self._state
        sections = open_sections(self._library, now, show_samples=self._rules.show_samples)
        self._state = RoomState(
            view=self._show_place(), warning_seconds=self._seconds_left(), sections=sections
        )
        notify_moved(self, before, self._state)
        self._arm()

    def _show_place(self) -> str:
        """Fill the model of the present place, and name its screen."""
        match self._session.place:
            case AtSection(section):
                pages = pages_in(
                    self._library, section, self._clock.now(), show_samples=self._rules.show_samples
                )
                self._browse.show(section, pages)
                return "section"
            case AtPage(page_id, sensitive, agreed):
                self._article.show(self._page(page_id), asks=sensitive and not agreed)
                return "page"
            case AtShare(page_id, _, choice):
                page = self._page(page_id)
                self._share.show(page.title, offers(page, self._library.clinic), choice)
                return "share"
            case _:
                self._attract.show(self._playlist, self._rotation)
                return "attract" if self._playlist else "empty"

    def _seconds_left(self) -> int:
        due = visiting.deadline(self._session, self._timing)
        if self._session.phase is not Phase.WARNING or due is None:
            return 0
        return max(1, ceil(due - self._clock.monotonic()))
