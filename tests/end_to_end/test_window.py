"""The program's one window, as the display server knows it."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk, running


def windows(display: Display) -> list[tuple[int, ...]]:
    """The visible windows: where they are (x, y) and how large (width, height)."""
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--maxdepth", "1", "--name", ".*", "getwindowgeometry", "%@"],
        env=display.environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    shape = r"Position: (\d+),(\d+) .*\n\s*Geometry: (\d+)x(\d+)"
    _root, *others = re.findall(shape, found.stdout)
    return [tuple(map(int, window)) for window in others]


def test_one_window_covers_the_whole_display(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.see("Touch to read more")
        assert windows(upright) == [(0, 0, 1080, 1920)]
    assert windows(upright) == []


@pytest.mark.parametrize(
    ("arguments", "size"),
    [
        (["--size", "720x1280"], (720, 1280)),
        (["--windowed", "--size", "900x500"], (900, 500)),
        (["--windowed"], (608, 1080)),
    ],
)
def test_a_window_is_as_large_as_it_was_wished(
    across: Display, calm: Path, arguments: list[str], size: tuple[int, int]
) -> None:
    with running(across, "--settings", str(calm), *arguments) as kiosk:
        kiosk.see("London Spine Unit")
        assert [window[2:] for window in windows(across)] == [size]


def test_what_takes_how_long_is_written_down(upright: Display, calm: Path, tmp_path: Path) -> None:
    trace = tmp_path / "trace.json"
    with running(upright, "--settings", str(calm), "--trace", str(trace)) as kiosk:
        kiosk.see("Touch to read more")
        kiosk.tap("Next")
        kiosk.see("2 of 28")
    events = [event for event in json.loads(trace.read_text()) if event]
    marks = [event["name"] for event in events if event["ph"] == "i"]
    assert marks == [
        *("the process begins", "the command line is read", "what is imported is there"),
        *("the pages are there", "the screen is made", "the first frame"),
    ]
    times = [event["ts"] for event in events if event["ph"] == "i"]
    assert times == sorted(times)
    assert any(event["name"] == "frame" for event in events)


def test_a_trace_that_cannot_be_written_is_no_start(upright: Display, tmp_path: Path) -> None:
    kiosk = Kiosk(upright, "--trace", str(tmp_path / "none" / "trace.json"))
    status = kiosk.wait_for_end()
    _, said = kiosk.stop()
    assert status == 1
    assert said.endswith(
        "cannot be written (No such file or directory). Name a file that you may write to.\n"
    )
