import errno
import os
from pathlib import Path

import pytest

from kiosk.content.durable import sync_folder, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"one")
    write_whole(tmp_path / "a", b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"two")]


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_what_cannot_be_written_leaves_what_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write_whole(tmp_path / "a", b"one")

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, name, refuse)
    with pytest.raises(OSError, match="No space"):
        write_whole(tmp_path / "a", b"two")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"one")]


def test_where_folders_cannot_be_opened_the_system_sees_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    sync_folder(tmp_path)


def test_the_bytes_are_on_the_disk_before_the_name_is_and_then_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    replace = os.replace

    def replace_and_tell(old: Path, new: Path) -> None:
        done.append("replace")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", lambda file: done.append(Path(f"/proc/self/fd/{file}").readlink().name))
    monkeypatch.setattr(os, "replace", replace_and_tell)
    write_whole(tmp_path / "a", b"one")
    assert done == [".a.tmp", "replace", tmp_path.name]


def test_what_is_nobody_elses_business_is_so_from_the_first_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modes: list[int] = []
    (tmp_path / ".a.tmp").write_bytes(b"left behind, and open to others")
    monkeypatch.setattr(os, "fsync", lambda _: modes.append((tmp_path / ".a.tmp").stat().st_mode & 0o777))
    monkeypatch.setattr("kiosk.content.durable.sync_folder", lambda _: None)
    write_whole(tmp_path / "a", b"one", mode=0o600)
    assert modes == [0o600]
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
