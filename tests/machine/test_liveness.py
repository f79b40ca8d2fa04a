"""Frames that are really swapped, and what a picture shows."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.machine import liveness
from kiosk.machine.liveness import Liveness, is_uniform

LIT = b"import QtQuick\nWindow { width: 90; height: 60; Rectangle { width: 9; height: 9; color: 'red' } }"
EMPTY = b"import QtQuick\nWindow { width: 90; height: 60 }"


def window(qtbot: QtBot, qml: bytes) -> QQuickWindow:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(qml, QUrl())
    made = component.create()
    assert isinstance(made, QQuickWindow)
    made.setProperty("kept", [engine, component])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_still_scene_beats_because_it_is_asked_for_frames(qtbot: QtBot) -> None:
    shown = window(qtbot, LIT)
    alive = Liveness(shown, 0.05)
    with qtbot.waitSignals([alive.lit, alive.beat, alive.beat, alive.beat], timeout=60_000):
        pass
    assert alive.frames >= 2
    alive.stop()
    shown.close()


def test_a_scene_that_draws_no_more_does_not_beat(qtbot: QtBot) -> None:
    shown = window(qtbot, LIT)
    alive = Liveness(shown, 0.05)
    qtbot.waitUntil(lambda: alive.frames > 0, timeout=60_000)
    shown.blockSignals(True)  # no frame is told of, as from a render thread that stands still
    qtbot.wait(200)
    with qtbot.assertNotEmitted(alive.beat, wait=500):
        pass
    shown.blockSignals(False)
    with qtbot.waitSignal(alive.beat, timeout=60_000):
        pass
    alive.stop()
    shown.close()


def test_a_window_that_nobody_could_see_lives(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = window(qtbot, LIT)
    alive = Liveness(shown, 0.05)
    qtbot.waitUntil(lambda: alive.frames > 0, timeout=60_000)
    shown.blockSignals(True)
    monkeypatch.setattr(shown, "isExposed", lambda: False)
    with qtbot.waitSignal(alive.beat, timeout=60_000):
        pass
    alive.stop()
    shown.close()


@pytest.mark.parametrize(("qml", "is_empty"), [(LIT, False), (EMPTY, True)])
def test_a_scene_that_shows_nothing_is_noticed_at_the_second_look(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qml: bytes, is_empty: bool
) -> None:
    monkeypatch.setattr(liveness, "AGAIN_S", 0.1)
    looks: list[bool] = []

    def look(seen: QImage) -> bool:
        looks.append(is_uniform(seen))
        return looks[-1]

    monkeypatch.setattr(liveness, "is_uniform", look)
    shown = window(qtbot, qml)
    alive = Liveness(shown, 0.05, look_s=0.05)
    emptied = []
    alive.emptied.connect(lambda: emptied.append(len(looks)))
    qtbot.waitUntil(lambda: len(looks) > 2, timeout=60_000)
    assert emptied[:1] == ([2] if is_empty else [])
    alive.stop()
    shown.close()


def test_a_screen_that_is_dark_on_purpose_is_not_looked_at(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(liveness, "AGAIN_S", 0.05)
    shown = window(qtbot, EMPTY)
    asked: list[bool] = []

    def is_dark() -> bool:
        asked.append(True)
        return True

    alive = Liveness(shown, 0.05, is_dark=is_dark, look_s=0.05)
    with qtbot.assertNotEmitted(alive.emptied):
        qtbot.waitUntil(lambda: len(asked) > 3, timeout=60_000)
    alive.stop()
    shown.close()


def test_one_colour_is_nothing_and_a_letter_is_something() -> None:
    picture = QImage(300, 200, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor("#faf8f3"))
    assert is_uniform(picture)
    assert is_uniform(QImage())
    for y in range(100, 105):
        picture.setPixelColor(150, y, QColor("black"))
    assert not is_uniform(picture)
