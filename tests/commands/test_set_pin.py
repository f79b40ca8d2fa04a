"""kiosk set-pin and kiosk staff-log as processes, also at a terminal."""

import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.staff.attempts import read_attempts, write_attempts
from kiosk.staff.pin import is_right

PIN = "907214"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state" / "clinic-kiosk" / "staff"


def kiosk(tmp_path: Path, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        input=said,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path / "state")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_program_gives_the_pin_as_a_line(tmp_path: Path, state: Path) -> None:
    done = kiosk(tmp_path, "set-pin", "--stdin", said=f"{PIN}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert PIN not in done.stdout
    kept = (state / "pin").read_text().strip()
    assert is_right(kept, PIN)
    assert read_attempts(state / "attempts") == 0
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (state, *state.iterdir())}
    assert modes["staff"] == 0o700
    assert modes["pin"] == modes["attempts"] == 0o600
    assert kiosk(tmp_path, "staff-log").stdout.endswith(" A new PIN was set.\n")


@pytest.mark.parametrize("pin", ["", "123456", "111111", "90721", "90721a"])
def test_a_pin_that_is_not_good_enough_changes_nothing(tmp_path: Path, state: Path, pin: str) -> None:
    kiosk(tmp_path, "set-pin", "--stdin", said=f"{PIN}\n")
    write_attempts(state / "attempts", 5)
    before = (state / "pin").read_bytes()
    done = kiosk(tmp_path, "set-pin", "--stdin", said=f"{pin}\n")
    assert done.returncode == 1
    assert done.stderr.endswith("Nothing was changed.\n")
    assert (state / "pin").read_bytes() == before
    assert read_attempts(state / "attempts") == 5


def test_a_new_pin_begins_the_count_anew(tmp_path: Path, state: Path) -> None:
    kiosk(tmp_path, "set-pin", "--stdin", said=f"{PIN}\n")
    write_attempts(state / "attempts", 5)
    kiosk(tmp_path, "set-pin", "--stdin", said="283746\n")
    assert is_right((state / "pin").read_text().strip(), "283746")
    assert read_attempts(state / "attempts") == 0


def test_the_settings_say_where_systemd_takes_it_from(tmp_path: Path, state: Path) -> None:
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[staff]\npin_file = "{tmp_path}/credentials/staff-pin"\n')
    done = kiosk(tmp_path, "set-pin", "--stdin", "--settings", str(settings), said=f"{PIN}\n")
    assert done.returncode == 0
    assert is_right((tmp_path / "credentials" / "staff-pin").read_text().strip(), PIN)
    assert not (state / "pin").exists()
    assert read_attempts(state / "attempts") == 0


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    done = kiosk(tmp_path, "set-pin", "--stdin", said=f"{PIN}\n")
    assert done.returncode == 2
    assert str(tmp_path / "state") in done.stderr


def test_a_log_that_nobody_has_written_is_said_to_be_empty(tmp_path: Path) -> None:
    done = kiosk(tmp_path, "staff-log")
    assert (done.returncode, done.stdout) == (1, "")
    assert "log.txt" in done.stderr


@pytest.mark.parametrize(("again", "status"), [(PIN, 0), ("283746", 1)])
def test_who_types_it_types_it_twice_and_sees_nothing_of_it(
    tmp_path: Path, state: Path, again: str, status: int
) -> None:
    shown, ended = at_a_terminal(tmp_path, PIN, again)
    assert ended == status
    assert PIN not in shown
    assert "New PIN" in shown
    assert (state / "pin").exists() is (status == 0)


def at_a_terminal(tmp_path: Path, *lines: str) -> tuple[str, int]:
    """What a terminal shows of `kiosk set-pin` when somebody types `lines`, and its exit status."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["XDG_STATE_HOME"] = str(tmp_path / "state")
        os.execv(sys.executable, [sys.executable, "-m", "kiosk", "set-pin"])  # noqa: S606
    shown = ""
    for line in lines:
        while not shown.rstrip("\r\n").endswith(": "):
            shown += os.read(terminal, 1024).decode()
        os.write(terminal, f"{line}\n".encode())
        shown += " "
    while True:
        try:
            more = os.read(terminal, 1024)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        shown += more.decode()
    os.close(terminal)
    return shown, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
