"""The one window, over the whole of its display, whatever becomes of either."""

from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

PLACED_BY_THE_SERVER: Final = ("wayland",)
"""Platforms where the display server alone says where a full-screen window is and how large."""


def chosen(screens: Sequence[QScreen], wanted: str) -> QScreen | None:
    """The display named `wanted` ("HDMI-1"), else the first: Qt has the primary one there."""
    named = (screen for screen in screens if screen.name() == wanted)
    return next(named, screens[0] if screens else None)


def unknown_display(screens: Sequence[QScreen], wanted: str) -> str:
    """A sentence for staff where there is no display named `wanted`; nothing where there is."""
    names = [screen.name() for screen in screens]
    if not wanted or wanted in names:
        return ""
    known = ", ".join(f'"{name}"' for name in names if name)
    here = f"Here there is {known}." if known else "The displays here have no names."
    return (
        f'There is no display named "{wanted}", so the screen is on the first one. {here} '
        "Correct the line screen in the settings, or plug the display in: the screen moves there by itself."
    )


class FullScreen(QObject):
    """Keeps `window` over the whole of the display `wanted`, or of another one while that is away.

    Until `release`: then it may be closed.
    """

    settled = Signal(QScreen)
    """The window is on this display, which may be another one or of another size than before."""

    def __init__(self, window: QWindow, wanted: str) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        # Qt tells of one change in several signals, and in the midst of them not all is true yet.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settle)
        qt = cast("QGuiApplication", QGuiApplication.instance())
        qt.screenAdded.connect(self._follow)
        qt.screenRemoved.connect(self._notice)
        qt.primaryScreenChanged.connect(self._notice)
        for screen in QGuiApplication.screens():
            self._follow(screen)
        window.screenChanged.connect(self._notice)
        window.visibilityChanged.connect(self._notice)
        for side in (window.xChanged, window.yChanged, window.widthChanged, window.heightChanged):
            side.connect(self._notice)
        self._settle()

    def release(self) -> None:
        """Leave the window alone from now on."""
        self._soon.stop()
        self._soon.timeout.disconnect(self._settle)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._notice)
        screen.physicalSizeChanged.connect(self._notice)
        self._notice()

    def _notice(self, *_: object) -> None:
        self._soon.start()

    def _settle(self) -> None:
        """Put the window where it belongs, as far as it is not there."""
        screen = chosen(QGuiApplication.screens(), self._wanted)
        if screen is None:  # every display is unplugged; the next one is told of
            return
        window = self._window
        # Always, and without asking the window which it has: PySide takes what that answers for the window's
        # own, and frees it with it.
        window.setScreen(screen)
        is_placed = QGuiApplication.platformName().startswith(PLACED_BY_THE_SERVER)
        if not is_placed and window.geometry() != screen.geometry():
            window.setGeometry(screen.geometry())  # without a window manager nobody else does it
        if window.visibility() is not QWindow.Visibility.FullScreen:
            window.setWindowStates(Qt.WindowState.WindowFullScreen)
            window.showFullScreen()
        self.settled.emit(screen)
