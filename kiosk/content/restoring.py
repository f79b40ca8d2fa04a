"""Putting a content folder back to what it was in a snapshot."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.durable import write_whole
from kiosk.content.files import digest
from kiosk.content.finding import find_files
from kiosk.content.last_good import is_private
from kiosk.content.snapshots import Snapshot, files_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """What is to be done: paths to write, and paths of pages that were not there then."""

    put_back: tuple[str, ...]
    not_there_then: tuple[str, ...]


def plan(folder: Path, snapshot: Snapshot) -> Restoration:
    """What differs between `folder` and `snapshot`. Patients' words stay as they are now."""
    then = files_of({page: files for page, files in snapshot.pages.items() if not is_private(page)})
    now = [path for path in find_files(folder).paths if not is_private(path)]
    return Restoration(
        put_back=tuple(sorted(path for path, sha in then.items() if _digest(folder / path) != sha)),
        not_there_then=tuple(sorted(path for path in now if path not in then)),
    )


def carry_out(restoration: Restoration, folder: Path, snapshot: Snapshot, aside: Path) -> None:
    """Do it. What it replaces is moved to the folder `aside`. Raises OSError."""
    for path in restoration.put_back:
        new = (snapshot.folder / path).read_bytes()
        if os.path.lexists(folder / path):
            _move(folder / path, aside / path)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(folder / path, new)
    for path in restoration.not_there_then:
        _move(folder / path, aside / path)


def _digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""


def _move(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    path.replace(target)
