"""What a still screen and a change of panels cost, counted: frames, things that are made, drawings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app import App
from kiosk.screen.at_rest import REST_MS
from kiosk.screen.image_providers import IllustrationProvider
from kiosk.settings import Settings
from tests.fake_clock import FakeClock
from tests.qml.clinic import clinic_library

STILL_MS = 2000
PANELS = 12


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every drawing that is asked for."""
    asked: list[str] = []
    request = IllustrationProvider.requestImage

    def note(provider: IllustrationProvider, address: str, *others: object) -> object:
        asked.append(address)
        return request(provider, address, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(IllustrationProvider, "requestImage", note)
    return asked


@pytest.fixture
def app(qtbot: QtBot, drawn: list[str]) -> Iterator[App]:
    """The clinic's own panels, on a window, with fades."""
    del drawn  # it counts from the first panel on
    app = App(clinic_library(), Settings(), FakeClock(), QSize(540, 960))
    with qtbot.waitExposed(app.window):
        app.window.show()
    qtbot.wait(REST_MS + STILL_MS)
    yield app
    app.close()


def items(item: QQuickItem) -> int:
    return 1 + sum(map(items, item.childItems()))


def test_a_still_screen_draws_nothing(app: App, qtbot: QtBot) -> None:
    frames: list[None] = []
    app.window.frameSwapped.connect(lambda: frames.append(None))
    qtbot.wait(STILL_MS)
    assert frames == []


def test_a_change_of_panels_makes_nothing(app: App, qtbot: QtBot) -> None:
    turn(app, qtbot)
    before = items(app.window.contentItem()), len(app.window.findChildren(QObject))
    for _ in range(PANELS):
        turn(app, qtbot)
    assert (items(app.window.contentItem()), len(app.window.findChildren(QObject))) == before


def test_a_panel_that_was_made_ready_draws_no_picture_when_it_comes(
    app: App, qtbot: QtBot, drawn: list[str]
) -> None:
    assert drawn
    drawn.clear()
    with qtbot.waitSignal(app.window.frameSwapped):
        app.room.turn(1)
    assert drawn == []
    turn(app, qtbot)
    assert drawn, "the one after it was made ready"


def turn(app: App, qtbot: QtBot) -> None:
    """To the next panel, until the one after it is ready."""
    with qtbot.waitSignal(app.room.attract.restedChanged, timeout=60_000):  # type: ignore[attr-defined]
        app.room.turn(1)
