"""The real program on a machine whose clock is wrong, is set, or has run for very long."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import PROJECT, running

pytestmark = pytest.mark.once

UNSET = (
    "This computer does not know what day it is: its clock says 1 January 1970. The screen shows only what "
    "has no days, hours or end of its own, and does not sleep at night. Set the computer's clock. The screen "
    "follows by itself.\n"
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOURS = "".join(f"  {day}: 08:00-18:00\n" for day in DAYS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "services").mkdir(parents=True)
    (folder / "clinic.md").write_text(f"---\nname: The Clinic\nopening_hours:\n{HOURS}---\n")
    (folder / "services" / "10-scans.md").write_text("# Scans\n\nPictures of the spine.\n")
    (folder / "services" / "20-walking.md").write_text(
        "---\nshow_from: 2026-01-01\n---\n# Walking\n\nDaily.\n"
    )
    return folder


@pytest.mark.long
def test_without_a_clock_it_shows_what_has_no_days_and_the_rest_once_it_is_set(
    upright: Display, calm: Path, content: Path, tmp_path: Path
) -> None:
    ahead = tmp_path / "ahead"

    def set_clock(*then: int) -> None:
        """Set the machine's clock; the program looks at it when it likes."""
        moment = datetime(*then, tzinfo=UTC)  # type: ignore[misc, arg-type]
        beside = ahead.with_suffix(".new")
        beside.write_text(str(round(moment.timestamp() - time.time())))
        beside.replace(ahead)

    set_clock(1970, 1, 1, 0, 0, 20)
    program = ("-m", "tests.end_to_end.another_time", str(ahead))
    arguments = ("--settings", str(calm), "--content", str(content))
    with running(upright, *arguments, complaint=UNSET, program=program) as kiosk:
        kiosk.see("Scans", "1 of 1")
        set_clock(2026, 6, 9, 11)
        kiosk.see("Scans", "1 of 2")
        set_clock(2026, 6, 9, 22)
        kiosk.see("We are closed now")


@pytest.mark.long
@pytest.mark.parametrize("bits", [31, 32])
def test_it_goes_on_past_the_end_of_a_count_of_milliseconds(bits: int) -> None:
    ahead = int(2**bits / 1000 - time.monotonic()) - 240  # until then it must be there
    ran = subprocess.run(
        [
            *("unshare", "--time", f"--monotonic={ahead}", f"--boottime={ahead}"),
            *(sys.executable, "-m", "tests.end_to_end.long_uptime", str(bits)),
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    if "Operation not permitted" in ran.stderr:
        pytest.skip("only root may have another uptime")
    assert (ran.returncode, ran.stderr) == (0, "")
