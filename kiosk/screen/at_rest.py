"""When a panel has stood for a moment there is time for what would disturb a change."""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from kiosk.screen.waiting_room import WaitingRoom

REST_MS: Final = 1500
"""Longer than any change takes, and shorter than any panel stands."""


class AtRest(QObject):
    """Has the next panel of `room` made ready while the present one stands."""

    def __init__(self, room: WaitingRoom) -> None:
        super().__init__()
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(room.prepareNext)
        attract: Any = room.attract  # PySide's stub has no types for properties
        attract.placeChanged.connect(self._timer.start)
        self._timer.start()

    def close(self) -> None:
        """Make nothing ready any more."""
        self._timer.stop()
