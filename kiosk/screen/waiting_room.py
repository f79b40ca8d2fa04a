"""The whole screen's view model: what QML asks for goes in here, and what is on the screen comes out."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Testimonial
from kiosk.programme import rotation as rotating
from kiosk.programme import session as visiting
from kiosk.programme.choices import Choices
from kiosk.programme.eligibility import is_sensitive
from kiosk.programme.questions import toggle
from kiosk.programme.sections import Section
from kiosk.programme.session import (
    AtLanguages,
    AtPage,
    AtQuestions,
    AtSection,
    AtShare,
    AtSpine,
    Session,
)
from kiosk.programme.sharing import may_be_taken
from kiosk.programme.spine import region_of
from kiosk.screen import moment as moments
from kiosk.screen.room_moment import RoomMoment

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class WaitingRoom(RoomMoment):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Lets visitors change what is on the screen: each slot is something that QML asks for."""

    endReached = Signal(str)
    """Somebody has scrolled to the end of the page with this id."""

    @Slot()
    def touch(self) -> None:
        """Somebody touched the screen, wherever."""
        if self._is_late():
            self.pass_time()  # the visit before was over while the machine slept, and no timer has told yet
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
            self._go(visiting.through(Section(name)))
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

    @Slot(str, bool)
    def lookAt(self, level: str, closer: bool) -> None:
        """Look at a region of the spine, or from `closer` at a bone too."""
        if isinstance(self._moment.session.place, AtSpine) and region_of(level):
            self._change(AtSpine(level if closer else region_of(level), closer))

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
    def reachEnd(self) -> None:
        """The end of the page has come into view."""
        place = self._moment.session.place
        if isinstance(place, AtPage) and (place.agreed or not place.sensitive):
            self.endReached.emit(place.page_id)

    @Slot()
    def goBack(self) -> None:
        """One place back."""
        self._visit(visiting.back(self._moment.session, self._clock.monotonic()))

    @Slot()
    def goHome(self) -> None:
        """Start again, with nothing behind; where no page is left, the visit is over."""
        first, now = self._first(), self._clock.monotonic()
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
    def openShare(self) -> None:
        """Take the present page away, if it may still be shown."""
        place = self._moment.session.place
        if isinstance(place, AtPage) and (place.agreed or not place.sensitive) and self._shown(place.page_id):
            self._go(AtShare(place.page_id, sensitive=place.sensitive))

    @Slot(str)
    def openShareOf(self, page_id: str) -> None:
        """Take the address of a patient's words away, if the patient lets visitors do so."""
        page = self._shown(page_id)
        if isinstance(page, Testimonial) and may_be_taken(page):
            self._go(AtShare(page_id))

    @Slot(int)
    def chooseNetwork(self, choice: int) -> None:
        """Show the code of the network in row `choice`."""
        place = self._moment.session.place
        if isinstance(place, AtShare) and 0 <= choice < self._screens.share.rowCount():
            self._change(replace(place, choice=choice))

    @Slot(str)
    def toggleQuestion(self, question: str) -> None:
        """Add a question to what the visitor wants to ask, if there is room, or take it out again."""
        session = self._moment.session
        chosen = toggle(session.questions, question)
        self._visit(visiting.ask(session, chosen, self._clock.monotonic()))

    @Slot()
    def openQuestions(self) -> None:
        """Look at what the visitor wants to ask."""
        place = self._moment.session.place
        if place is not None and not isinstance(place, AtQuestions):
            self._go(AtQuestions())

    def _choose(self, choices: Choices) -> None:
        first = self._first()
        if first is not None:
            self._visit(visiting.choose(self._moment.session, choices, first, self._clock.monotonic()))
