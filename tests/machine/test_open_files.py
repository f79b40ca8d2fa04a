"""Whether a file is being written to, asked of the real system."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.machine import open_files
from kiosk.machine.open_files import is_being_written

WRITE_FOR_EVER = """
import sys
while True:
    with open(sys.argv[1], "w") as file:
        file.write("words")
"""


def test_a_file_is_being_written_while_somebody_has_it_open_for_that(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("words")
    assert not is_being_written(path)
    with path.open():
        assert not is_being_written(path)
    with path.open("a"):
        assert is_being_written(path)
    assert not is_being_written(path)


def test_what_is_no_file_is_not_being_written(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    for path in (tmp_path, tmp_path / "link", tmp_path / "nowhere", tmp_path / "a\0", Path("/dev/zero")):
        assert not is_being_written(path)


def test_somebody_who_writes_while_it_is_asked_ends_nothing(tmp_path: Path) -> None:
    """The system tells by a signal of whoever opens the file meanwhile; the usual one ends a process."""
    path = tmp_path / "a.md"
    path.write_text("")
    writer = subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(path)])
    code = (
        "import sys, time; from pathlib import Path; from kiosk.machine.open_files import is_being_written\n"
        "end = time.monotonic() + 3\n"
        "while time.monotonic() < end: is_being_written(Path(sys.argv[1]))"
    )
    try:
        assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0
        assert writer.poll() is None
    finally:
        writer.kill()
        writer.wait()


def test_a_share_that_refuses_every_lease_holds_no_page_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    with path.open("w"):
        assert is_being_written(path)
        monkeypatch.setattr(open_files, "tells_of_changes", lambda _: False)
        assert not is_being_written(path)


def test_where_the_system_has_no_leases_nobody_can_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    with path.open("w"):
        monkeypatch.setattr(open_files, "fcntl", None)
        assert not is_being_written(path)


def test_asking_costs_a_writer_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("")
    is_being_written(path)
    start = time.monotonic()
    path.write_text("words")
    assert time.monotonic() - start < 30, "a lease that was never given back holds a writer up for 45 s"
