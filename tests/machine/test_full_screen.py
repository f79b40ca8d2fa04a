"""What becomes of real displays is in tests/end_to_end/test_displays."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from kiosk.machine.full_screen import FullScreen, chosen, unknown_display


@dataclass(frozen=True, slots=True)
class Named:
    """A display with a name."""

    called: str

    def name(self) -> str:
        return self.called


ONE, TWO, NAMELESS = Named("DP-1"), Named("HDMI-1"), Named("")


@pytest.mark.parametrize(
    ("screens", "wanted", "expected"),
    [
        ([ONE, TWO], "", ONE),
        ([ONE, TWO], "HDMI-1", TWO),
        ([ONE, TWO], "hdmi-1", ONE),
        ([ONE, TWO], "VGA-1", ONE),
        ([NAMELESS, TWO], "", NAMELESS),
        ([], "HDMI-1", None),
    ],
)
def test_the_display_of_the_settings_or_else_the_first(screens: Any, wanted: str, expected: object) -> None:
    assert chosen(screens, wanted) is expected


@pytest.mark.parametrize(
    ("screens", "wanted", "words"),
    [
        ([ONE, TWO], "VGA-1", ['"VGA-1"', 'Here there is "DP-1", "HDMI-1".']),
        ([NAMELESS], "VGA-1", ['"VGA-1"', "The displays here have no names."]),
        ([], "VGA-1", ['"VGA-1"']),
    ],
)
def test_a_display_that_is_not_there_is_told_of(screens: Any, wanted: str, words: list[str]) -> None:
    said = unknown_display(screens, wanted)
    assert all(word in said for word in words)


@pytest.mark.parametrize("wanted", ["", "HDMI-1"])
def test_a_display_that_is_there_is_not_spoken_of(wanted: str) -> None:
    screens: Any = [ONE, TWO]
    assert unknown_display(screens, wanted) == ""


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QWindow]:
    del qapp
    found = QWindow()
    yield found
    found.destroy()


def covers(window: QWindow) -> bool:
    is_whole = window.geometry() == QGuiApplication.primaryScreen().geometry()
    return is_whole and window.visibility() is QWindow.Visibility.FullScreen


@pytest.mark.parametrize(
    "disturb",
    [
        QWindow.showMinimized,
        QWindow.showNormal,
        QWindow.showMaximized,
        QWindow.hide,
        lambda window: window.setGeometry(QRect(10, 20, 300, 200)),
        lambda window: window.resize(100, 100),
    ],
    ids=["minimised", "normal", "maximised", "hidden", "moved", "smaller"],
)
def test_whatever_is_done_to_the_window_it_covers_the_display_again(
    qtbot: QtBot, window: QWindow, disturb: Any
) -> None:
    place = FullScreen(window, "")
    qtbot.waitUntil(lambda: covers(window))
    disturb(window)
    with qtbot.waitSignal(place.settled) as settled:
        pass
    assert settled.args == [QGuiApplication.primaryScreen()]
    qtbot.waitUntil(lambda: covers(window))
    place.release()


def turn(qtbot: QtBot, times: int) -> None:
    """Let the event loop go round so many times."""
    turns: list[None] = []
    clock = QTimer(interval=0)
    clock.timeout.connect(lambda: turns.append(None))
    clock.start()
    qtbot.waitUntil(lambda: len(turns) >= times)


def test_it_comes_to_rest(qtbot: QtBot, window: QWindow) -> None:
    """Putting the window where it belongs is no reason to do it again for ever."""
    settled: list[object] = []
    place = FullScreen(window, "")
    place.settled.connect(settled.append)
    turn(qtbot, 200)
    assert covers(window)
    assert len(settled) < 20
    place.release()


def test_once_released_the_window_may_go(qtbot: QtBot, window: QWindow) -> None:
    place = FullScreen(window, "")
    qtbot.waitUntil(lambda: covers(window))
    place.release()
    assert window.close()
    turn(qtbot, 50)
    assert not window.isVisible()
