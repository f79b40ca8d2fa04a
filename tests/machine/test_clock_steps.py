"""The machine's own clock is set, to what it says already."""

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine.clock_steps import ClockSteps


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def set_clock() -> None:
    try:
        time.clock_settime(time.CLOCK_REALTIME, time.clock_gettime(time.CLOCK_REALTIME))
    except PermissionError:
        pytest.skip("only root may set a clock")


def test_each_time_that_the_clock_is_set_is_told(qtbot: QtBot) -> None:
    steps = ClockSteps()
    for _ in range(3):
        with qtbot.waitSignal(steps.stepped, timeout=60_000):
            set_clock()
    steps.close()


def test_after_the_end_nothing_is_told_and_nothing_is_left_open(qtbot: QtBot) -> None:
    before = open_files()
    steps, told = ClockSteps(), []
    steps.stepped.connect(lambda: told.append("a step"))
    assert open_files() == before + 1
    steps.close()
    steps.close()
    assert open_files() == before
    other = ClockSteps()
    with qtbot.waitSignal(other.stepped, timeout=60_000):
        set_clock()
    other.close()
    assert told == []


def test_where_the_system_has_no_such_alarm_it_is_silent(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    del qtbot
    monkeypatch.setattr("sys.platform", "darwin")
    before = open_files()
    ClockSteps().close()
    assert open_files() == before
