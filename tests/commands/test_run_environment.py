"""What kiosk run says to Qt before Qt is there."""

import os
from pathlib import Path

import pytest

from kiosk.commands.run import NO_DISPLAY, run
from kiosk.faults.hearing import Hearing
from kiosk.settings import Settings


@pytest.mark.parametrize(
    ("windowed", "size", "has_frame"),
    [(False, None, False), (True, None, True), (False, (540, 960), True)],
)
def test_only_a_window_that_is_asked_for_has_a_frame(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    windowed: bool,
    size: tuple[int, int] | None,
    has_frame: bool,
) -> None:
    surroundings = {"QT_QPA_PLATFORM": "wayland", "QT_WAYLAND_DISABLE_WINDOWDECORATION": "0"}
    monkeypatch.setattr(os, "environ", surroundings)
    assert run(tmp_path, Settings(), windowed=windowed, size=size, hearing=Hearing()) == NO_DISPLAY
    expected = {} if has_frame else {"QT_WAYLAND_DISABLE_WINDOWDECORATION": "1"}
    assert {name: surroundings[name] for name in surroundings if "WAYLAND" in name} == expected
