"""Runs the tst_*.qml of this folder as the program would show them."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuickTest import QUICK_TEST_MAIN_WITH_SETUP

from kiosk import paths
from kiosk.screen.image_providers import IconProvider, IllustrationProvider
from kiosk.screen.interpreter import Interpreter


class SetUp(QObject):
    """Gives each test's engine what App gives the program's."""

    @Slot(QQmlEngine)
    def qmlEngineAvailable(self, engine: QQmlEngine) -> None:  # noqa: N802 - Qt calls it by this name
        engine.addImportPath(str(paths.QML))
        engine.addImageProvider("icon", IconProvider())
        engine.addImageProvider("illustration", IllustrationProvider(paths.ILLUSTRATIONS))
        Interpreter(paths.TRANSLATIONS, engine)  # belongs to the engine


sys.exit(QUICK_TEST_MAIN_WITH_SETUP("screen", SetUp, sys.argv, str(Path(__file__).parent)))
