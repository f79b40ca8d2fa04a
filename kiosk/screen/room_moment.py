"""The present moment of the waiting room, what is shown of it, and what time and a new library make of it."""

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content import Library, Page, Testimonial
from kiosk.faults.showing import showing
from kiosk.machine.clock import Clock
from kiosk.programme import rotation as rotating
from kiosk.programme import session as visiting
from kiosk.programme.choices import Choices
from kiosk.programme.dwell import reading_seconds
from kiosk.programme.eligibility import is_sensitive
from kiosk.programme.languages import in_language
from kiosk.programme.left_out import leave_out
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import (
    AtLanguages,
    AtQuestions,
    AtSection,
    AtShare,
    Door,
    Phase,
    Place,
    Session,
    Timing,
)
from kiosk.programme.sharing import may_be_taken
from kiosk.programme.standby import Switched, is_dark, switch
from kiosk.programme.wall_time import seconds_until
from kiosk.screen import moment as moments
from kiosk.screen.moment import LONGEST_WAIT_S, Moment
from kiosk.screen.room_facts import RoomState
from kiosk.screen.room_programme import RoomProgramme
from kiosk.screen.screens import COVERS


class RoomMoment(RoomProgramme):
    """Holds the library and the present moment, and shows them."""

    visitMoved = Signal(object, object)
    """The `Session` before, and the one by now."""

    def __init__(
        self, library: Library, rules: PanelRules, timing: Timing, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(library, rules, clock, parent)
        self._offered = self._whole = library
        self._failed: dict[str, Page] = {}
        self._language = self._spoken = ""
        self._timing = timing
        self._share_in_view = 0.0
        self._switched: Switched | None = None
        self._moment = Moment(rotation=rotating.start(self._playlist(), clock.monotonic()), session=Session())
        self._screens.article.lookRequested.connect(self._look)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pass_time)
        self._publish(self._moment)

    def show_library(self, library: Library, *, renew: bool = False) -> None:
        """Show `library` from now on. Nobody who is reading is thrown out, nor sees anything move.

        With `renew` the page that is open becomes what it is in `library`.
        """
        self._offered = library
        self._whole = leave_out(library, self._failed)
        self._show(in_language(self._whole, self._spoken), renew=renew)

    def leave_out(self, page_id: str) -> None:
        """Show a page no more, until it has changed: it has failed."""
        page = self._offered.page(page_id)
        if page is not None and self._failed.get(page_id) != page:
            self._failed[page_id] = page
            self._whole = leave_out(self._offered, self._failed)
            session = self._moment.session
            trail = tuple(place for place in session.trail if getattr(place, "page_id", "") != page_id)
            self._moment = replace(
                self._moment, session=replace(session, trail=trail) if trail else Session()
            )
            self._show(in_language(self._whole, self._spoken))

    @property
    def present_page(self) -> str:
        """The page on the screen, by its id; empty where there is not one alone."""
        return self._screens.page_id

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show everything in `language`; "" is the clinic's first. Visitors may choose another."""
        self._language = language
        choices = replace(self._choices, language="")
        self._publish(replace(self._moment, session=replace(self._moment.session, choices=choices)))

    def _show(self, library: Library, *, renew: bool = False) -> None:
        before, now = self._playlist(), self._clock.monotonic()
        old, self._library = self._library, library
        self._programme = None
        self._screens.change(library, renew=renew)
        self.show_facts(library)
        first = self._first()
        rotation = rotating.carry_over(self._moment.rotation, before, self._playlist(), now)
        session = visiting.without(
            self._not_withdrawn(old), self._is_gone, AtSection(first) if first else None
        )
        self._publish(Moment(rotation=rotation, session=session))

    def _not_withdrawn(self, old: Library) -> Session:
        """The session, one place back where its code leads to patients' words that may not leave any more."""
        session, place = self._moment.session, self._moment.session.place
        if not isinstance(place, AtShare) or not isinstance(old.page(place.page_id), Testimonial):
            return session
        page = self._shown(place.page_id)
        kept = page is not None and may_be_taken(page)
        return session if kept else replace(session, trail=session.trail[:-1])

    def _is_gone(self, place: Place) -> bool:
        if isinstance(place, Door):
            return place.section not in self._sections()
        if isinstance(place, AtLanguages):
            return len(self._whole.languages) == 1
        if isinstance(place, AtQuestions):
            return False
        # A page that asks a question by now is not to be found by going back past the question.
        page = self._shown(place.page_id)
        return page is None or is_sensitive(page) != place.sensitive

    @Slot()
    def prepareNext(self) -> None:
        """Have the next panel ready where nobody sees it: then only the change itself moves."""
        if self._state.view != "attract":
            return
        present = self._screens.page_id
        with showing(lambda: self._screens.page_id) as shown:
            self._screens.prepare(self._playlist(), self._moment.rotation)
        coming, self._screens.page_id = self._screens.page_id, present
        if shown.failed:
            self.leave_out(coming)

    def show_panels(self, page_id: str = "") -> None:
        """End the visit. The panel of the page `page_id` stays on the screen, where it has one."""
        now = self._clock.monotonic()
        rotation = rotating.hold(self._moment.rotation, self._playlist(), page_id, now)
        self._publish(Moment(rotation=rotation, session=Session()))

    def set_standby(self, *, dark: bool) -> None:
        """Make the screen dark or wake it by hand, until the opening hours have their next turn."""
        self._switched = switch(self._library.clinic, self._clock.now(), dark=dark)
        self._publish(replace(self._moment, session=Session()))

    @property
    def is_dark(self) -> bool:
        """Whether the screen sleeps while nobody is there."""
        return is_dark(self._library.clinic, self._clock.now(), self._switched)

    @Slot()
    def pass_time(self) -> None:
        """Do what is due by now. Whoever listens is there."""
        self._timer.start(LONGEST_WAIT_S * 1000)  # also when what follows fails
        now = self._clock.monotonic()
        moment = moments.touch(self._moment, now) if self.readingAloud else self._moment
        covered = self._state.view in COVERS
        self._publish(moments.pass_time(moment, self._playlist(), self._pace, now, covered=covered))

    def _is_late(self) -> bool:
        """Whether something was due that has not been done yet."""
        due = moments.deadline(self._moment, self._playlist(), self._pace)
        return due is not None and due < self._clock.monotonic()

    @property
    def _pace(self) -> Timing:
        """For a page, what of it is in view is given the time that it takes to read."""
        return replace(self._timing, reading=reading_seconds(self._screens.words * self._share_in_view))

    @property
    def _choices(self) -> Choices:
        return self._moment.session.choices

    def _look(self, term: str, enlarged: str) -> None:
        now = self._clock.monotonic()
        self._visit(visiting.look(self._moment.session, now, term=term, enlarged=enlarged))

    def _go(self, place: Place) -> None:
        self._visit(visiting.go(self._moment.session, place, self._clock.monotonic()))

    def _change(self, place: Place) -> None:
        self._visit(visiting.change(self._moment.session, place, self._clock.monotonic()))

    def _visit(self, session: Session) -> None:
        self._publish(moments.visit(self._moment, session, self._clock.monotonic()))

    def _publish(self, moment: Moment) -> None:
        """Make `moment` the present one, and show it."""
        before, self._moment = self._moment, moment
        choices = moment.session.choices
        spoken = choices.language or self._language
        if spoken != self._spoken:
            self._spoken = spoken
            self._show(in_language(self._whole, spoken))
            self.visitMoved.emit(before.session, moment.session)
            return
        playlist, now, today = self._playlist(), self._clock.monotonic(), self._clock.now()
        with showing(lambda: self._screens.page_id) as shown:
            view = self._screens.show(moment, playlist, today, dark=self.is_dark)
        if shown.failed:
            self.leave_out(self._screens.page_id)
            return
        self.open_to_read(self._screens.readable(view))
        covered = view in COVERS
        self.tell(
            RoomState(
                view=view,
                visiting=moment.phase is not Phase.ATTRACT,
                warning_seconds=0 if covered else moments.seconds_left(moment, self._pace, now),
                sections=self._sections(),
                question_count=len(moment.session.questions),
                large_text=choices.large_text,
                high_contrast=choices.high_contrast,
                lowered=choices.lowered,
            )
        )
        if moment.phase is Phase.ATTRACT:
            self._screens.forget()
        if moment.session != before.session:
            self.visitMoved.emit(before.session, moment.session)
        wait = moments.wait(moment, () if covered else playlist, self._pace, now)
        if (change := self._present().until) is not None:
            wait = min(wait, seconds_until(change, today))
        # Never longer than a minute, so that it fits Qt's 32 bits. The clock may be set between two looks.
        self._timer.start(ceil(max(0.0, wait) * 1000))
