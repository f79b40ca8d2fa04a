"""The parts put together, and taken apart again."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app import App, panel_rules, timing
from kiosk.content import Library
from kiosk.settings import Settings
from kiosk.stage import look
from tests.fake_clock import FakeClock
from tests.screen.made_up import library, service
from tests.screen.test_waiting_room_schedule import with_hours

PAGES = library(services=(service("a"), service("b")))
SIZE = QSize(540, 960)

THERE_AND_BACK = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from tests.test_app import App, FakeClock, PAGES, SIZE, Settings
qt = QGuiApplication([])
app = App(PAGES, Settings(), FakeClock(), SIZE)
app.window.show()
app.room.openPage("services/a")
QTimer.singleShot(0, qt.quit)
qt.exec()
app.close()
"""


def test_a_window_of_the_size_and_name_that_were_asked_for(qtbot: QtBot) -> None:
    app = App(PAGES, Settings(), FakeClock(), SIZE)
    with qtbot.waitExposed(app.window):
        app.window.show()
    assert app.window.size() == SIZE
    assert app.window.title() == "London Spine Unit"
    app.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("locked", [True, False])
def test_a_full_screen_has_no_frame(*, locked: bool) -> None:
    app = App(PAGES, Settings(), FakeClock(), SIZE, locked=locked)
    assert bool(app.window.flags() & Qt.WindowType.FramelessWindowHint) == locked
    app.close()


def test_it_ends_without_a_word() -> None:
    run = subprocess.run(
        [sys.executable, "-c", THERE_AND_BACK],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@pytest.mark.usefixtures("qapp")
def test_memory_is_tidied_up_when_the_screen_has_gone_dark(monkeypatch: pytest.MonkeyPatch) -> None:
    tidied: list[str] = []
    clock = FakeClock()
    app = App(with_hours(PAGES), Settings(), clock, SIZE)
    monkeypatch.setattr("kiosk.app.give_back", lambda: tidied.append(str(app.room.view)))
    app.room.openPage("services/a")
    app.room.goHome()
    assert not tidied
    clock.pass_by(12 * 3600)
    app.room.pass_time()
    assert tidied == ["standby"]
    app.close()


@pytest.mark.usefixtures("qapp")
def test_qml_that_cannot_be_loaded_is_a_mistake_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtlog: _QtMessageCapture
) -> None:
    monkeypatch.setattr(paths, "QML", tmp_path)
    with qtlog.disabled(), pytest.raises(RuntimeError, match="could not be loaded"):
        App(Library(folder=tmp_path), Settings(), FakeClock(), SIZE)


def test_the_settings_reach_the_panels_and_the_visit() -> None:
    settings = Settings()
    settings = replace(
        settings,
        content=replace(settings.content, show_samples=True),
        rotation=replace(settings.rotation, shortest_seconds=11, longest_seconds=22),
        visitor=replace(settings.visitor, idle_seconds=33, sensitive_idle_seconds=44, warning_seconds=55),
    )
    rules, times = panel_rules(settings), timing(settings)
    assert (rules.show_samples, rules.shortest_seconds, rules.longest_seconds) == (True, 11, 22)
    assert (times.idle, times.sensitive_idle, times.warning) == (33, 44, 55)


@pytest.mark.usefixtures("qapp")
def test_the_settings_reach_the_theme() -> None:
    display = replace(
        Settings().display, diagonal_inches=10, mounting_height_mm=500, touch_distance_m=0.4, motion="reduced"
    )
    seen = look(replace(Settings(), display=display), None)
    assert seen["diagonalMm"] == pytest.approx(254)
    assert (seen["mountingHeightMm"], seen["touchDistanceM"], seen["reducedMotion"]) == (500, 0.4, True)
