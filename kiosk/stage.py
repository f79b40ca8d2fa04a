"""A window with the QML engine that it was made by, and what the theme is told of the display."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QFont, QFontDatabase, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.content import Library
from kiosk.machine.display import diagonal_mm
from kiosk.programme.left_out import pages_by_picture
from kiosk.screen.image_providers import IconProvider, IllustrationProvider, PictureProvider, QrCodeProvider
from kiosk.screen.interpreter import Interpreter
from kiosk.screen.spine_provider import SpineProvider
from kiosk.screen.typefaces import BESIDE_SANS, BESIDE_SERIF, SANS, SERIF, first_installed
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.settings import Settings


class Stage:
    """Built whole by the constructor, taken apart by `close`."""

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
        """Take the window away, and then what it shows."""
        self.window.close()
        self._room.languageChanged.disconnect(self._speak)
        self._interpreter.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)


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
