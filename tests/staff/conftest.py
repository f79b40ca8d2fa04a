"""A preview without a window."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content import Library
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.programme.panels import PanelRules
from kiosk.staff.preview_room import PreviewRoom
from tests.fake_clock import FakeClock


@pytest.fixture
def preview(qapp: QGuiApplication) -> Callable[..., Any]:
    """Make the view model of a preview; Any, since PySide's stub has no types for properties."""
    del qapp

    def make(library: Library, *, samples: bool = True) -> Any:
        return PreviewRoom(library, PanelRules(show_samples=samples), TravellingClock(FakeClock()))

    return make
