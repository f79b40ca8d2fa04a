"""What QML reads of the staff's state."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.screen.notify import notify_moved
from kiosk.staff.staff_state import StaffState


class StaffFacts(QObject):
    """The part of the staff's view model that only tells."""

    placeChanged = Signal()
    digitsChanged = Signal()
    padLineChanged = Signal()
    padHintChanged = Signal()
    padOpenChanged = Signal()
    clinicNameChanged = Signal()
    clockChanged = Signal()
    openUntilChanged = Signal()
    onNowChanged = Signal()
    nextChanged = Signal()
    problemSummaryChanged = Signal()
    reloadLineChanged = Signal()
    lastEndChanged = Signal()
    darkChanged = Signal()
    brightnessChanged = Signal()
    canLeaveChanged = Signal()
    hasUsageChanged = Signal()
    hasFaultsChanged = Signal()
    askedChanged = Signal()
    touchLineChanged = Signal()
    squaresChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = StaffState()

    def _tell(self, state: StaffState) -> None:
        before, self._state = self._state, state
        notify_moved(self, before, state)

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """Which of the staff's screens is on, by the names of `Place`; empty: none."""
        return self._state.place

    @Property(int, notify=digitsChanged)
    def digits(self) -> int:
        """How many digits have been entered."""
        return self._state.digits

    @Property(str, notify=padLineChanged)
    def padLine(self) -> str:
        """What the pad asks for, or why it asks for nothing."""
        return self._state.pad_line

    @Property(str, notify=padHintChanged)
    def padHint(self) -> str:
        """What else to know there, or empty."""
        return self._state.pad_hint

    @Property(bool, notify=padOpenChanged)
    def padOpen(self) -> bool:
        """Whether the pad takes digits now."""
        return self._state.pad_open

    @Property(str, notify=clinicNameChanged)
    def clinicName(self) -> str:
        """Plain text, or empty."""
        return self._state.clinic_name

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """Weekday, date and time on this machine."""
        return self._state.clock

    @Property(str, notify=openUntilChanged)
    def openUntil(self) -> str:
        """By when the staff's screens close, as a time."""
        return self._state.open_until

    @Property(str, notify=onNowChanged)
    def onNow(self) -> str:
        """What the waiting room sees when the staff have gone."""
        return self._state.on_now

    @Property(str, notify=nextChanged)
    def next(self) -> str:
        """What comes after it, or empty."""
        return self._state.next

    @Property(str, notify=problemSummaryChanged)
    def problemSummary(self) -> str:
        """How many problems there are."""
        return self._state.problem_summary

    @Property(str, notify=reloadLineChanged)
    def reloadLine(self) -> str:
        """How far reading the folder again has come, or empty."""
        return self._state.reload_line

    @Property(str, notify=lastEndChanged)
    def lastEnd(self) -> str:
        """How the program ended before this start, where that is known."""
        return self._state.last_end

    @Property(bool, notify=darkChanged)
    def dark(self) -> bool:
        """Whether the screen sleeps when the staff have gone."""
        return self._state.dark

    @Property(int, notify=brightnessChanged)
    def brightness(self) -> int:
        """Percent; 0 where the display cannot be set."""
        return self._state.brightness

    @Property(bool, notify=canLeaveChanged)
    def canLeave(self) -> bool:
        """Whether this machine lets the staff end the program."""
        return self._state.can_leave

    @Property(bool, notify=hasUsageChanged)
    def hasUsage(self) -> bool:
        """Whether anything is counted here."""
        return self._state.has_usage

    @Property(bool, notify=hasFaultsChanged)
    def hasFaults(self) -> bool:
        """Whether faults are kept here."""
        return self._state.has_faults

    @Property(str, notify=askedChanged)
    def asked(self) -> str:
        """The corner that the touch test waits for, in words, or empty."""
        return self._state.asked

    @Property(str, notify=touchLineChanged)
    def touchLine(self) -> str:
        """What the touch test has found, or empty."""
        return self._state.touch_line

    @Property("QVariantList", notify=squaresChanged)  # type: ignore[arg-type]  # no Python type says it
    def squares(self) -> list[int]:
        """The squares of the touch test's grid that were felt, row by row from 0."""
        return list(self._state.squares)
