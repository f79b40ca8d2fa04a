import ctypes
import socket
import sys
from pathlib import Path

import pytest

from kiosk.machine.display_server import has_display


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": "", "WAYLAND_DISPLAY": ""},
        {"DISPLAY": ":987"},
        {"DISPLAY": "no display at all"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"},
        {"WAYLAND_DISPLAY": "/nowhere/wayland-0"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":987"},
    ],
)
def test_where_nobody_answers_there_is_no_display(environment: dict[str, str]) -> None:
    assert not has_display(environment)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600", "xcb;offscreen"])
def test_what_draws_into_memory_needs_nobody(platform: str) -> None:
    assert has_display({"QT_QPA_PLATFORM": platform})


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_a_display(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert has_display({})


@pytest.mark.parametrize("platform", [{}, {"QT_QPA_PLATFORM": "wayland"}, {"QT_QPA_PLATFORM": "xcb;wayland"}])
@pytest.mark.parametrize("is_absolute", [True, False])
def test_a_compositor_that_lets_us_in_is_a_display(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: dict[str, str], is_absolute: bool
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # the library reads it by itself
    place = {"WAYLAND_DISPLAY": str(tmp_path / "w") if is_absolute else "w", "XDG_RUNTIME_DIR": str(tmp_path)}
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        assert has_display({**place, **platform})
        assert not has_display({**place, "QT_QPA_PLATFORM": "xcb"})
    assert not has_display({**place, **platform})


def test_without_the_libraries_of_a_display_server_there_is_no_display(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert not has_display({"WAYLAND_DISPLAY": "/run/w", "DISPLAY": ":0"})
