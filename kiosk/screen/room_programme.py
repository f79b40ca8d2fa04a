"""What of the library a visitor could see by now."""

from PySide6.QtCore import QObject

from kiosk.content import Library, Page
from kiosk.machine.clock import Clock
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.panels import Panel, PanelRules
from kiosk.programme.programme import Programme, programme
from kiosk.programme.sections import Section
from kiosk.screen.room_models import RoomModels


class RoomProgramme(RoomModels):
    """The part of the waiting room that asks what may be shown: by the library, the rules and the clock."""

    def __init__(
        self, library: Library, rules: PanelRules, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(library, show_samples=rules.show_samples, parent=parent)
        self._library = library
        self._rules = rules
        self._clock = clock
        self._programme: Programme | None = None

    def _shown(self, page_id: str) -> Page | None:
        """The page, if it may be shown now."""
        page = self._library.page(page_id)
        if page and verdict(page, self._clock.now(), show_samples=self._rules.show_samples) is Verdict.SHOWN:
            return page
        return None

    def _first(self) -> Section | None:
        """Where a visit begins; None where there is nothing to look at."""
        return next(iter(self._sections()), None)

    def _sections(self) -> tuple[Section, ...]:
        return self._present().sections

    def _playlist(self) -> tuple[Panel, ...]:
        return self._present().playlist

    def _present(self) -> Programme:
        """The programme by now: it is made anew when the clock or the library has changed it."""
        now = self._clock.now()
        if self._programme is None or not self._programme.holds(now):
            self._programme = programme(self._library, now, self._rules)
        return self._programme
