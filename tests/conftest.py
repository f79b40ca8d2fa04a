"""Every test draws off the screen, without a graphics card, in the kind of application that the kiosk is."""

import atexit
import os
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

# What the program remembers on this machine is none of a test's business.
STATE = TemporaryDirectory()
atexit.register(STATE.cleanup)
os.environ["XDG_STATE_HOME"] = STATE.name
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QGuiApplication]":
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after the environment is in order

    return QGuiApplication
