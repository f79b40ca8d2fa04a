"""Who plugs a keyboard or a mouse in, or strokes the glass as a desktop's, gets no further than a visitor."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.accessibility import Bus
from tests.end_to_end.chords import KNOWN, tried
from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk, running
from tests.end_to_end.storm import edge_swipes, five_fingers, long_press, pinch
from tests.end_to_end.test_journeys import told
from tests.end_to_end.test_window import windows
from tests.end_to_end.touch_screen import TouchScreen
from tests.end_to_end.ways import ByTree, Ear
from tests.end_to_end.x_client import ask_to_close, cursor_is_seen
from tests.waiting import wait_until

pytestmark = pytest.mark.once

SCREENS = {
    "attract": ("Pause",),
    "list": ("What we do",),
    "page": ("What we do", "Sciatica"),
    "code": ("What we do", "Sciatica", "Share to care"),
    "spine": ("Spine map",),
}
"""What is pressed on the way there. Nothing on them moves by itself."""

SOON = ("attract", "page")
"""Those that do not wait to be asked for."""

AT_ONCE = 40
"""Chords between two looks."""


class Keeper:
    """Sees to it that one screen stays as it is, to the pixel."""

    def __init__(self, kiosk: Kiosk, ear: Ear, glass: TouchScreen) -> None:
        self._kiosk = kiosk
        self._ear = ear
        self._glass = glass
        self._step("Tab", "")
        self._has_keys = ear.focused()
        self._there_and_back()
        ear.rest()
        self._told = told(ear)
        self._lines = ear.above_tools()
        self._picture = self._look()

    def is_unmoved(self) -> None:
        """After all that was done before: keys come in order, and of these two it is known what they do."""
        self._there_and_back()
        self._ear.rest()
        assert told(self._ear) == self._told
        assert self._look() == self._picture
        assert windows(self._glass) == [(0, 0, self._glass.size.width(), self._glass.size.height())]
        assert self._kiosk.runs

    def _look(self) -> QImage:
        return self._kiosk.picture().copy(0, 0, self._glass.size.width(), self._lines)

    def _there_and_back(self) -> None:
        self._step("Tab", self._has_keys)
        self._step("shift+Tab", self._ear.focused())
        assert self._ear.focused() == self._has_keys

    def _step(self, key: str, before: str) -> None:
        self._glass.press(key)
        wait_until(lambda: self._ear.focused() not in {"", before}, f"{key} to go on")


@contextmanager
def kept(glass: TouchScreen, bus: Bus, settings: Path, screen: str) -> Iterator[Keeper]:
    """A kiosk that shows `screen`, and ends well."""
    with running(glass, "--settings", str(settings), session_bus=bus.session) as kiosk:
        ear = Ear(bus)
        for name in SCREENS[screen]:
            ByTree(ear).press(name)
        ear.rest()
        yield Keeper(kiosk, ear, glass)


def screens(*soon: str) -> pytest.MarkDecorator:
    """Each of the screens; those that are not `soon` only in the long form."""
    marked = [pytest.param(name, marks=[] if name in soon else pytest.mark.long) for name in SCREENS]
    return pytest.mark.parametrize("screen", marked)


@screens(*SOON)
def test_no_chord_that_is_known_changes_anything(
    glass: TouchScreen, bus: Bus, calm: Path, screen: str
) -> None:
    with kept(glass, bus, calm, screen) as keeper:
        glass.press(*KNOWN)
        keeper.is_unmoved()


@pytest.mark.long
@screens()
def test_none_of_two_thousand_chords_changes_anything(
    glass: TouchScreen, bus: Bus, calm: Path, screen: str
) -> None:
    chords = tried(2_000, seed=len(screen))
    with kept(glass, bus, calm, screen) as keeper:
        for first in range(0, len(chords), AT_ONCE):
            glass.press(*chords[first : first + AT_ONCE])
            keeper.is_unmoved()


@screens("page")
@pytest.mark.long
def test_a_mouse_has_one_button_and_no_cursor(glass: TouchScreen, bus: Bus, calm: Path, screen: str) -> None:
    with kept(glass, bus, calm, screen) as keeper:
        for x, y in every_place(glass):
            press_buttons(glass, x, y)
            assert not cursor_is_seen(glass.name)
        keeper.is_unmoved()


@screens("page")
@pytest.mark.long
def test_what_is_plugged_in_and_out_changes_nothing(
    glass: TouchScreen, bus: Bus, calm: Path, screen: str
) -> None:
    with kept(glass, bus, calm, screen) as keeper:
        for _ in range(3):
            for device in ("pointer", "keyboard"):
                xinput(glass, "disable", device)
                xinput(glass, "enable", device)
            glass.press("alt+F4")
            press_buttons(glass, 300, 300)
            assert not cursor_is_seen(glass.name)
        keeper.is_unmoved()


@pytest.mark.long
def test_gestures_of_a_desktop_change_nothing(glass: TouchScreen, bus: Bus, calm: Path) -> None:
    """Where nothing scrolls, and there is no panel to touch, so that none of it is meant for visitors."""
    with kept(glass, bus, calm, "code") as keeper:
        for gesture in (edge_swipes, five_fingers, pinch):
            gesture(glass)
            keeper.is_unmoved()
        long_press(glass, 400, 200)
        keeper.is_unmoved()


def test_the_window_does_not_close_when_it_is_asked_to(glass: TouchScreen, bus: Bus, calm: Path) -> None:
    with kept(glass, bus, calm, "page") as keeper:
        for _ in range(3):
            ask_to_close(glass.name, window_of(glass))
        keeper.is_unmoved()


def test_a_developers_window_does(upright: Display, calm: Path) -> None:
    kiosk = Kiosk(upright, "--windowed", "--settings", str(calm))
    try:
        wait_until(lambda: len(windows(upright)) == 1, "the window")
        ask_to_close(upright.name, window_of(upright))
        wait_until(lambda: not kiosk.runs, "the program to end")
    finally:
        assert kiosk.stop() == (0, "")


def test_nothing_of_its_memory_is_left_behind(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.see("Touch to read more")
        limits = Path(f"/proc/{kiosk.pid}/limits").read_text(encoding="ascii")
        assert re.search(r"Max core file size +0 +0 ", limits)


def every_place(display: Display) -> Iterator[tuple[int, int]]:
    """Places all over the glass."""
    for row in range(1, 8):
        for column in range(1, 5):
            yield display.size.width() * column // 5, display.size.height() * row // 8


def press_buttons(display: Display, x: int, y: int) -> None:
    """All buttons of a mouse but the left one and the wheel."""
    buttons = [argument for button in "2389" for argument in ("click", button)]
    subprocess.run(
        ["xdotool", "mousemove", str(x), str(y), *buttons], env=display.environment, check=True, timeout=60
    )


def xinput(display: Display, *arguments: str) -> None:
    subprocess.run(["xinput", *arguments], env=display.environment, check=True, timeout=60)


def window_of(display: Display) -> int:
    """The number of the one window."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--maxdepth", "1", "--name", "London Spine Unit"],
        env=display.environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return int(found.stdout)
