"""Frames that are really swapped, and what a picture shows."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.machine import liveness
from kiosk.machine.liveness import Liveness, is_uniform

LIT = b"import QtQuick\nWindow { width: 90; height: 60; Rectangle { width: 9; height: 9; color: 'red' } }"
EMPTY = b"import QtQuick\nWindow { width: 90; height: 60 }"
LONGEST_MS = 60_000

Watched = tuple[QQuickWindow, Liveness]
Watch = Callable[..., Watched]


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Watch]:
    """Show a window, and watch it with a beat in every twentieth of a second."""
    engine = QQmlApplicationEngine()
    watched: list[Watched] = []

    def begin(qml: bytes, **options: Any) -> Watched:
        engine.loadData(qml)
        window = engine.rootObjects()[-1]
        assert isinstance(window, QQuickWindow)
        alive = Liveness(window, 0.05, **options)
        watched.append((window, alive))
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: alive.frames > 0, timeout=LONGEST_MS)
        return window, alive

    yield begin
    for window, alive in watched:
        alive.stop()
        window.close()


def test_a_still_scene_beats_because_it_is_asked_for_frames(qtbot: QtBot, watch: Watch) -> None:
    _, alive = watch(LIT)
    with qtbot.waitSignals([alive.beat] * 3, timeout=LONGEST_MS):
        pass
    assert alive.frames > 1


def test_a_scene_that_draws_no_more_does_not_beat(qtbot: QtBot, watch: Watch) -> None:
    window, alive = watch(LIT)
    window.blockSignals(True)  # no frame is told of, as from a render thread that stands still
    qtbot.wait(200)
    with qtbot.assertNotEmitted(alive.beat, wait=500):
        pass
    window.blockSignals(False)
    with qtbot.waitSignal(alive.beat, timeout=LONGEST_MS):
        pass


def test_a_window_that_nobody_could_see_lives(
    qtbot: QtBot, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, alive = watch(LIT)
    window.blockSignals(True)
    monkeypatch.setattr(window, "isExposed", lambda: False)
    with qtbot.waitSignals([alive.beat] * 3, timeout=LONGEST_MS):
        pass


@pytest.mark.parametrize(("qml", "is_empty"), [(LIT, False), (EMPTY, True)], ids=["lit", "empty"])
def test_a_scene_that_shows_nothing_is_noticed_at_the_second_look(
    qtbot: QtBot, watch: Watch, monkeypatch: pytest.MonkeyPatch, *, qml: bytes, is_empty: bool
) -> None:
    looks: list[bool] = []

    def look(seen: QImage) -> bool:
        looks.append(is_uniform(seen))
        return looks[-1]

    monkeypatch.setattr(liveness, "AGAIN_S", 0.1)
    monkeypatch.setattr(liveness, "is_uniform", look)
    emptied: list[int] = []
    _, alive = watch(qml, look_s=0.3)
    alive.emptied.connect(lambda: emptied.append(len(looks)))
    qtbot.waitUntil(lambda: len(looks) > 2, timeout=LONGEST_MS)
    assert emptied[:1] == ([2] if is_empty else [])


def test_a_screen_that_is_dark_on_purpose_is_not_looked_at(
    qtbot: QtBot, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def is_dark() -> bool:
        asked.append(True)
        return True

    monkeypatch.setattr(liveness, "AGAIN_S", 0.1)
    _, alive = watch(EMPTY, is_dark=is_dark, look_s=0.1)
    with qtbot.assertNotEmitted(alive.emptied):
        qtbot.waitUntil(lambda: len(asked) > 3, timeout=LONGEST_MS)


def test_one_colour_is_nothing_and_a_letter_is_something() -> None:
    picture = QImage(300, 200, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor("#faf8f3"))
    assert is_uniform(picture)
    assert is_uniform(QImage())
    for y in range(100, 105):
        picture.setPixelColor(150, y, QColor("black"))
    assert not is_uniform(picture)
