"""Hands, palms and children: nothing breaks, nothing is said, and soon the screen is as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.accessibility import Bus
from tests.end_to_end.kiosk_process import running
from tests.end_to_end.storm import double_taps, five_fingers, long_press, out_of_the_window, palm, storm
from tests.end_to_end.test_window import windows
from tests.end_to_end.touch_screen import TouchScreen
from tests.end_to_end.ways import ByTouch, Ear

pytestmark = pytest.mark.once

INVITATION = "Touch to read more"

LONGEST_READ_S = 600
"""Where a storm ends on a page, somebody may be reading it: they are not asked before they can have."""


@pytest.fixture
def ear(glass: TouchScreen, bus: Bus, hasty: Path) -> Iterator[Ear]:
    """Listens to a kiosk that must not say a word, nor end, nor open a second window, and come to rest."""
    with running(glass, "--settings", str(hasty), session_bus=bus.session):
        ear = Ear(bus)
        ear.hear(INVITATION)
        yield ear
        assert windows(glass) == [(0, 0, glass.size.width(), glass.size.height())]
        ear.hear(INVITATION, "Pause", limit=LONGEST_READ_S)
        assert not [node.name for node in ear.shown() if "checked" in node.states]
        ByTouch(ear, glass).press("About us")  # a finger still does what it should
        ear.hear("The Harley Street Hospital")


def open_a_page(ear: Ear, glass: TouchScreen) -> None:
    finger = ByTouch(ear, glass)
    finger.press("What we do")
    finger.press("Sciatica")
    ear.hear("Share to care")


@pytest.mark.long
def test_a_storm_of_touches(ear: Ear, glass: TouchScreen) -> None:
    del ear
    storm(glass, 3_000, seed=1)


@pytest.mark.long
def test_hands_on_a_page(ear: Ear, glass: TouchScreen) -> None:
    open_a_page(ear, glass)
    palm(glass, 300, 700)
    palm(glass, 200, 1700)
    five_fingers(glass)
    out_of_the_window(glass)


@pytest.mark.long
def test_a_long_press_opens_no_menu_and_selects_nothing(ear: Ear, glass: TouchScreen) -> None:
    open_a_page(ear, glass)
    before = {node.name for node in ear.shown()}
    long_press(glass, 400, 700)
    assert {node.name for node in ear.shown()} == before
    assert windows(glass) == [(0, 0, glass.size.width(), glass.size.height())]


@pytest.mark.long
def test_double_taps_while_the_screen_changes(ear: Ear, glass: TouchScreen) -> None:
    places = [ear.control(name).middle for name in ("Next", "What we do", "About us", INVITATION, "Pause")]
    for _ in range(5):
        double_taps(glass, *places)
