"""What a real process does with what nobody catches."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

BEGIN = """
import sys, threading
from kiosk.faults.handlers import install, report
from kiosk.faults.hearing import Hearing
hearing = Hearing()
install(hearing)
"""
END = """
for told in hearing.heard():
    print(told.fault.kind, told.fault.what, told.times, told.verdict, sep="|")
"""


def run(code: str) -> tuple[list[str], str]:
    """What it heard, line by line, and what stands on its standard error."""
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code + END],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines(), done.stderr


def test_an_exception_in_a_slot() -> None:
    code = """
from PySide6.QtCore import QCoreApplication, QTimer
qt = QCoreApplication([])
left = 12
def fail():
    global left
    left -= 1
    qt.exit() if left == 0 else QTimer.singleShot(0, fail)
    raise LookupError("gone")
QTimer.singleShot(0, fail)
qt.exec()
"""
    heard, said = run(code)
    assert heard == ["exception|LookupError: gone|12|restart"]
    assert said.count("LookupError: gone") == 2  # the first and the tenth time


def test_a_thread_that_ends() -> None:
    code = """
def fail(): raise OSError("no disk")
for name in ("content", "other"):
    thread = threading.Thread(target=fail, name=name); thread.start(); thread.join()
"""
    heard, _ = run(code)
    assert heard == ["thread|OSError: no disk|1|restart", "thread|OSError: no disk|1|continue"]


def test_what_cannot_be_raised() -> None:
    code = """
class Bad:
    def __del__(self): raise ValueError("late")
bad = Bad(); del bad
"""
    heard, said = run(code)
    assert heard == ["unraisable|ValueError: late|1|continue"]
    assert "ValueError: late" in said


def test_qt_and_qml() -> None:
    code = """
from kiosk.faults.qt_messages import QtMessages
messages = QtMessages(hearing)
messages.page = lambda: "services/a"
from PySide6.QtCore import qWarning, qDebug
qDebug("nothing much")
qWarning("a thing is odd")
for _ in range(2):
    qWarning("file:///opt/kiosk/screen/qml/WaitingRoom/Screens/Panel.qml:12:5: TypeError: x of null")
qWarning("file:///opt/kiosk/screen/qml/WaitingRoom/App/Main.qml:1: TypeError: y of null")
messages.stop()
qWarning("said by Qt itself")
"""
    heard, said = run(code)
    assert heard == [
        "qt|a thing is odd|1|continue",
        "qt|TypeError: x of null|2|degrade",
        "qt|TypeError: y of null|1|continue",
    ]
    assert [line for line in said.splitlines() if "Panel" not in line and "Main" not in line] == [
        "nothing much",
        "a thing is odd",
        "said by Qt itself",
    ]


@pytest.mark.parametrize("page", ["services/a", ""])
def test_what_fails_while_a_page_is_shown(page: str) -> None:
    code = f"""
from kiosk.faults.showing import showing
try:
    with showing(lambda: {page!r}) as shown:
        {{}}["key"]
    print(shown.failed)
except KeyError:
    print("passed on")
"""
    heard, _ = run(code)
    expected = ["True", "exception|KeyError: 'key'|1|degrade"] if page else ["passed on"]
    assert heard == expected


def test_an_exception_at_the_top_ends_the_program_with_its_trace() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + "raise LookupError('gone')"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.endswith("LookupError: gone\n")
