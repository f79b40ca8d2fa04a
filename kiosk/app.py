"""The composition root: where the parts are put together. Only commands and other roots import it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.content import Library, Names
from kiosk.content.kept_readings import READINGS, KeptReadings
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.clock import Clock
from kiosk.machine.clock_steps import ClockSteps
from kiosk.machine.display import diagonal_mm
from kiosk.machine.freed_memory import give_back
from kiosk.machine.full_screen import FullScreen, chosen
from kiosk.machine.library_feed import LibraryFeed
from kiosk.machine.open_files import is_being_written
from kiosk.machine.reader_identity import reader_identity
from kiosk.machine.reader_process import ReaderProcess
from kiosk.machine.voice import Voice
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.at_rest import AtRest
from kiosk.screen.presence import Presence
from kiosk.screen.touch_pace import TouchPace
from kiosk.screen.visitor_input import VisitorInput
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.settings import Settings
from kiosk.staff.corner_watch import CornerWatch
from kiosk.stage import Stage, look

if TYPE_CHECKING:  # of these, only their types are needed before the first panel
    from kiosk.machine.display_power import DisplayPower
    from kiosk.machine.usage_book import UsageBook
    from kiosk.staff.kit import StaffKit
    from kiosk.staff.staff_panel import StaffPanel


class App:
    """A waiting room on a window: built whole by the constructor, taken apart by `close`.

    The staff find a way in once there is a kit for their screens (`await_staff`).
    """

    def __init__(
        self,
        library: Library,
        settings: Settings,
        clock: Clock,
        size: QSize,
        *,
        locked: bool = False,
    ) -> None:
        self.library = library
        """What the screen was given last."""
        self.voice = Voice()
        self.room = WaitingRoom(library, panel_rules(settings), timing(settings), clock)
        display = chosen(QGuiApplication.screens(), settings.display.screen)
        self._clock = clock
        self._staff: StaffPanel | None = None
        seen = look(settings, display)
        properties = {"room": self.room, "locked": locked, **seen}
        self._stage = Stage("WaitingRoom.App", "Main", library, size, properties, self.room)
        self.window = self._stage.window
        self.room.give_voice(self.voice)
        self._display = settings.display
        self._place: FullScreen | None = None
        self._presence = Presence(self.window)
        self._presence.noticed.connect(self.room.touch)
        TouchPace(self.window)
        self._at_rest = AtRest(self.room)
        if locked:
            VisitorInput(self.window)
        self._clock_steps = ClockSteps()
        self._clock_steps.stepped.connect(self.room.pass_time)
        self.room.viewChanged.connect(self._tidy_up)

    def fill_display(self) -> None:
        """Show the screen on the whole of its display, wherever that is and however large it gets."""
        self._place = FullScreen(self.window, self._display.screen)
        self._place.settled.connect(self._measure)

    def await_staff(self, kit: "Callable[[], StaffKit]", obey: "Callable[[StaffPanel], None]") -> None:
        """Let those in who make the gesture and know the PIN.

        Their screens are made with `kit` when somebody makes the gesture for the first time, and `obey` is
        told of them then: the first panel does not wait for what is needed once a week.
        """
        self._kit, self._obey = kit, obey
        corners = CornerWatch(self.window, float(self.window.property("diagonalMm")), self._clock)
        # Queued: the last touch comes to its end beneath the pad, and presses none of its keys.
        corners.made.connect(self._knock, Qt.ConnectionType.QueuedConnection)

    def staff(self) -> "StaffPanel":
        """What the staff see; it is made here, if nobody has knocked yet."""
        if self._staff is None:
            from kiosk.staff.staff_panel import StaffPanel  # noqa: PLC0415 - see `await_staff`

            self._staff = StaffPanel(self.room, self.library, self._clock, self._kit())
            self._presence.noticed.connect(self._staff.touch)
            self._obey(self._staff)
            self.window.setProperty("staff", self._staff)
        return self._staff

    def switch(self, display: "DisplayPower") -> None:
        """Have `display` off while the screen is dark and nobody touches it."""

        def follow() -> None:
            display.follow(dark=str(self.room.view) == "standby")

        self.room.viewChanged.connect(follow)
        self._presence.noticed.connect(display.touch)
        follow()

    def count_in(self, book: "UsageBook") -> None:
        """Count in `book` what visitors do."""
        from kiosk.screen.usage_watch import UsageWatch  # noqa: PLC0415 - few want it

        UsageWatch(self.room).acted.connect(book.note)

    def show_library(self, library: Library) -> None:
        """Show `library` from now on."""
        self.library = library
        self._stage.show_pictures(library)
        self.room.show_library(library)
        if self._staff is not None:
            self._staff.show_library(library)

    def close(self) -> None:
        """Take the screen apart in an order that leaves nothing pointing at what is gone."""
        self._clock_steps.close()
        self._at_rest.close()
        self.voice.close()
        if self._staff is not None:
            self._staff.close()
        if self._place is not None:
            self._place.release()
        self.window.setProperty("locked", False)
        self._stage.close()

    def _knock(self) -> None:
        self.staff().knock()

    def _tidy_up(self) -> None:
        """When the screen has gone dark, which is when nobody looks."""
        if str(self.room.view) == "standby":
            give_back()

    def _measure(self, screen: QScreen) -> None:
        self.window.setProperty("diagonalMm", diagonal_mm(self._display.diagonal_inches, screen))


def follow(
    folder: Path, names: Callable[[], Names], settings: Settings, clock: Clock, memory: Path | None
) -> LibraryFeed:
    """Follow the content in `folder`; what was good is kept in `memory`, which belongs to this process."""
    reader = ReaderProcess(names)
    remembering = None
    if memory:
        kept = KeptReadings(memory / READINGS, reader_identity())
        remembering = Memory(SnapshotStore(memory), kept)
    live = LiveFolder(folder, reader.read, remembering, is_being_written)
    return LibraryFeed(folder, live, reader, clock, poll=settings.content.watch == "poll")


def panel_rules(settings: Settings) -> PanelRules:
    """What the settings say about panels."""
    return PanelRules(
        show_samples=settings.content.show_samples,
        shortest_seconds=settings.rotation.shortest_seconds,
        longest_seconds=settings.rotation.longest_seconds,
    )


def timing(settings: Settings) -> Timing:
    """What the settings say about visitors who have left."""
    visitor = settings.visitor
    return Timing(
        idle=visitor.idle_seconds,
        sensitive_idle=visitor.sensitive_idle_seconds,
        warning=visitor.warning_seconds,
    )
