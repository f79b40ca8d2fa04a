"""What is written for whoever wants to know where the time goes."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk.machine.trace import Trace


def events(file: Path) -> list[dict[str, Any]]:
    return [event for event in json.loads(file.read_text()) if event]


def test_times_are_microseconds_since_the_process_began(tmp_path: Path) -> None:
    trace = Trace(tmp_path / "trace.json")
    began = time.perf_counter()
    trace.mark("made")
    trace.span("drawn", began)
    trace.close()
    begins, made, drawn = events(tmp_path / "trace.json")
    assert (begins["name"], begins["ph"], begins["ts"]) == ("the process begins", "i", 0)
    assert (made["name"], made["ph"]) == ("made", "i")
    assert (drawn["name"], drawn["ph"]) == ("drawn", "X")
    assert 0 < drawn["ts"] <= made["ts"] <= drawn["ts"] + drawn["dur"]
    assert {type(event[key]) for event in (made, drawn) for key in ("ts", "pid", "tid")} == {int}


def test_a_frame_lasts_from_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trace = Trace(tmp_path / "trace.json")
    now = time.perf_counter()
    for seconds in (1, 1.016, 1.116, 9):  # the last comes after a rest
        monkeypatch.setattr(time, "perf_counter", lambda seconds=seconds: now + seconds)
        trace.frame()
    trace.close()
    first, *frames = events(tmp_path / "trace.json")[1:]
    assert first["name"] == "the first frame"
    assert [frame["dur"] for frame in frames] == [pytest.approx(16_000, abs=1), pytest.approx(100_000, abs=1)]


def test_a_process_that_was_ended_leaves_what_can_be_read(tmp_path: Path) -> None:
    trace = Trace(tmp_path / "trace.json")
    trace.mark("made")
    written = (tmp_path / "trace.json").read_text()
    assert len(json.loads(f"{written.rstrip().rstrip(',')}]")) == 2
    trace.close()


def test_without_a_file_nothing_happens() -> None:
    trace = Trace(None)
    assert not trace.is_on
    trace.mark("made")
    trace.frame()
    trace.close()


def test_after_its_end_nothing_is_written(tmp_path: Path) -> None:
    trace = Trace(tmp_path / "trace.json")
    trace.close()
    trace.mark("late")
    trace.close()
    assert len(events(tmp_path / "trace.json")) == 1
