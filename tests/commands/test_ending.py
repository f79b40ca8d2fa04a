"""A program with a window that is asked to end."""

import os
import signal
import subprocess
import sys

import pytest

from kiosk.commands.ending import ASKS_TO_END
from tests.waiting import LIMIT_S

SLEEPS = """
import sys
from PySide6.QtGui import QGuiApplication
from kiosk.commands.ending import end_when_asked

qt = QGuiApplication(["kiosk"])
stop = end_when_asked(qt, lambda: print("hurried", flush=True))
print("ready", flush=True)
status = qt.exec()
stop()
print("ended", status, flush=True)
"""
"""Not a timer runs in it: nothing but the signal itself can wake it."""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals from another process")
@pytest.mark.parametrize("asked", ASKS_TO_END)
def test_a_program_that_sleeps_is_woken(asked: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", SLEEPS], env=environment, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        program.send_signal(asked)
        said, _ = program.communicate(timeout=LIMIT_S)
    assert said == "hurried\nended 0\n"
