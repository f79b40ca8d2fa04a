import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.commands.faults import NO_PAGES, NONE, SOME, faults
from kiosk.faults import Fault, How, Kind
from kiosk.faults.hearing import Hearing
from kiosk.faults.life import Life
from kiosk.faults.log import FaultLog


def test_where_nothing_went_wrong_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Life(tmp_path, Hearing()).end(How.CLEAN)
    assert faults(tmp_path) == NONE
    assert capsys.readouterr().out == "Nothing has gone wrong on this computer.\n"


def test_faults_are_listed_with_what_was_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = FaultLog(tmp_path, "now")
    when = datetime(2026, 7, 1, 11, 30, tzinfo=UTC)
    page = Fault(kind=Kind.EXCEPTION, what="KeyError: 1", where="kiosk/x.py:3", page="services/a")
    log.tell(page, 1, "degrade", when)
    log.tell(Fault(kind=Kind.QT, what="a warning"), 10, "continue", when)
    assert faults(tmp_path) == SOME
    assert capsys.readouterr().out == (
        "2026-07-01 12:30  services/a: KeyError: 1 [kiosk/x.py:3] "
        "— the page was left out until somebody changes it\n"
        "2026-07-01 12:30  a warning (10 times)\n"
    )


def test_safe_mode_and_the_last_end_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(4):
        Life(tmp_path, Hearing())
    assert faults(tmp_path) == SOME
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        f"{NO_PAGES} It tries them again by itself.",
        "The last time the screen was ended from outside.",
    ]


def test_it_is_a_command() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "kiosk", "faults"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) in {(NONE, ""), (SOME, "")}
