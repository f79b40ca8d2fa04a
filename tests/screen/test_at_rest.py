"""The next panel is made ready while the present one stands."""

from typing import Any

from pytestqt.qtbot import QtBot

from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.screen.at_rest import AtRest
from kiosk.screen.waiting_room import WaitingRoom
from tests.fake_clock import FakeClock
from tests.screen.exposed import rows
from tests.screen.made_up import library, service

PAGES = library(services=(service("a"), service("b"), service("c")))


def test_the_next_panel_is_made_ready_after_each(qtbot: QtBot) -> None:
    room: Any = WaitingRoom(PAGES, PanelRules(), Timing(), FakeClock())
    rest = AtRest(room)
    for present, following in (("a", "b"), ("b", "c"), ("c", "a")):
        assert room.attract.pageId == f"services/{present}"
        with qtbot.waitSignal(room.attract.dataChanged, timeout=60_000):
            pass
        ready = {row["pageId"] for row in rows(room.attract)}
        assert ready == {f"services/{present}", f"services/{following}"}
        room.turn(1)
    rest.close()
