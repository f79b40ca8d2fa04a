"""Whether the kiosk can keep what it has to remember."""

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames

MATTER: Final = "Memory"

LEAST_FREE: Final = 100_000_000
"""Bytes: the pages of a large clinic, kept twice, and a log."""

MOST_FILES: Final = 10_000
"""That are looked at."""


@dataclass(frozen=True, slots=True)
class StateFolder:
    """The first place in it that the kiosk may not write, if any; and how many bytes are free."""

    folder: Path
    unwritable: Path | None
    is_read_only: bool
    free: int


def ask_state(folder: Path) -> StateFolder:
    """How it is with `folder`, or with where it is going to be made."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    kept = [place, *(sorted(folder.rglob("*"))[:MOST_FILES] if folder.exists() else ())]
    unwritable = next((path for path in kept if not path.is_symlink() and not os.access(path, os.W_OK)), None)
    return StateFolder(folder, unwritable, _is_read_only(place), shutil.disk_usage(place).free)


def _is_read_only(place: Path) -> bool:
    if sys.platform == "win32":
        return False
    return bool(os.statvfs(place).f_flag & os.ST_RDONLY)


def check_state(state: StateFolder, names: MachineNames) -> Finding:
    """How it is with what the kiosk remembers."""
    if state.is_read_only:
        return Finding(
            MATTER,
            f"The disk with {state.folder} can only be read: nothing new is remembered.",
            "sudo mount --options remount,rw /; if that fails the disk is damaged: sudo dmesg --level err",
        )
    if state.unwritable is not None:
        user = "clinic-kiosk" if names.is_service else '"$(id --user --name)"'
        return Finding(
            MATTER,
            f"The kiosk may not write {state.unwritable}.",
            f"sudo chown --recursive {user}: {_there(state)}",
        )
    if state.free < LEAST_FREE:
        return Finding(
            MATTER,
            f"The disk with {state.folder} is full: {state.free // 1_000_000} MB are free.",
            "sudo apt clean && sudo journalctl --vacuum-size=100M",
        )
    return Finding(MATTER, f"The kiosk can write in {state.folder}.")


def _there(state: StateFolder) -> Path:
    """The folder, or what it would be made in."""
    unwritable = state.unwritable or state.folder
    return state.folder if unwritable.is_relative_to(state.folder) else unwritable
