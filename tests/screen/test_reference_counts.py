"""Guards against a binding that loses references, as PySide 6.12.0 did on Python 3.11 until it aborted."""

import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = 5_000
"""A leak of one a round is far more than what the rest of the program adds or drops."""

SETTING_UP = f"""
import sys
from PySide6.QtCore import Property, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock
from tests.screen.made_up import library, service

class Switch(QObject):
    changed = Signal()
    turned = Signal(bool)
    said = Signal(object)
    def __init__(self):
        super().__init__()
        self._on = None
    def _get(self):
        return self._on
    def _set(self, on):
        self._on = on
        self.changed.emit()
    on = Property("QVariant", _get, _set, notify=changed)

qt = QGuiApplication([])
switch, timer = Switch(), QTimer()
switch.turned.connect(lambda on: on)
switch.said.connect(lambda what: what)
room = WaitingRoom(library(services=(service("a"), service("b"))), PanelRules(), Timing(), FakeClock())

def a_round():
    {{}}

def count():
    return [sys.getrefcount(one) for one in (True, False, None)]

a_round()
before = count()
for _ in range({ROUNDS}):
    a_round()
print(max(abs(now - then) for now, then in zip(count(), before)))
"""


@pytest.mark.parametrize(
    "a_round",
    [
        "switch.changed.emit()",
        "switch.turned.emit(True); switch.turned.emit(False)",
        "switch.said.emit(True); switch.said.emit(None)",
        "switch.setProperty('on', True); switch.property('on'); switch.setProperty('on', None)",
        "switch.on = True; switch.on; switch.on = None; switch.on",
        "timer.start(1000); timer.stop(); timer.isActive()",
        "room.togglePause(); room.attract.property('paused'); room.turn(1)",
        "room.goHome(); room.touch(); room.goBack()",
    ],
)
def test_the_binding_keeps_count(a_round: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SETTING_UP.format(a_round)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    # From Python 3.12 on True, False and None are immortal, whatever a binding of before does to their count.
    if sys.version_info < (3, 12):
        assert int(run.stdout) < ROUNDS / 5
