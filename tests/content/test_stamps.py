import os
from pathlib import Path

import pytest

from kiosk.content.stamps import Stamp, can_be_opened, stamp


def test_a_file_that_is_not_there_has_no_stamp(tmp_path: Path) -> None:
    assert stamp(tmp_path / "a") is None
    assert stamp(tmp_path / "a\0b") is None


def test_whatever_changes_the_bytes_changes_the_stamp(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    first = stamp(path)
    assert first is not None
    assert first == stamp(path)
    path.write_text("three")
    assert stamp(path) != first
    path.write_text("one")
    os.utime(path, ns=(first.mtime_ns, first.mtime_ns))
    assert stamp(path) != first, "as rsync leaves it: the same size and time"
    (tmp_path / "b").write_text("one")
    second = stamp(path)
    (tmp_path / "b").replace(path)
    assert stamp(path) != second


def test_who_may_read_it_belongs_to_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("one")
    os.utime(path, (1, 1))
    before = stamp(path)
    assert before is not None
    path.chmod(0)
    after = stamp(path)
    assert after is not None
    assert after.ctime_ns >= before.ctime_ns


def test_a_link_has_its_own_stamp(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    assert stamp(tmp_path / "a") is not None


def test_its_age_counts_from_the_last_change_of_any_kind() -> None:
    assert Stamp(1, 5_000_000_000, 7_500_000_000, 1).age(10) == pytest.approx(2.5)
    assert Stamp(1, 11_000_000_000, 0, 1).age(10) < 0


def test_what_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert can_be_opened(tmp_path / "a")
    assert not can_be_opened(tmp_path / "b")
    assert not can_be_opened(tmp_path / "c")
    assert not can_be_opened(tmp_path / "c\0")
