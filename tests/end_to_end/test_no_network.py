"""No request ever leaves the machine, wherever a visitor goes."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.accessibility import Bus
from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk, running
from tests.end_to_end.touch_screen import TouchScreen
from tests.end_to_end.tracing import outward, peers, traced
from tests.end_to_end.ways import ByTouch, Ear
from tests.waiting import wait_until

pytestmark = pytest.mark.once

TOUR: Final = (
    *("Pause", "About us", "The Harley Street Hospital", "Back", "What we do", "Sciatica", "Share to care"),
    *("Back", "Spine map", "Research", "Patients say", "العربية"),
)
"""What is pressed, one after another: each door, a page, a code, the map, another language."""

MOST_PLACES: Final = len(TOUR) - TOUR.count("Back")
"""Back leads to where somebody has been."""

EXPECTED_PEERS: Final = (
    *(r"@?/tmp/\.X11-unix/X\d+", r"/run/user/.*|/tmp/dbus-.*|/tmp/.*/at-spi.*|.*/at-spi/bus.*"),
    r"/(var/)?run/(nscd/socket|systemd/userdb/.*)",  # the C library, asked for whose home this is
    r".*/speech-dispatcher/speechd\.sock|/(tmp/pulse-.*|(var/)?run/pulse)/native",
)
"""The X server, the session's bus and the accessibility bus, who knows users, the voice and its sound."""

ALONE: Final = ("unshare", "--map-root-user", "--net")
"""In a network where there is nothing, not even this computer itself."""


def may_be_alone() -> bool:
    """Whether the kernel lets this user have an empty network."""
    return subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode == 0


def is_traced() -> bool:
    """Whether the kernel lets this user trace a program."""
    return (
        subprocess.run(
            ["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True, check=False
        ).returncode
        == 0
    )


def tour(bus: Bus, press: Callable[[Ear, str], None]) -> None:
    """Every kind of place."""
    ear = Ear(bus)
    for name in TOUR:
        press(ear, name)
        ear.rest()


def test_the_whole_tour_reaches_for_nothing_but_local_sockets(
    glass: TouchScreen, bus: Bus, calm: Path, tmp_path: Path
) -> None:
    if not is_traced():
        pytest.skip("the kernel lets nobody trace a program here")
    log = tmp_path / "calls"
    with running(glass, "--settings", str(calm), session_bus=bus.session, under=traced(log)):
        tour(bus, lambda ear, name: ByTouch(ear, glass).press(name))
    calls = log.read_text(encoding="utf-8", errors="replace")
    met = set(peers(calls))
    assert any(".X11-unix" in peer for peer in met)  # it was looked at
    assert outward(calls) == []
    assert [peer for peer in met if not any(re.fullmatch(one, peer) for one in EXPECTED_PEERS)] == []


@pytest.mark.long
def test_without_any_network_every_place_looks_the_same(glass: TouchScreen, bus: Bus, calm: Path) -> None:
    if not may_be_alone():
        pytest.skip("the kernel lets nobody have a network of their own here")
    places: list[tuple[int, int]] = []
    pictures: list[QImage] = []
    lines = 0
    with running(glass, "--settings", str(calm), session_bus=bus.session) as kiosk:

        def press(ear: Ear, name: str) -> None:
            nonlocal lines
            lines = lines or ear.above_tools()
            pictures.append(top(kiosk.picture(), lines))
            places.append(ear.control(name).middle)
            glass.tap(*places[-1])

        tour(bus, press)
        pictures.append(top(kiosk.picture(), lines))
    assert len({bytes(one.constBits()) for one in pictures}) >= MOST_PLACES
    with running(glass, "--settings", str(calm), under=ALONE) as kiosk:
        wait_until(lambda: interfaces(kiosk) == ["lo"], "an empty network")
        wait_for(glass, pictures[0], lines)
        for place, expected in zip(places, pictures[1:], strict=True):
            glass.tap(*place)
            wait_for(glass, expected, lines)


def top(picture: QImage, lines: int) -> QImage:
    """So many lines of it."""
    return picture.copy(0, 0, picture.width(), lines)


def wait_for(display: Display, picture: QImage, lines: int) -> None:
    """Until this is on the glass, to the pixel."""
    wait_until(lambda: top(display.picture(), lines) == picture, "the picture that was there with a network")


def interfaces(kiosk: Kiosk) -> list[str]:
    """What the process has of networks."""
    lines = Path(f"/proc/{kiosk.pid}/net/dev").read_text(encoding="ascii").splitlines()[2:]
    return [line.partition(":")[0].strip() for line in lines]
