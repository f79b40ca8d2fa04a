"""The standby screen's view model: the opening hours, and where they stand on the dark screen."""

from dataclasses import dataclass
from datetime import datetime, time

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Clinic
from kiosk.programme.hours import is_open
from kiosk.programme.standby import OpeningLine, drift, opening_lines
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow:
    """Days in a row, Monday being 0, and their hours; `opens` and `closes` are empty on days of rest."""

    first_day: int
    last_day: int
    opens: str = ""
    closes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandbyState:
    """Where the words stand, from 0 at the left and the top to 1, and whether the clinic is closed."""

    across: float = 0
    down: float = 0
    closed: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class StandbyModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """A row for each line of the opening hours."""

    acrossChanged = Signal()
    downChanged = Signal()
    closedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(OpeningRow, parent)
        self._state = StandbyState()

    def show(self, clinic: Clinic | None, now: datetime) -> None:
        """Show when `clinic` is open, at the place that `now` has."""
        before = self._state
        across, down = drift(now)
        self._state = StandbyState(across=across, down=down, closed=not is_open(clinic, now))
        self.set_rows([opening_row(line) for line in opening_lines(clinic.opening_hours if clinic else None)])
        notify_moved(self, before, self._state)

    @Property(float, notify=acrossChanged)
    def across(self) -> float:
        """Where the words stand across, from 0 to 1."""
        return self._state.across

    @Property(float, notify=downChanged)
    def down(self) -> float:
        """Where the words stand down, from 0 to 1."""
        return self._state.down

    @Property(bool, notify=closedChanged)
    def closed(self) -> bool:
        """Whether the clinic is closed: staff may make the screen dark at any time."""
        return self._state.closed


def opening_row(line: OpeningLine) -> OpeningRow:
    """`line` as QML sees it; the midnight at the end of a day is 24:00."""
    if line.hours is None:
        return OpeningRow(first_day=line.first, last_day=line.last)
    closes = "24:00" if line.hours.end == time(0) else f"{line.hours.end:%H:%M}"
    return OpeningRow(
        first_day=line.first, last_day=line.last, opens=f"{line.hours.start:%H:%M}", closes=closes
    )
