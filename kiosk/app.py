"""The composition root: the only place where the parts are put together. Nothing imports it but commands."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.content import Library, Names
from kiosk.content.kept_readings import READINGS, KeptReadings
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from kiosk.faults.log import read_faults
from kiosk.faults.telling import in_words
from kiosk.machine.backlight import Backlight
from kiosk.machine.clock import CLINIC_TIME, Clock
from kiosk.machine.clock_steps import ClockSteps
from kiosk.machine.display import diagonal_mm
from kiosk.machine.display_power import DisplayPower
from kiosk.machine.freed_memory import give_back
from kiosk.machine.full_screen import FullScreen, chosen
from kiosk.machine.library_feed import LibraryFeed
from kiosk.machine.open_files import is_being_written
from kiosk.machine.reader_identity import reader_identity
from kiosk.machine.reader_process import ReaderProcess
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.machine.usage_book import UsageBook
from kiosk.machine.versions import versions
from kiosk.machine.voice import Voice
from kiosk.programme.left_out import pages_by_picture
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.image_providers import IconProvider, IllustrationProvider, PictureProvider, QrCodeProvider
from kiosk.screen.interpreter import Interpreter
from kiosk.screen.presence import Presence
from kiosk.screen.spine_provider import SpineProvider
from kiosk.screen.touch_pace import TouchPace
from kiosk.screen.typefaces import BESIDE_SANS, BESIDE_SERIF, SANS, SERIF, first_installed
from kiosk.screen.usage_watch import UsageWatch
from kiosk.screen.visitor_input import VisitorInput
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.settings import Settings
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.corner_watch import CornerWatch
from kiosk.staff.kit import StaffKit
from kiosk.staff.lock import Lock
from kiosk.staff.preview_room import PreviewRoom
from kiosk.staff.staff_panel import StaffPanel


class App:
    """A waiting room on a window: built whole by the constructor, taken apart by `close`.

    Without a `kit` there are no screens for the staff.
    """

    def __init__(  # noqa: PLR0913 - what a screen is made of
        self,
        library: Library,
        settings: Settings,
        clock: Clock,
        size: QSize,
        *,
        locked: bool = False,
        kit: StaffKit | None = None,
    ) -> None:
        self.library = library
        """What the screen was given last."""
        self.voice = Voice()
        self.room = WaitingRoom(library, panel_rules(settings), timing(settings), clock)
        display = chosen(QGuiApplication.screens(), settings.display.screen)
        self.staff = StaffPanel(self.room, library, clock, kit) if kit else None
        seen = look(settings, display)
        staffed = {"staff": self.staff} if self.staff else {}
        properties = {"room": self.room, "locked": locked, **seen, **staffed}
        self._stage = _Stage("WaitingRoom.App", "Main", library, size, properties, self.room)
        self.window = self._stage.window
        self.room.give_voice(self.voice)
        self._display = settings.display
        self._place: FullScreen | None = None
        self._presence = Presence(self.window)
        self._presence.noticed.connect(self.room.touch)
        TouchPace(self.window)
        if self.staff is not None:
            self._presence.noticed.connect(self.staff.touch)
            corners = CornerWatch(self.window, diagonal_mm(settings.display.diagonal_inches, display), clock)
            # Queued: the last touch comes to its end beneath the pad, and presses none of its keys.
            corners.made.connect(self.staff.knock, Qt.ConnectionType.QueuedConnection)
        if locked:
            VisitorInput(self.window)
        self._clock_steps = ClockSteps()
        self._clock_steps.stepped.connect(self.room.pass_time)
        self.room.viewChanged.connect(self._tidy_up)

    def fill_display(self) -> None:
        """Show the screen on the whole of its display, wherever that is and however large it gets."""
        self._place = FullScreen(self.window, self._display.screen)
        self._place.settled.connect(self._measure)

    def switch(self, display: DisplayPower) -> None:
        """Have `display` off while the screen is dark and nobody touches it."""

        def follow() -> None:
            display.follow(dark=str(self.room.view) == "standby")

        self.room.viewChanged.connect(follow)
        self._presence.noticed.connect(display.touch)
        follow()

    def count_in(self, book: UsageBook) -> None:
        """Count in `book` what visitors do."""
        UsageWatch(self.room).acted.connect(book.note)

    def show_library(self, library: Library) -> None:
        """Show `library` from now on."""
        self.library = library
        self._stage.show_pictures(library)
        self.room.show_library(library)
        if self.staff is not None:
            self.staff.show_library(library)

    def close(self) -> None:
        """Take the screen apart in an order that leaves nothing pointing at what is gone."""
        self._clock_steps.close()
        self.voice.close()
        if self.staff is not None:
            self.staff.close()
        if self._place is not None:
            self._place.release()
        self.window.setProperty("locked", False)
        self._stage.close()

    def _tidy_up(self) -> None:
        """When the screen has gone dark, which is when nobody looks."""
        if str(self.room.view) == "standby":
            give_back()

    def _measure(self, screen: QScreen) -> None:
        self.window.setProperty("diagonalMm", diagonal_mm(self._display.diagonal_inches, screen))


class Preview:
    """The kiosk's screen in a window for whoever writes its pages, with what is wrong beside it."""

    def __init__(self, library: Library, settings: Settings, clock: Clock, size: QSize) -> None:
        self.room = PreviewRoom(library, panel_rules(settings), TravellingClock(clock), settings.rules)
        # This computer's own display is not the one in the waiting room.
        properties = {"preview": self.room, **look(settings, None)}
        room = cast("WaitingRoom", self.room.room)
        self._stage = _Stage("WaitingRoom.Preview", "PreviewWindow", library, size, properties, room)
        self.window = self._stage.window

    def show_library(self, library: Library) -> None:
        """Show `library` from now on."""
        self._stage.show_pictures(library)
        self.room.show_library(library)

    def close(self) -> None:
        """Take the window apart."""
        self._stage.close()


class _Stage:
    """A window with the QML engine that it was made by."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a window is made of
        self,
        module: str,
        name: str,
        library: Library,
        size: QSize,
        properties: dict[str, object],
        room: WaitingRoom,
    ) -> None:
        self._engine = QQmlApplicationEngine()
        self._room = room
        self._interpreter = Interpreter(paths.TRANSLATIONS, self._engine)
        self._speak()
        room.languageChanged.connect(self._speak)
        self._engine.addImportPath(str(paths.QML))
        self._engine.addImageProvider("icon", IconProvider())
        self._engine.addImageProvider("illustration", IllustrationProvider(paths.ILLUSTRATIONS))
        self._pictures = PictureProvider(library.picture_folder, pages_by_picture(library))
        self._engine.addImageProvider("picture", self._pictures)
        self._engine.addImageProvider("qr", QrCodeProvider())
        self._engine.addImageProvider("spine", SpineProvider(paths.SPINE_MAP))
        self._engine.setInitialProperties({"width": size.width(), "height": size.height(), **properties})
        self._engine.loadFromModule(module, name)
        window = next(iter(self._engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise RuntimeError("the screen's QML could not be loaded")  # noqa: TRY004 - Qt has said why
        self.window = window

    def show_pictures(self, library: Library) -> None:
        """Take pictures from `library` from now on."""
        self._pictures.folder = library.picture_folder
        self._pictures.pages = pages_by_picture(library)

    def _speak(self) -> None:
        self._interpreter.speak(str(self._room.language))

    def close(self) -> None:
        self.window.close()
        self._room.languageChanged.disconnect(self._speak)
        self._interpreter.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)


def follow(folder: Path, names: Names, settings: Settings, clock: Clock, memory: Path | None) -> LibraryFeed:
    """Follow the content in `folder`; what was good is kept in `memory`, which belongs to this process."""
    reader = ReaderProcess(names)
    remembering = None
    if memory:
        kept = KeptReadings(memory / READINGS, reader_identity(names))
        remembering = Memory(SnapshotStore(memory), kept)
    live = LiveFolder(folder, reader.read, remembering, is_being_written)
    return LibraryFeed(folder, live, reader, clock, poll=settings.content.watch == "poll")


def staff_kit(settings: Settings, clock: Clock, last_end: str = "") -> StaffKit:
    """What the staff's screens are made with on this machine, whose last run ended so."""
    return StaffKit(
        lock=Lock(paths.pin_files(settings.staff.pin_file), paths.PIN_ATTEMPTS, clock.monotonic),
        log=AuditLog(paths.STAFF_LOG, clock),
        brightness=Backlight(),
        rules=panel_rules(settings),
        levels=settings.rules,
        may_leave=settings.staff.may_leave,
        versions=versions,
        faults=lambda: [in_words(told, CLINIC_TIME) for told in reversed(read_faults(paths.FAULTS))],
        last_end=last_end,
    )


def look(settings: Settings, screen: QScreen | None) -> dict[str, object]:
    """What the theme needs to know of the display, which is `screen` if it hangs there."""
    families = frozenset(QFontDatabase.families())
    serif, sans = first_installed(SERIF, families), first_installed(SANS, families)
    QFont.insertSubstitutions(serif, BESIDE_SERIF)
    QFont.insertSubstitutions(sans, BESIDE_SANS)
    display = settings.display
    return {
        "diagonalMm": diagonal_mm(display.diagonal_inches, screen),
        "mountingHeightMm": display.mounting_height_mm,
        "touchDistanceM": display.touch_distance_m,
        "roomDistanceM": display.room_distance_m,
        "reducedMotion": display.motion == "reduced",
        "serif": serif,
        "sans": sans,
    }


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
