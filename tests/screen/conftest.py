"""A waiting room whose clock the test moves."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content import Library
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock

# PySide's stub has no types for properties, so a room is Any to its tests.
OpenRoom = Callable[..., Any]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def open_room(qapp: QGuiApplication, clock: FakeClock) -> OpenRoom:
    """Open a waiting room on a library."""
    del qapp

    def open_on(library: Library, rules: PanelRules | None = None) -> WaitingRoom:
        return WaitingRoom(library, rules or PanelRules(), Timing(), clock)

    return open_on
