"""The clinic's own content, displays of any size to show it on, and scenes made of a few items."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.content import Library
from kiosk.screen.image_providers import IconProvider, QrCodeProvider
from kiosk.settings import Settings, load_settings
from tests.qml.clinic import clinic_library
from tests.qml.stage import Display, Stage

SCENE = """
import QtQuick
import QtQuick.Templates as T

Item {{
    width: 1000
    height: 1600

    component Press: T.AbstractButton {{ width: 60; height: 60; y: 1000 }}
    component Words: Text {{
        font.family: "Noto Sans"; font.pixelSize: 22; textFormat: Text.PlainText; text: "Words to be read"
    }}

    {}
}}
"""


@pytest.fixture(scope="session")
def library() -> Library:
    """The clinic's own content, with opening hours, a website and notices that it does not have."""
    return clinic_library()


@pytest.fixture(scope="session")
def settings() -> Settings:
    settings, errors = load_settings(paths.DEFAULT_SETTINGS)
    assert not errors
    return settings


@pytest.fixture
def stage(
    qtbot: QtBot, library: Library, settings: Settings
) -> Iterator[Callable[[Display, Library | None], Stage]]:
    """Show a library, the clinic's own unless another is given, on a display."""
    stages = []

    def show(display: Display, other: Library | None = None) -> Stage:
        stages.append(Stage(qtbot, display, library if other is None else other, settings))
        return stages[-1]

    yield show
    for shown in stages:
        shown.app.close()


@pytest.fixture
def scene(qapp: QGuiApplication) -> Iterator[Callable[[str], QQuickItem]]:
    """Make an item of 1000 by 1600 pixels with a few things in it."""
    del qapp
    engine = QQmlEngine()
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("qr", QrCodeProvider())
    made: list[tuple[QQmlComponent, QQuickItem]] = []

    def make(body: str) -> QQuickItem:
        component = QQmlComponent(engine)
        component.setData(SCENE.format(body).encode(), "")
        root = component.create()
        assert isinstance(root, QQuickItem), component.errorString()
        made.append((component, root))
        return root

    yield make
    for _, root in made:
        root.deleteLater()


@pytest.fixture
def picture_of(qapp: QGuiApplication) -> Iterator[Callable[[QQuickItem], QImage]]:
    """Draw an item on white, whereby everything in it takes its place."""
    del qapp
    windows: list[QQuickWindow] = []

    def draw(item: QQuickItem) -> QImage:
        window = QQuickWindow()
        window.setColor(QColor("white"))
        window.resize(round(item.width()), round(item.height()))
        item.setParentItem(window.contentItem())
        windows.append(window)
        return window.grabWindow()

    yield draw
    for window in windows:
        window.deleteLater()
