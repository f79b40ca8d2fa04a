"""A visitor's steps from place to place, and what they take along."""

from dataclasses import replace

from PySide6.QtCore import Slot

from kiosk.content import Testimonial
from kiosk.programme import session as visiting
from kiosk.programme.questions import toggle
from kiosk.programme.session import AtPage, AtQuestions, AtShare, Place, Session
from kiosk.programme.sharing import may_be_taken
from kiosk.screen import moment as moments
from kiosk.screen.moment import Moment
from kiosk.screen.room_programme import RoomProgramme


class RoomVisit(RoomProgramme):
    """The part of the waiting room's view model that makes the next moment of what a visitor takes along."""

    _moment: Moment

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

    def _go(self, place: Place) -> None:
        self._visit(visiting.go(self._moment.session, place, self._clock.monotonic()))

    def _change(self, place: Place) -> None:
        self._visit(visiting.change(self._moment.session, place, self._clock.monotonic()))

    def _visit(self, session: Session) -> None:
        self._publish(moments.visit(self._moment, session, self._clock.monotonic()))

    def _publish(self, moment: Moment) -> None:
        """Make `moment` the present one, and show it."""
        raise NotImplementedError
