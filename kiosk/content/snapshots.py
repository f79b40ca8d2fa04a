"""Dated copies of the content folder as it was last good: the screen's own memory, and staff's undo.

A snapshot is a folder of plain files, named by its number and its time ("000012-20261125T180000Z"), with
a list of the SHA-256 of each. It is made beside its place and renamed, so that it is there whole or not at
all. A file that did not change is the same file on the disk as in the snapshot before (a hard link).
"""

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from kiosk.content.durable import sync_folder, write_whole
from kiosk.content.files import digest as sha256
from kiosk.content.files import read_regular
from kiosk.content.pictures import MAX_BYTES

LIST: Final = ".snapshot.json"
MOST_DAYS: Final = 30
"""How many days keep their last snapshot."""
MOST_RECENT: Final = 5

_NAME: Final = re.compile(r"\d{6,9}-\d{8}T\d{6}Z")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_UNFINISHED: Final = ".unfinished"
_ANOTHER_FILE: Final = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.EACCES, errno.ENXIO}
)
"""What the system says of a file that is gone or is none any more, and not of a disk that fails."""


Pages = Mapping[str, Mapping[str, str]]
"""Page → path of each of its files, itself among them → SHA-256."""


def files_of(pages: Pages) -> dict[str, str]:
    """All files of `pages`: path → SHA-256."""
    return {path: digest for files in pages.values() for path, digest in files.items()}


class FileChangedError(Exception):
    """The file `path` is another one by now than the one that was to be kept."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The folder, its number and time, and its pages: path → the page's files → SHA-256 of their bytes."""

    folder: Path
    number: int
    saved: datetime
    pages: Pages

    @property
    def files(self) -> dict[str, str]:
        """All files: path → SHA-256."""
        return files_of(self.pages)


class SnapshotStore:
    """The snapshots below one folder, which belongs to one process at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> tuple[Snapshot, ...]:
        """Every snapshot whose list can be read, the oldest first. Their files are not looked at."""
        found = (_open(folder) for folder in _subfolders(self.folder))
        return tuple(sorted(filter(None, found), key=lambda snapshot: snapshot.number))

    def newest(self) -> Snapshot | None:
        """The newest snapshot of which anything is left, with the pages whose every byte is as written."""
        sound = (replace(snapshot, pages=_sound(snapshot)) for snapshot in reversed(self.all()))
        return next((snapshot for snapshot in sound if snapshot.pages), None)

    def save(self, pages: Pages, source: Path, before: Snapshot | None, now: datetime) -> Snapshot:
        """Keep `pages`: the files that `before` has too from there, the others from `source`.

        Raises OSError where the disk does not take them, and FileChangedError if a file in `source` is
        another one by now; the snapshots are then as they were.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        number = max(map(_number, _all_subfolders(self.folder)), default=0) + 1
        building = self.folder / _UNFINISHED
        _remove(building)
        building.mkdir()
        files = files_of(pages)
        known = before.files if before else {}
        try:
            folders = {building, *(building / place for place in {_place(path) for path in files})}
            for folder in folders:
                folder.mkdir(parents=True, exist_ok=True)
            for path, digest in files.items():
                old = f"{before.folder}/{path}" if before and known.get(path) == digest else ""
                if not (old and _link(old, f"{building}/{path}", digest)) and not _copy(
                    source / path, building / path, digest
                ):
                    raise FileChangedError(path)  # noqa: TRY301 - what was built is taken away
            _write_list(building, pages)
            for folder in folders:
                sync_folder(folder)
            name = f"{number:06}-{now.astimezone(UTC).strftime(_TIME)}"
            building.rename(self.folder / name)
        except (OSError, FileChangedError):
            with contextlib.suppress(OSError):
                _remove(building)
            raise
        sync_folder(self.folder)
        saved = now.astimezone(UTC).replace(microsecond=0)
        return Snapshot(folder=self.folder / name, number=number, saved=saved, pages=pages)

    def purge(self, is_kept: Callable[[str], bool]) -> None:
        """Take every page that is not kept out of every snapshot, for good. Raises OSError.

        What is listed nowhere goes too, and whatever is no whole snapshot: it may hold the same words.
        """
        _remove(self.folder / _UNFINISHED)
        for folder in _all_subfolders(self.folder):
            snapshot = _open(folder)
            if snapshot is None:
                _remove(folder)
                continue
            pages = {path: files for path, files in snapshot.pages.items() if is_kept(path)}
            files = files_of(pages)
            # The words first: a full disk takes no new list. Files that are missing are noticed (`newest`).
            for path in _files(folder):
                if path not in files:
                    (folder / path).unlink(missing_ok=True)
            if len(pages) < len(snapshot.pages):
                _write_list(folder, pages)

    def prune(self, keep: Snapshot) -> None:
        """Delete what is beyond the last few snapshots and the last one of each of the last days.

        `keep` stays in any case.
        """
        found = sorted(_subfolders(self.folder), key=_number)
        days = {_saved(folder).date(): folder for folder in found}
        last_of_days = [days[day] for day in sorted(days, reverse=True)[:MOST_DAYS]]
        for folder in {*found} - {*found[-MOST_RECENT:], *last_of_days, keep.folder}:
            with contextlib.suppress(OSError):  # the next time will do
                _remove(folder)


def _all_subfolders(folder: Path) -> list[Path]:
    """Every snapshot there is; none where there is no such folder. Raises OSError if nobody can tell."""
    try:
        return [entry for entry in folder.iterdir() if _NAME.fullmatch(entry.name)]
    except (FileNotFoundError, NotADirectoryError):
        return []


def _subfolders(folder: Path) -> list[Path]:
    """The snapshots that can be seen."""
    try:
        return _all_subfolders(folder)
    except OSError:
        return []


def _number(folder: Path) -> int:
    return int(folder.name.partition("-")[0])


def _saved(folder: Path) -> datetime:
    """When the snapshot was saved; long ago where its name says nothing that can be a time."""
    try:
        return datetime.fromisoformat(folder.name.partition("-")[2])  # strptime takes long to import
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def _open(folder: Path) -> Snapshot | None:
    try:
        listed = json.loads((folder / LIST).read_bytes())
        pages = listed["pages"]
        if listed["seal"] != _seal(pages) or not _is_list(pages):
            return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return Snapshot(folder=folder, number=_number(folder), saved=_saved(folder), pages=pages)


def _is_list(pages: object) -> bool:
    """Whether `pages` are what this version of the kiosk writes: the seal may be another version's."""
    return isinstance(pages, dict) and all(
        isinstance(files, dict)
        and page in files
        and all(isinstance(digest, str) and _is_below(path) for path, digest in files.items())
        for page, files in pages.items()
    )


def _is_below(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(pure.parts) and not pure.is_absolute() and ".." not in pure.parts and "\0" not in path


def _sound(snapshot: Snapshot) -> Pages:
    bad = {path for path, digest in snapshot.files.items() if _digest(snapshot.folder / path) != digest}
    return {page: files for page, files in snapshot.pages.items() if bad.isdisjoint(files)}


def _files(folder: Path) -> list[str]:
    """The paths of all files below `folder` but its list."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return [path for path in found if path != LIST]


def _write_list(folder: Path, pages: Pages) -> None:
    listed = {"pages": pages, "seal": _seal(pages)}
    write_whole(folder / LIST, json.dumps(listed, indent=1).encode())


def _seal(pages: Pages) -> str:
    """A digest of the list itself."""
    return hashlib.sha256(json.dumps(pages, sort_keys=True).encode()).hexdigest()


def _digest(path: Path) -> str:
    try:
        return sha256(read_regular(path, MAX_BYTES + 1))
    except OSError:
        return ""


def _place(path: str) -> str:
    """The folder of the file `path`."""
    return path.rpartition("/")[0]


def _link(old: str, new: str, digest: str) -> bool:
    """Whether `new` has become the same file as `old`. Paths are strings: there may be thousands of them."""
    try:
        os.link(old, new)
    except OSError:  # not every file system has hard links, and none has any number of them
        with contextlib.suppress(OSError):
            return _copy(Path(old), Path(new), digest)
        Path(new).unlink(missing_ok=True)  # what was begun
        return False
    return True


def _copy(old: Path, new: Path, digest: str) -> bool:
    """Whether `old` is there and has the bytes with this SHA-256, and `new` has them too by now.

    Raises OSError where a disk or the system fails.
    """
    try:
        data = read_regular(old, MAX_BYTES + 1)
        times = old.stat().st_atime_ns, old.stat().st_mtime_ns
    except ValueError:
        return False
    except OSError as error:
        if error.errno in _ANOTHER_FILE:
            return False
        raise
    if data is None or sha256(data) != digest:
        return False
    with new.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.utime(new, ns=times)  # a translation is older or newer than its page
    return True


def _remove(folder: Path) -> None:
    """Delete a snapshot, its list first, so that half of one is never taken for a whole. Raises OSError."""
    if folder.is_dir():
        (folder / LIST).unlink(missing_ok=True)
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
