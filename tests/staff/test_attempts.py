import os
import stat
from pathlib import Path

import pytest

from kiosk.staff.attempts import begin_attempts, read_attempts, write_attempts
from kiosk.staff.lockout import MOST, WAITS_S, tries_left, wait_after


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attempts"


def test_three_tries_are_free_and_then_each_wait_is_longer() -> None:
    assert [wait_after(failed) for failed in range(10)] == [0, 0, 0, 30, 60, 300, 900, 3600, 3600, 3600]
    assert [tries_left(failed) for failed in range(5)] == [3, 2, 1, 0, 0]
    assert wait_after(MOST) == WAITS_S[-1]


@pytest.mark.parametrize("failed", range(MOST + 1))
def test_what_is_written_is_read(path: Path, failed: int) -> None:
    write_attempts(path, failed)
    assert read_attempts(path) == failed
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_more_than_the_most_is_the_most(path: Path) -> None:
    write_attempts(path, MOST + 5)
    assert read_attempts(path) == MOST


def test_a_count_that_is_gone_waits_the_longest(path: Path) -> None:
    assert read_attempts(path) == MOST
    begin_attempts(path)
    assert read_attempts(path) == 0
    path.unlink()
    assert read_attempts(path) == MOST


def test_each_flipped_bit_and_each_shorter_file_waits_the_longest(path: Path) -> None:
    begin_attempts(path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            spoilt = bytearray(whole)
            spoilt[place] ^= 1 << bit
            path.write_bytes(spoilt)
            assert read_attempts(path) in ((MOST, 0) if bytes(spoilt).split() == whole.split() else (MOST,))
    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        assert read_attempts(path) == MOST


@pytest.mark.parametrize("content", [b"", b"0", b"0 0", b"-1 0123", b"\xd9\xa3", b"0 " * 1000, b"\xff\xfe"])
def test_what_nobody_wrote_waits_the_longest(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert read_attempts(path) == MOST


def test_a_pipe_or_a_folder_in_its_place_keeps_nobody_waiting(path: Path) -> None:
    os.mkfifo(path)
    assert read_attempts(path) == MOST
    path.unlink()
    path.mkdir()
    assert read_attempts(path) == MOST
