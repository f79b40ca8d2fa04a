"""The way in to the staff's screens, and the way out: the hidden gesture, the pad, the PIN, and time."""

from dataclasses import replace
from datetime import timedelta
from math import ceil

from PySide6.QtCore import QTimer, Slot

from kiosk.content import Library
from kiosk.machine.clock import Clock
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.staff import pad as pads
from kiosk.staff import visit as visiting
from kiosk.staff.clerk import Clerk
from kiosk.staff.kit import StaffKit
from kiosk.staff.lock import Outcome
from kiosk.staff.lockout import wait_after
from kiosk.staff.pad import Pad
from kiosk.staff.staff_lists import StaffLists
from kiosk.staff.staff_state import StaffState
from kiosk.staff.visit import INSIDE, Place, StaffVisit


class StaffGate(StaffLists):
    """The part of the staff's view model that lets nobody in without the PIN, and nobody stay for long."""

    def __init__(self, room: WaitingRoom, library: Library, clock: Clock, kit: StaffKit) -> None:
        super().__init__()
        self._room = room
        self._library = library
        self._clock = clock
        self._kit = kit
        self._clerk = Clerk(kit.lock, kit.log, self)
        self._clerk.checked.connect(self._hear)
        self._pad = Pad()
        self._visit = StaffVisit()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.pass_time)

    def show_library(self, library: Library) -> None:
        """Speak of `library` from now on."""
        self._library = library
        self._say()

    def close(self) -> None:
        """Finish what has been begun, before the program ends."""
        self._timer.stop()
        self._clerk.close()

    # In and out

    def knock(self) -> None:
        """The gesture was made: the visit of whoever was there is over, and the pad is on the screen."""
        if self._visit.place is not Place.NOWHERE:
            return
        self._room.clearScreen()
        self._clerk.note("The pad for the PIN was opened.")
        self._kit.lock.look_again()
        self._pad = Pad()
        self._go(visiting.knock(self._clock.monotonic()))

    def let_in(self) -> None:
        """Somebody is in. Nothing in QML can call this."""
        self._pad = Pad()
        self._go(visiting.come_in(self._clock.monotonic()))

    @Slot()
    def touch(self) -> None:
        """Somebody did something, wherever."""
        if self._visit.place is not Place.NOWHERE:
            self._visit = visiting.touch(self._visit, self._clock.monotonic())
            if self._visit.place in INSIDE:
                self._tell(replace(self._state, open_until=self._open_until()))
            self._wait()

    @Slot()
    def pass_time(self) -> None:
        """Do what is due by now."""
        before, after = self._visit, visiting.tick(self._visit, self._clock.monotonic())
        if before.place in INSIDE and after.place is Place.NOWHERE:
            self._clerk.note("The staff's screens closed by themselves.")
        self._go(after)

    @Slot()
    def leaveStaff(self) -> None:
        """Back to the waiting room's own screen."""
        if self._visit.place in INSIDE:
            self._clerk.note("The staff closed their screens.")
        self._go(StaffVisit())

    # The pad

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit of the PIN."""
        if self._state.pad_open and len(digit) == 1 and digit in "0123456789":
            self._pad = pads.press(self._pad, digit)
            self._say()

    @Slot()
    def erase(self) -> None:
        """The last digit was not meant."""
        self._pad = pads.erase(self._pad)
        self._say()

    @Slot()
    def enter(self) -> None:
        """Try what was entered."""
        if self._state.pad_open and self._pad.is_long_enough:
            entered, self._pad = self._pad.entered, Pad(busy=True)
            self._say()
            self._clerk.check(entered)

    def _hear(self, outcome: Outcome) -> None:
        self._pad = Pad(last=outcome)
        match outcome:
            case Outcome.RIGHT if self._visit.place is Place.PAD:
                self._clerk.note("The PIN was right: the staff came in.")
                self.let_in()
                return
            case Outcome.RIGHT:
                self._clerk.note("The PIN was right, but the pad had been closed.")
            case Outcome.WRONG:
                wait = wait_after(self._kit.lock.failed)
                self._clerk.note(f"A wrong PIN.{f' The pad is locked for {wait} seconds.' if wait else ''}")
            case Outcome.NOT_COUNTED:
                self._clerk.note("A PIN was not tried: the try could not be written down.")
            case _:
                self._clerk.note("A PIN was not tried: there was none, or the pad was locked.")
        self._say()

    # What is said

    def _go(self, visit: StaffVisit) -> None:
        self._visit = visit
        if visit.place is Place.NOWHERE:
            self._pad = Pad()
        self._say()

    def _say(self) -> None:
        match self._visit.place:
            case Place.NOWHERE:
                self._tell(StaffState())
                self._empty()
            case Place.PAD:
                self._tell(self._at_the_pad())
            case place:
                self._tell(self._inside(place))
        self._wait()

    def _wait(self) -> None:
        """Look at the clocks again when there is something to do, or something else to say."""
        if self._visit.place is Place.NOWHERE:
            self._timer.stop()
            return
        wait = min(visiting.ends(self._visit) - self._clock.monotonic(), 60 - self._clock.now().second)
        left = self._kit.lock.seconds_left
        if self._visit.place is Place.PAD and left > 0:
            wait = min(wait, left % 60 or 60)
        self._timer.start(max(0, ceil(wait * 1000)))

    def _at_the_pad(self) -> StaffState:
        lock = self._kit.lock
        left, has_pin = lock.seconds_left, lock.has_pin
        line, hint = pads.says(
            self._pad, has_pin=has_pin, failed=lock.failed, seconds_left=left, now=self._clock.now()
        )
        return StaffState(
            place=Place.PAD,
            clinic_name=self._clinic_name(),
            digits=len(self._pad.entered),
            pad_line=line,
            pad_hint=hint,
            pad_open=has_pin and left <= 0 and not self._pad.busy,
        )

    def _inside(self, place: Place) -> StaffState:
        raise NotImplementedError

    def _open_until(self) -> str:
        seconds = visiting.ends(self._visit) - self._clock.monotonic()
        return f"{self._clock.now() + timedelta(seconds=seconds):%H:%M}"

    def _clinic_name(self) -> str:
        return self._library.clinic.name if self._library.clinic else ""
