"""What of the whole screen QML is told, apart from the single screens' models."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal

from kiosk.content import Library
from kiosk.screen.clinic_facts import ClinicFacts
from kiosk.screen.notify import notify_moved


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """What stands on the screen, by the names of `WaitingRoom.view`; 0 seconds: no warning."""

    view: str = "empty"
    visiting: bool = False
    warning_seconds: int = 0
    sections: tuple[str, ...] = ()
    large_text: bool = False
    high_contrast: bool = False
    lowered: bool = False


class RoomFacts(ClinicFacts):
    """The part of the waiting room's view model that changes with every moment."""

    viewChanged = Signal()
    visitingChanged = Signal()
    warningSecondsChanged = Signal()
    sectionsChanged = Signal()
    largeTextChanged = Signal()
    highContrastChanged = Signal()
    loweredChanged = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self._state = RoomState()

    def tell(self, state: RoomState) -> None:
        """Say what `state` says."""
        before, self._state = self._state, state
        notify_moved(self, before, state)

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Which screen is on.

        "takeover" covers every other. "section", "page", "share" and "languages" are a visitor's; without
        a visitor it is "standby", "attract" or, with nothing to show, "empty".
        """
        return self._state.view

    @Property(bool, notify=visitingChanged)
    def visiting(self) -> bool:
        """Whether a visitor is there, also under a notice."""
        return self._state.visiting

    @Property(int, notify=warningSecondsChanged)
    def warningSeconds(self) -> int:
        """Seconds until the screen goes back to the start; 0 while it does not ask."""
        return self._state.warning_seconds

    @Property("QStringList", notify=sectionsChanged)  # type: ignore[arg-type]  # no Python type says it
    def sections(self) -> list[str]:
        """The sections that have pages."""
        return list(self._state.sections)

    @Property(bool, notify=largeTextChanged)
    def largeText(self) -> bool:
        """Whether the visitor wants larger letters."""
        return self._state.large_text

    @Property(bool, notify=highContrastChanged)
    def highContrast(self) -> bool:
        """Whether the visitor wants light letters on black."""
        return self._state.high_contrast

    @Property(bool, notify=loweredChanged)
    def lowered(self) -> bool:
        """Whether the visitor wants every control within reach from a chair."""
        return self._state.lowered
