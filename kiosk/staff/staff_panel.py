"""The staff's view model: a pad behind a hidden gesture, and behind a PIN what goes on in this machine."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Library
from kiosk.content.every_problem import problems_on
from kiosk.machine.clock import Clock
from kiosk.programme.programme import programme
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.staff import touch_test as testing
from kiosk.staff import visit as visiting
from kiosk.staff.corners import CORNERS
from kiosk.staff.kit import StaffKit
from kiosk.staff.page_rows import page_rows
from kiosk.staff.problem_rows import in_short, problem_rows
from kiosk.staff.staff_gate import StaffGate
from kiosk.staff.staff_rows import (
    Coming,
    FactRow,
    clock_rows,
    on_now,
    page_states,
    programme_rows,
    sample_rows,
)
from kiosk.staff.staff_state import StaffState
from kiosk.staff.time_travel import in_words
from kiosk.staff.touch_test import TouchTest
from kiosk.staff.visit import INSIDE, Place, StaffVisit

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

BRIGHTER: Final = 10
"""Percent a step."""

READING: Final = "Reading the folder again"


@QmlElement
@QmlUncreatable("made by the program")
class StaffPanel(StaffGate):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Lets nobody in without the PIN; whoever is in may look, and act by the signals that it sends."""

    reloadRequested = Signal()
    restartRequested = Signal()
    leaveRequested = Signal()

    def __init__(self, room: WaitingRoom, library: Library, clock: Clock, kit: StaffKit) -> None:
        super().__init__(room, library, clock, kit)
        self._attract: Any = room.attract  # PySide's stub has no types for properties
        self._test = TouchTest()
        self._mark = (0.0, 0.0)
        self._reload_line = ""

    @Slot(str)
    def open(self, place: str) -> None:
        """Another of the staff's screens, for those who are in."""
        self._test = TouchTest()
        self._reload_line = ""
        self._go(visiting.go(self._visit, Place(place), self._clock.monotonic()))

    # What those who are in may do

    @Slot()
    def reload(self) -> None:
        """Read the content folder again."""
        if self._may("The staff had the content folder read again."):
            self._reload_line = READING
            self.reloadRequested.emit()
            self._say()

    @Slot()
    def reloaded(self) -> None:
        """The folder has been read again."""
        if self._reload_line == READING:
            self._reload_line = f"Read again at {self._clock.now():%H:%M:%S}"
            self._say()

    @Slot(bool)
    def setDark(self, dark: bool) -> None:
        """Make the screen dark, or wake it, until the opening hours have their next turn."""
        if self._may("The staff made the screen dark." if dark else "The staff woke the screen."):
            self._room.set_standby(dark=dark)
            self._go(StaffVisit())

    @Slot(int)
    def brighten(self, steps: int) -> None:
        """Make the display brighter by so many steps, or darker."""
        percent = self._kit.brightness.percent
        if percent and self._may("The staff set the brightness."):
            self._kit.brightness.set(percent + BRIGHTER * steps)
            self._say()

    @Slot()
    def restart(self) -> None:
        """End the program so that it is started again."""
        if self._may("The staff restarted the program."):
            self.restartRequested.emit()

    @Slot()
    def leave(self) -> None:
        """End the program, and leave the machine to the staff, where the settings allow it."""
        if self._kit.may_leave and self._may("The staff left kiosk mode."):
            self.leaveRequested.emit()

    def _may(self, what: str) -> bool:
        """Whether somebody is in; then it is written down that they do `what`."""
        if self._visit.place not in INSIDE:
            return False
        self._clerk.note(what)
        return True

    # The touch test

    @Slot(float, float)
    def placeMarks(self, across: float, down: float) -> None:
        """How far the marks' middles are from the edges, in parts of the screen."""
        self._mark = (across, down)

    @Slot(float, float)
    def touchAt(self, x: float, y: float) -> None:
        """A finger was felt there, in parts of the screen."""
        if self._visit.place is Place.TOUCH_TEST and not self._test.has_corners:
            self._test = testing.touch_corner(self._test, x, y)
            if self._test.has_corners:
                self._clerk.note(f"Touch test: {testing.verdict(self._test, *self._mark)}")
            self._tell_test()

    @Slot(float, float)
    def touchOver(self, x: float, y: float) -> None:
        """A finger passes there, in parts of the grid."""
        if self._visit.place is Place.TOUCH_TEST:
            self._test = testing.touch_square(self._test, x, y)
            self._tell_test()

    def _tell_test(self) -> None:
        test = self._test
        self._tell(
            replace(
                self._state,
                asked="" if test.has_corners else CORNERS[test.asked],
                touch_line=testing.verdict(test, *self._mark),
                squares=tuple(sorted(test.squares)),
            )
        )

    def _inside(self, place: Place) -> StaffState:
        kit, now, library = self._kit, self._clock.now(), self._library
        dark = self._room.is_dark
        planned = programme(library, now, kit.rules)
        coming = Coming.after(planned.playlist, self._attract.place)
        found = (*kit.machine(), *problems_on(library, now.date(), kit.levels))
        samples, test = kit.rules.show_samples, self._test
        match place:
            case Place.PROBLEMS:
                self._problems.set_rows(problem_rows(found))
            case Place.PAGES:
                self._pages.set_rows(page_states(page_rows(library, now, samples=samples)))
            case Place.PROGRAMME:
                self._show_facts(programme_rows(library, coming, now, planned.until, dark=dark))
            case Place.DISPLAY:
                self._show_facts(clock_rows(now))
                self._samples.set_rows(tuple(sample_rows(library)))
            case Place.USAGE if kit.usage:
                self._show_facts(FactRow(*line) for line in kit.usage())
            case Place.FAULTS if kit.faults:
                self._show_facts(FactRow(*line) for line in kit.faults())
            case Place.ABOUT:
                facts = (*kit.versions(), ("Content folder", str(library.folder)))
                self._show_facts(FactRow(*line) for line in facts)
        return StaffState(
            place=place,
            clinic_name=self._clinic_name(),
            clock=in_words(now),
            open_until=self._open_until(),
            on_now=on_now(library, coming, now, dark=dark),
            next="" if dark else next(iter(coming.titles[1:]), ""),
            problem_summary=in_short(found),
            reload_line=self._reload_line,
            last_end=kit.last_end,
            dark=dark,
            brightness=kit.brightness.percent,
            can_leave=kit.may_leave,
            has_usage=kit.usage is not None,
            has_faults=kit.faults is not None,
            asked="" if test.has_corners else CORNERS[test.asked],
            touch_line=testing.verdict(test, *self._mark),
            squares=tuple(sorted(test.squares)),
        )
