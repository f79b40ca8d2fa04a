"""The second composition root: the screen in a window, for whoever writes its pages."""

from typing import cast

from PySide6.QtCore import QSize

from kiosk.app import panel_rules
from kiosk.content import Library
from kiosk.machine.clock import Clock
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.settings import Settings
from kiosk.staff.preview_room import PreviewRoom
from kiosk.stage import Stage, look


class Preview:
    """The kiosk's screen in a window for whoever writes its pages, with what is wrong beside it."""

    def __init__(self, library: Library, settings: Settings, clock: Clock, size: QSize) -> None:
        self.room = PreviewRoom(library, panel_rules(settings), TravellingClock(clock), settings.rules)
        # This computer's own display is not the one in the waiting room.
        properties = {"preview": self.room, **look(settings, None)}
        room = cast("WaitingRoom", self.room.room)
        self._stage = Stage("WaitingRoom.Preview", "PreviewWindow", library, size, properties, room)
        self.window = self._stage.window

    def show_library(self, library: Library) -> None:
        """Show `library` from now on."""
        self._stage.show_pictures(library)
        self.room.show_library(library)

    def close(self) -> None:
        """Take the window apart."""
        self._stage.close()
