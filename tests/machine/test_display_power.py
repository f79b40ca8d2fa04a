"""Displays that are switched by programs and files of the test's own; one real X server refuses."""

import os
import signal
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine import display_power
from kiosk.machine.display_power import WLOPM, XSET, DisplayPower, Lights, Programs, Way, way_to_switch
from tests.end_to_end.display import x_server

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Put a program of this name before all others; it writes down what it is told and then runs `script`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    def put(name: str, script: str = "") -> Path:
        said = tmp_path / f"{name}.said"
        said.touch()
        (folder / name).write_text(f'#!/bin/sh\necho "$*" >> {said}\n{script}\n')
        (folder / name).chmod(0o755)
        return said

    return put


@pytest.fixture
def lights(tmp_path: Path) -> Lights:
    files = tuple(tmp_path / name / "bl_power" for name in ("panel-a", "panel-b"))
    for file in files:
        file.parent.mkdir()
        file.write_text("0")
    return Lights(files)


def power(way: Way | None) -> tuple[DisplayPower, list[str]]:
    display, said = DisplayPower(way, linger_ms=0), list[str]()
    display.failed.connect(said.append)
    return display, said


def lines(said: Path) -> list[str]:
    return said.read_text().splitlines()


def has_lines(said: Path, count: int) -> bool:
    return len(lines(said)) == count


@pytest.mark.parametrize(("name", "way"), [("xset", XSET), ("wlopm", WLOPM)])
def test_a_program_switches_it_off_and_on(program: Program, qtbot: QtBot, name: str, way: Programs) -> None:
    said = program(name, "")
    display, faults = power(way)
    display.begin()
    display.follow(dark=True)
    qtbot.waitUntil(lambda: lines(said)[-1:] == [" ".join(way.off[1:])], timeout=60_000)
    qtbot.waitUntil(lambda: display.is_off, timeout=60_000)
    display.follow(dark=False)
    qtbot.waitUntil(lambda: not display.is_off, timeout=60_000)
    qtbot.waitUntil(lambda: lines(said)[-1] == " ".join(way.on[1:]), timeout=60_000)
    display.close()
    beginning = [" ".join(way.begin[1:])] if way.begin else []
    assert lines(said) == [*beginning, " ".join(way.off[1:]), " ".join(way.on[1:])]
    assert faults == []


def test_a_touch_switches_it_on_for_a_while(program: Program, qtbot: QtBot) -> None:
    said = program("wlopm", "")
    display, _ = power(WLOPM)
    display.follow(dark=True)
    qtbot.waitUntil(lambda: lines(said) == ["--off *"], timeout=60_000)
    qtbot.waitUntil(lambda: display.is_off, timeout=60_000)
    display.touch()
    qtbot.waitUntil(lambda: lines(said) == ["--off *", "--on *", "--off *"], timeout=60_000)
    display.close()
    assert lines(said)[-1] == "--on *"


def test_whatever_comes_while_a_program_runs_the_last_wish_is_done(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    said = program("wlopm", f"while [ ! -e {gate} ]; do sleep 0.01; done")
    display, _ = power(WLOPM)
    display.follow(dark=True)
    qtbot.waitUntil(lambda: lines(said) == ["--off *"], timeout=60_000)
    for dark in (False, True, False):
        display.follow(dark=dark)
    gate.touch()
    qtbot.waitUntil(lambda: lines(said) == ["--off *", "--on *"], timeout=60_000)
    display.close()


def test_built_in_panels_have_a_switch(lights: Lights, qtbot: QtBot) -> None:
    display, faults = power(lights)
    display.begin()
    display.follow(dark=True)
    qtbot.waitUntil(lambda: [file.read_text() for file in lights.files] == ["4", "4"], timeout=60_000)
    display.follow(dark=False)
    assert [file.read_text() for file in lights.files] == ["0", "0"]
    display.follow(dark=True)
    qtbot.waitUntil(lambda: display.is_off, timeout=60_000)
    display.close()
    assert [file.read_text() for file in lights.files] == ["0", "0"]
    assert faults == []


def test_where_one_of_two_panels_refuses_neither_stays_off(lights: Lights, qtbot: QtBot) -> None:
    lights.files[1].unlink()
    lights.files[1].mkdir()
    display, faults = power(lights)
    display.follow(dark=True)
    qtbot.waitUntil(lambda: bool(faults), timeout=60_000)
    assert lights.files[0].read_text() == "0"
    assert faults == ["The display could not be switched off: Is a directory."]
    display.close()


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("echo no such thing >&2; exit 1", "wlopm says: no such thing"),
        ("exit 3", "wlopm says: 3"),
        (f"kill -{signal.SIGKILL} $$", "wlopm did not answer"),
    ],
)
def test_what_does_not_go_off_is_told_of_once_and_tried_the_next_evening(
    program: Program, qtbot: QtBot, script: str, reason: str
) -> None:
    said = program("wlopm", script)
    display, faults = power(WLOPM)
    for evening in (1, 2):
        display.follow(dark=True)
        qtbot.waitUntil(partial(has_lines, said, evening), timeout=60_000)
        qtbot.waitUntil(lambda: not display.is_off, timeout=60_000)
        display.follow(dark=False)
    assert faults == [f"The display could not be switched off: {reason}."]
    display.close()


def test_what_does_not_come_on_is_asked_again_and_again(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display_power, "LONGEST_MS", 1)
    said = program("wlopm", f'test "$1" = --off || test -e {tmp_path / "mended"}')
    display, faults = power(Programs(on=("wlopm", "--on"), off=("wlopm", "--off")))
    display._longest.setInterval(60_000)  # noqa: SLF001 - only the waiting in between is short
    display.follow(dark=True)
    qtbot.waitUntil(lambda: lines(said) == ["--off"], timeout=60_000)
    qtbot.waitUntil(lambda: display.is_off, timeout=60_000)
    display.follow(dark=False)
    qtbot.waitUntil(lambda: lines(said).count("--on") > 3, timeout=60_000)
    (tmp_path / "mended").touch()
    qtbot.waitUntil(lambda: not display.is_off, timeout=60_000)
    assert faults == ["The display could not be switched on: wlopm says: 1."]
    display.close()


def test_a_program_that_hangs_is_ended(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display_power, "LONGEST_MS", 500)
    program("wlopm", "exec sleep 1000")
    display, faults = power(WLOPM)
    display.follow(dark=True)
    qtbot.waitUntil(lambda: bool(faults), timeout=60_000)
    assert faults == ["The display could not be switched off: wlopm did not answer."]
    display.close()


def test_where_there_is_no_way_it_is_told_of(qtbot: QtBot) -> None:
    display, faults = power(None)
    display.begin()
    display.follow(dark=True)
    qtbot.waitUntil(lambda: bool(faults), timeout=60_000)
    assert faults == [
        "The display could not be switched off: there is no xset, no wlopm and no backlight that it may use."
    ]
    display.close()


def test_a_program_that_is_gone_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone")
    display, faults = power(Programs(on=(gone,), off=(gone,), begin=(gone,)))
    display.begin()
    display.follow(dark=True)
    qtbot.waitUntil(lambda: bool(faults), timeout=60_000)
    assert faults == [f"The display could not be switched off: {gone} could not be started."]
    display.close()


@pytest.mark.once
def test_a_real_server_without_dpms_says_so_and_stays_lit(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with x_server(tmp_path, 320, 240) as server:
        monkeypatch.setenv("DISPLAY", server.name)
        display, faults = power(XSET)
        display.begin()
        display.follow(dark=True)
        qtbot.waitUntil(lambda: bool(faults), timeout=60_000)
        assert faults[0].startswith("The display could not be switched off: xset says: ")
        assert "dpms" in faults[0].casefold()
        assert not display.is_off
        display.close()


@pytest.mark.once
def test_a_real_server_does_not_go_dark_by_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with x_server(tmp_path, 320, 240) as server:
        monkeypatch.setenv("DISPLAY", server.name)

        def says() -> str:
            return subprocess.run(["xset", "q"], capture_output=True, text=True, check=True).stdout

        assert "timeout:  600" in says()
        display, faults = power(XSET)
        display.begin()
        qtbot.waitUntil(lambda: "timeout:  0 " in says(), timeout=60_000)
        assert "prefer blanking:  no" in says()
        display.close()
        assert faults == []


@pytest.mark.parametrize(
    ("platform", "programs", "expected"),
    [
        ("xcb", {"xset"}, XSET),
        ("xcb", {"wlopm"}, None),
        ("wayland", {"xset", "wlopm"}, WLOPM),
        ("wayland-egl", {"wlopm"}, WLOPM),
        ("wayland", {"xset"}, None),
        ("offscreen", {"xset", "wlopm"}, None),
    ],
)
def test_the_way_is_that_of_the_display_server(
    platform: str, programs: set[str], expected: Way | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(display_power, "which", lambda name: name if name in programs else None)
    assert way_to_switch(platform, tmp_path) == expected


def test_on_wayland_a_switch_of_the_panel_comes_first(lights: Lights, tmp_path: Path) -> None:
    assert way_to_switch("wayland", tmp_path) == lights
