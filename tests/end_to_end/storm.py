"""Touches that no hand makes on purpose. As a command: a thousand of them a second for a minute.

python -m tests.end_to_end.storm [SECONDS [TOUCHES-A-SECOND]]
"""

import random
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.end_to_end.accessibility import accessibility_bus
from tests.end_to_end.conftest import settings_file
from tests.end_to_end.kiosk_process import running
from tests.end_to_end.touch_screen import TouchScreen, touch_screen
from tests.end_to_end.ways import Ear

FINGERS = 10


def palm(screen: TouchScreen, x: float, y: float) -> None:
    """A whole hand, which rolls a little and is lifted finger by finger."""
    for finger in range(FINGERS):
        screen.fingers.put(finger, x + 18 * (finger % 4), y + 22 * (finger // 4))
    for step in range(20):
        for finger in range(FINGERS):
            screen.fingers.put(finger, x + 18 * (finger % 4) + step, y + 22 * (finger // 4) - step)
    screen.fingers.lift_all()


def five_fingers(screen: TouchScreen) -> None:
    """Put down far apart, and drawn together as for a desktop's gesture."""
    width, height = screen.size.width(), screen.size.height()
    for step in range(30):
        for finger in range(5):
            away = 1 - step / 30
            screen.fingers.put(
                finger, width * (0.5 + 0.2 * (finger - 2) * away), height * (0.5 + 0.1 * finger * away)
            )
    screen.fingers.lift_all()


def out_of_the_window(screen: TouchScreen) -> None:
    """Drags that end beyond each edge."""
    width, height = screen.size.width(), screen.size.height()
    middle = width // 2, height // 2
    for end in ((-60, height // 2), (width + 60, height // 2), (width // 2, -60), (width // 2, height + 60)):
        screen.drag(middle, end)


def edge_swipes(screen: TouchScreen) -> None:
    """From beyond each edge straight inwards, as a desktop shows its menus, but for the one that scrolls."""
    width, height = screen.size.width(), screen.size.height()
    screen.drag((0, height // 2), (width // 2, height // 2))
    screen.drag((width - 1, height // 2), (width // 2, height // 2))
    screen.drag((width // 2, 0), (width // 2, height // 3))


def pinch(screen: TouchScreen) -> None:
    """Two fingers side by side, drawn apart and together again."""
    width, height = screen.size.width(), screen.size.height()
    for step in (*range(30), *range(30, 0, -1)):
        for finger, side in ((0, -1), (1, 1)):
            screen.fingers.put(finger, width * (0.5 + side * (0.05 + 0.01 * step)), height * 0.4)
    screen.fingers.lift_all()


def double_taps(screen: TouchScreen, *places: tuple[int, int]) -> None:
    """Each place twice, faster than anything can move, and then all at once."""
    for place in places:
        screen.tap(*place)
        screen.tap(*place)
    for finger, place in enumerate(places):
        screen.fingers.put(finger, *place)
    screen.fingers.lift_all()


def long_press(screen: TouchScreen, x: int, y: int, seconds: float = 2) -> None:
    screen.fingers.put(0, x, y)
    time.sleep(seconds)
    screen.fingers.lift(0)


def storm(screen: TouchScreen, touches: int, seed: int, a_second: float = 0) -> float:
    """Touches at random, so many `a_second` or as fast as X takes them. Returns how many a second it took."""
    chance = random.Random(seed)  # noqa: S311 - the same storm each time
    fingers, size, began = screen.fingers, screen.size, time.monotonic()
    for number in range(touches):
        finger = chance.randrange(FINGERS)
        fingers.put(finger, chance.random() * size.width(), chance.random() * size.height())
        if chance.random() < 0.7:  # the others stay, and are drawn to another place
            fingers.lift(finger)
        if a_second:
            time.sleep(max(0, began + number / a_second - time.monotonic()))
    fingers.lift_all()
    return touches / (time.monotonic() - began)


def main(seconds: float = 60, a_second: float = 1000) -> None:
    """A storm over the real program, which must be its calm self afterwards."""
    with (
        TemporaryDirectory() as folder,
        accessibility_bus() as bus,
        touch_screen(1080, 1920) as screen,
    ):
        settings = settings_file(Path(folder), idle_seconds=20, sensitive_idle_seconds=20, warning_seconds=10)
        with running(screen, "--settings", str(settings), session_bus=bus.session):
            ear = Ear(bus)
            ear.hear("Touch to read more")
            rate = storm(screen, round(seconds * a_second), seed=4, a_second=a_second)
            sys.stdout.write(f"{seconds * a_second:.0f} touches, {rate:.0f} a second\n")
            ear.hear(
                "Touch to read more", "Pause", limit=600
            )  # it may have ended on a page that takes a while to read
    sys.stdout.write("The screen is at rest, and the program ended without a word.\n")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
