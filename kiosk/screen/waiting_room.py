"""The whole screen's view model: what QML asks for goes in here, and what is on the screen comes out."""

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Library, Testimonial
from kiosk.machine.clock import Clock
from kiosk.programme import rotation as rotating
from kiosk.programme import session as visiting
from kiosk.programme.choices import Choices
from kiosk.programme.dwell import reading_seconds
from kiosk.programme.eligibility import is_sensitive
from kiosk.programme.languages import in_language
from kiosk.programme.panels import PanelRules
from kiosk.programme.sections import Section
from kiosk.programme.session import AtLanguages, AtPage, AtSection, AtShare, Phase, Place, Session, Timing
from kiosk.programme.wall_time import seconds_until
from kiosk.screen import moment as moments
from kiosk.screen.moment import Moment
from kiosk.screen.room_facts import RoomState
from kiosk.screen.room_programme import RoomProgramme
from kiosk.screen.screens import COVERS

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class WaitingRoom(RoomProgramme):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Holds the library and the present moment, and lets visitors and time change it."""

    def __init__(
        self, library: Library, rules: PanelRules, timing: Timing, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(library, rules, clock, parent)
        self._whole = library
        self._language = self._spoken = ""
        self._timing = timing
        self._share_in_view = 0.0
        self._moment = Moment(rotation=rotating.start(self._playlist(), clock.monotonic()), session=Session())
        self._screens.article.lookRequested.connect(self._look)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pass_time)
        self._publish(self._moment)

    def show_library(self, library: Library, *, renew: bool = False) -> None:
        """Show `library` from now on. Nobody who is reading is thrown out, nor sees anything move.

        With `renew` the page that is open becomes what it is in `library`.
        """
        self._whole = library
        self._show(in_language(library, self._spoken), renew=renew)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show everything in `language` from now on, as far as it is translated; "" is the clinic's first.

        A visitor may choose another one, for as long as they stay.
        """
        self._language = language
        session = self._moment.session
        self._publish(
            replace(self._moment, session=replace(session, choices=replace(session.choices, language="")))
        )

    def _show(self, library: Library, *, renew: bool = False) -> None:
        before, now = self._playlist(), self._clock.monotonic()
        self._library, self._programme = library, None
        self._screens.change(library, renew=renew)
        self.show_facts(library)
        first = self._first()
        rotation = rotating.carry_over(self._moment.rotation, before, self._playlist(), now)
        session = visiting.without(self._moment.session, self._is_gone, AtSection(first) if first else None)
        self._publish(Moment(rotation=rotation, session=session))

    def _is_gone(self, place: Place) -> bool:
        if isinstance(place, AtSection):
            return place.section not in self._sections()
        if isinstance(place, AtLanguages):
            return len(self._whole.languages) == 1
        # A page that asks a question by now is not to be found by going back past the question.
        page = self._shown(place.page_id)
        return page is None or is_sensitive(page) != place.sensitive

    def show_panels(self, page_id: str = "") -> None:
        """End the visit. The panel of the page `page_id` stays on the screen, where it has one."""
        now, playlist, rotation = self._clock.monotonic(), self._playlist(), self._moment.rotation
        place = next((index for index, panel in enumerate(playlist) if panel.page_id == page_id), None)
        if place is not None:
            rotation = rotating.step(rotation, playlist, place - rotating.position(rotation, playlist), now)
        rotation = replace(rotation, since=now, paused=place is not None)
        self._publish(Moment(rotation=rotation, session=Session()))

    # What QML asks for

    @Slot()
    def touch(self) -> None:
        """Somebody touched the screen, wherever."""
        if self._state.view == "takeover":
            self.stay()  # the question that a notice covers cannot be answered in another way
        else:
            self._publish(moments.touch(self._moment, self._clock.monotonic()))

    @Slot()
    def stay(self) -> None:
        """The visitor is still there."""
        self._visit(visiting.touch(self._moment.session, self._clock.monotonic()))

    @Slot(int)
    def turn(self, places: int) -> None:
        """Show the panel `places` further on; backwards when negative."""
        turned = rotating.step(self._moment.rotation, self._playlist(), places, self._clock.monotonic())
        self._publish(replace(self._moment, rotation=turned))

    @Slot()
    def togglePause(self) -> None:
        """Stop the rotation, or let it go on."""
        toggled = rotating.toggle_pause(self._moment.rotation, self._clock.monotonic())
        self._publish(replace(self._moment, rotation=toggled))

    @Slot(str)
    def openSection(self, name: str) -> None:
        """Go to a section, if it still has pages."""
        if name in self._sections():
            self._go(AtSection(Section(name)))
        else:
            self._publish(self._moment)

    @Slot(str)
    def openPage(self, page_id: str) -> None:
        """Go to a page, if it may still be shown."""
        page = self._shown(page_id)
        if page is None:
            self._publish(self._moment)
        elif isinstance(page, Testimonial):
            self._go(AtSection(Section.TESTIMONIALS))
        else:
            self._go(AtPage(page_id, sensitive=is_sensitive(page)))

    @Slot()
    def readOn(self) -> None:
        """Open the sensitive page after all."""
        place = self._moment.session.place
        if isinstance(place, AtPage):
            self._change(replace(place, agreed=True))

    @Slot(float)
    def see(self, share: float) -> None:
        """So much of the page fits on the screen at once, from 0 to 1: that is being read."""
        self._share_in_view = share

    @Slot()
    def openShare(self) -> None:
        """Take the present page away, if it may still be shown."""
        place = self._moment.session.place
        if isinstance(place, AtPage) and (place.agreed or not place.sensitive) and self._shown(place.page_id):
            self._go(AtShare(place.page_id, sensitive=place.sensitive))

    @Slot(int)
    def chooseNetwork(self, choice: int) -> None:
        """Show the code of the network in row `choice`."""
        place = self._moment.session.place
        if isinstance(place, AtShare) and 0 <= choice < self._screens.share.rowCount():
            self._change(replace(place, choice=choice))

    @Slot()
    def goBack(self) -> None:
        """One place back."""
        self._visit(visiting.back(self._moment.session, self._clock.monotonic()))

    @Slot()
    def goHome(self) -> None:
        """Start again, with nothing behind; where no page is left, the visit is over."""
        first = self._first()
        now = self._clock.monotonic()
        self._visit(visiting.home(self._moment.session, first, now) if first else Session())

    @Slot()
    def clearScreen(self) -> None:
        """The visit is over, and nothing of it is left."""
        self._visit(Session())

    @Slot()
    def openLanguages(self) -> None:
        """List the languages, if there is more than one."""
        here = isinstance(self._moment.session.place, AtLanguages)
        if self._first() and len(self._whole.languages) > 1 and not here:
            self._go(AtLanguages())
        else:
            self._publish(self._moment)

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Show everything in `language` for as long as the visitor stays."""
        first, now = self._first(), self._clock.monotonic()
        if first is not None and language in self._whole.languages:
            self._visit(visiting.choose_language(self._moment.session, language, first, now))
        else:
            self._publish(self._moment)

    @Slot()
    def toggleLargeText(self) -> None:
        """Larger letters, or those of always."""
        self._choose(replace(self._choices, large_text=not self._choices.large_text))

    @Slot()
    def toggleHighContrast(self) -> None:
        """Light letters on black, or the colours of always."""
        self._choose(replace(self._choices, high_contrast=not self._choices.high_contrast))

    @Slot()
    def toggleLowered(self) -> None:
        """Every control within reach from a chair, or where it always is."""
        self._choose(replace(self._choices, lowered=not self._choices.lowered))

    @Slot()
    def pass_time(self) -> None:
        """Do what is due by now."""
        now = self._clock.monotonic()
        covered = self._state.view in COVERS
        self._publish(moments.pass_time(self._moment, self._playlist(), self._pace, now, covered=covered))

    # From one moment to the next

    def _go(self, place: Place) -> None:
        self._visit(visiting.go(self._moment.session, place, self._clock.monotonic()))

    @property
    def _pace(self) -> Timing:
        """For a page, what of it is in view is given the time that it takes to read."""
        return replace(self._timing, reading=reading_seconds(self._screens.words * self._share_in_view))

    @property
    def _choices(self) -> Choices:
        return self._moment.session.choices

    def _choose(self, choices: Choices) -> None:
        first = self._first()
        if first is not None:
            self._visit(visiting.choose(self._moment.session, choices, first, self._clock.monotonic()))

    def _change(self, place: Place) -> None:
        self._visit(visiting.change(self._moment.session, place, self._clock.monotonic()))

    def _look(self, term: str, enlarged: str) -> None:
        now = self._clock.monotonic()
        self._visit(visiting.look(self._moment.session, now, term=term, enlarged=enlarged))

    def _visit(self, session: Session) -> None:
        self._publish(moments.visit(self._moment, session, self._clock.monotonic()))

    def _publish(self, moment: Moment) -> None:
        """Make `moment` the present one, and show it."""
        self._moment = moment
        choices = moment.session.choices
        spoken = choices.language or self._language
        if spoken != self._spoken:
            self._spoken = spoken
            self._show(in_language(self._whole, spoken))
            return
        playlist, now, today = self._playlist(), self._clock.monotonic(), self._clock.now()
        view = self._screens.show(moment, playlist, today)
        covered = view in COVERS
        self.tell(
            RoomState(
                view=view,
                visiting=moment.phase is not Phase.ATTRACT,
                warning_seconds=0 if covered else moments.seconds_left(moment, self._pace, now),
                sections=self._sections(),
                large_text=choices.large_text,
                high_contrast=choices.high_contrast,
                lowered=choices.lowered,
            )
        )
        if moment.phase is Phase.ATTRACT:
            self._screens.forget()
        wait = moments.wait(moment, () if covered else playlist, self._pace, now)
        if (change := self._present().until) is not None:
            wait = min(wait, seconds_until(change, today))
        self._timer.start(ceil(wait * 1000))
