import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine.health_file import HealthFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.prom"


def counting() -> Callable[[], Callable[[], bytes]]:
    """Looks that tell how many there have been."""
    seen: list[None] = []

    def look() -> Callable[[], bytes]:
        seen.append(None)
        number = len(seen)
        return lambda: b"%d" % number

    return look


def test_it_is_written_at_once_and_again_and_again(path: Path, qtbot: QtBot) -> None:
    file = HealthFile(path, counting(), every_s=0.05)
    file.open()
    qtbot.waitUntil(lambda: path.exists() and int(path.read_bytes()) >= 3)
    file.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.usefixtures("qapp")
def test_after_the_end_it_stays_as_it_was(path: Path) -> None:
    file = HealthFile(path, counting())
    file.open()
    file.close()
    assert path.read_bytes() == b"1"


@pytest.mark.usefixtures("qapp")
def test_others_may_read_it_whatever_the_process_keeps_to_itself(path: Path) -> None:
    file = HealthFile(path, lambda: lambda: b"")
    before = os.umask(0o077)
    try:
        file.open()
        file.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_file_that_cannot_be_written_is_told_once(tmp_path: Path, qtbot: QtBot) -> None:
    said, looks = list[str](), list[None]()

    def look() -> Callable[[], bytes]:
        looks.append(None)
        return bytes

    file = HealthFile(tmp_path / "nowhere" / "kiosk.prom", look, every_s=0.02)
    file.failed.connect(said.append)
    file.open()
    qtbot.waitUntil(lambda: len(looks) > 3)
    file.close()
    assert said == [
        f"How the screen is could not be written to {tmp_path}/nowhere/kiosk.prom: No such file or directory."
    ]


def test_a_disk_that_does_not_answer_holds_up_nobody(path: Path, qtbot: QtBot) -> None:
    answered, looks = threading.Event(), list[None]()

    def slow() -> bytes:
        answered.wait()
        return b"late"

    def look() -> Callable[[], bytes]:
        looks.append(None)
        return slow

    file = HealthFile(path, look, every_s=0.02)
    file.open()
    qtbot.wait(200)
    assert len(looks) == 1  # nor do those who write pile up
    answered.set()
    qtbot.waitUntil(path.exists)
    file.close()
    assert path.read_bytes() == b"late"
