"""Dated copies of the content folder as it was last good: the screen's own memory, and staff's undo.

A snapshot is a folder of plain files, named by its number and its time ("000012-20261125T180000Z"), with
a list of the SHA-256 of each. It is made beside its place and renamed, so that it is there whole or not at
all. A file that did not change is the same file on the disk as in the snapshot before (a hard link).
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.content.durable import sync_folder, write_whole

LIST: Final = ".snapshot.json"
MOST_DAYS: Final = 30
"""How many days keep their last snapshot."""
MOST_RECENT: Final = 5

_NAME: Final = re.compile(r"\d{6,9}-\d{8}T\d{6}Z")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_UNFINISHED: Final = ".unfinished"
_BLOCK: Final = 1 << 20


Pages = Mapping[str, Mapping[str, str]]
"""Page → path of each of its files, itself among them → SHA-256."""


def files_of(pages: Pages) -> dict[str, str]:
    """All files of `pages`: path → SHA-256."""
    return {path: digest for files in pages.values() for path, digest in files.items()}


class FileChangedError(Exception):
    """A file was written to while it was copied."""


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
        """The newest snapshot, with those of its pages of which every byte is as it was written."""
        found = self.all()
        return replace(found[-1], pages=_sound(found[-1])) if found else None

    def save(self, pages: Pages, source: Path, before: Snapshot | None, now: datetime) -> Snapshot:
        """Keep `pages`: the files that `before` has too from there, the others from `source`.

        Raises OSError where the disk does not take them, and FileChangedError if a file in `source` is
        another one by now; the snapshots are then as they were.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        number = max((snapshot.number for snapshot in self.all()), default=0) + 1
        building = self.folder / _UNFINISHED
        _remove(building)
        building.mkdir()
        files = files_of(pages)
        known = before.files if before else {}
        try:
            for path, digest in files.items():
                target = building / path
                target.parent.mkdir(parents=True, exist_ok=True)
                if before is not None and known.get(path) == digest:
                    _link(before.folder / path, target)
                else:
                    _copy(source / path, target, digest)
            _write_list(building, pages)
            for folder in {(building / path).parent for path in files} | {building}:
                sync_folder(folder)
            name = f"{number:06}-{now.astimezone(UTC).strftime(_TIME)}"
            building.rename(self.folder / name)
        except (OSError, FileChangedError):
            _remove(building)
            raise
        sync_folder(self.folder)
        saved = now.astimezone(UTC).replace(microsecond=0)
        return Snapshot(folder=self.folder / name, number=number, saved=saved, pages=pages)

    def purge(self, is_kept: Callable[[str], bool]) -> None:
        """Take every page that is not kept out of every snapshot, for good. Raises OSError.

        What is listed nowhere is deleted too: an earlier purge may have been cut off.
        """
        for snapshot in self.all():
            pages = {path: files for path, files in snapshot.pages.items() if is_kept(path)}
            if len(pages) < len(snapshot.pages):
                _write_list(snapshot.folder, pages)
            files = files_of(pages)
            for path in _files(snapshot.folder):
                if path not in files:
                    (snapshot.folder / path).unlink(missing_ok=True)

    def prune(self, keep: Snapshot | None) -> None:
        """Delete what is beyond the last few snapshots and the last one of each of the last days.

        `keep` stays in any case; what was left unfinished goes.
        """
        _remove(self.folder / _UNFINISHED)
        found = self.all()
        days = {snapshot.saved.date(): snapshot.number for snapshot in found}
        last_of_days = [days[day] for day in sorted(days, reverse=True)[:MOST_DAYS]]
        numbers = {snapshot.number for snapshot in found[-MOST_RECENT:]} | set(last_of_days)
        for snapshot in found:
            if snapshot.number not in numbers and snapshot != keep:
                _remove(snapshot.folder)


def _subfolders(folder: Path) -> list[Path]:
    try:
        return [entry for entry in folder.iterdir() if _NAME.fullmatch(entry.name)]
    except OSError:
        return []


def _open(folder: Path) -> Snapshot | None:
    try:
        listed = json.loads((folder / LIST).read_bytes())
        pages = listed["pages"]
        if listed["seal"] != _seal(pages):
            return None
        number, time = folder.name.split("-")
        saved = datetime.strptime(time, _TIME).replace(tzinfo=UTC)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Snapshot(folder=folder, number=int(number), saved=saved, pages=pages)


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
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # not every file system has hard links
        shutil.copyfile(old, new)


def _copy(source: Path, target: Path, digest: str) -> None:
    seen = hashlib.sha256()
    with source.open("rb") as old, target.open("xb") as new:
        while block := old.read(_BLOCK):
            seen.update(block)
            new.write(block)
        new.flush()
        os.fsync(new.fileno())
    if seen.hexdigest() != digest:
        raise FileChangedError(source)


def _remove(folder: Path) -> None:
    """Delete a snapshot, its list first, so that half of one is never taken for a whole."""
    with contextlib.suppress(OSError):
        (folder / LIST).unlink()
    shutil.rmtree(folder, ignore_errors=True)
