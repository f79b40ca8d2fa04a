"""The composition root: the only place where the parts are put together. Nothing imports it but commands."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.content import Library, Names
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.clock import Clock
from kiosk.machine.display import diagonal_mm
from kiosk.machine.library_feed import LibraryFeed
from kiosk.machine.open_files import is_being_written
from kiosk.machine.reader_process import ReaderProcess
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.machine.voice import Voice
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.image_providers import IconProvider, IllustrationProvider, PictureProvider, QrCodeProvider
from kiosk.screen.interpreter import Interpreter
from kiosk.screen.presence import Presence
from kiosk.screen.spine_provider import SpineProvider
from kiosk.screen.typefaces import BESIDE_SANS, BESIDE_SERIF, SANS, SERIF, first_installed
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.settings import Settings
from kiosk.staff.preview_room import PreviewRoom


class App:
    """A waiting room on a window: built whole by the constructor, taken apart by `close`."""

    def __init__(
        self, library: Library, settings: Settings, clock: Clock, size: QSize, *, frameless: bool = True
    ) -> None:
        self.voice = Voice()
        self.room = WaitingRoom(library, panel_rules(settings), timing(settings), clock)
        display = QGuiApplication.primaryScreen()
        properties = {"room": self.room, "frameless": frameless, **look(settings, display)}
        self._stage = _Stage("WaitingRoom.App", "Main", library, size, properties, self.room)
        self.window = self._stage.window
        self.room.give_voice(self.voice)
        Presence(self.window).noticed.connect(self.room.touch)

    def show_library(self, library: Library) -> None:
        """Show `library` from now on."""
        self._stage.pictures.folder = library.picture_folder
        self.room.show_library(library)

    def close(self) -> None:
        """Take the screen apart in an order that leaves nothing pointing at what is gone."""
        self.voice.close()
        self._stage.close()


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
        self._stage.pictures.folder = library.picture_folder
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
        self.pictures = PictureProvider(library.picture_folder)
        self._engine.addImageProvider("picture", self.pictures)
        self._engine.addImageProvider("qr", QrCodeProvider())
        self._engine.addImageProvider("spine", SpineProvider(paths.SPINE_MAP))
        self._engine.setInitialProperties({"width": size.width(), "height": size.height(), **properties})
        self._engine.loadFromModule(module, name)
        window = next(iter(self._engine.rootObjects()), None)
        if not isinstance(window, QQuickWindow):
            raise RuntimeError("the screen's QML could not be loaded")  # noqa: TRY004 - Qt has said why
        self.window = window

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
    remembering = Memory(SnapshotStore(memory)) if memory else None
    live = LiveFolder(folder, reader.read, remembering, is_being_written)
    return LibraryFeed(folder, live, reader, clock, poll=settings.content.watch == "poll")


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
