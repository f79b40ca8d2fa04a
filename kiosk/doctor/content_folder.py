"""Whether the pages can be read, soon enough, and be written by the staff."""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.content import Library, Names, load_library
from kiosk.content.languages import ENGLISH
from kiosk.doctor.finding import Finding
from kiosk.doctor.machine_names import MachineNames
from kiosk.machine.file_systems import tells_of_changes

MATTER: Final = "Pages"

LONGEST_S: Final = 20.0
"""For a network share to answer."""

SLOW_S: Final = 5.0
"""A thousand pages on a slow computer's own disk take three."""

ROOT: Final = 0


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """How the folder is; `seconds` is None where it did not answer."""

    folder: Path
    seconds: float | None = None
    fault: str = ""
    """Why nothing can be read."""
    unreadable: Path | None = None
    """The first place in it that the kiosk may not read."""
    is_only_roots: bool = False
    tells_of_changes: bool = True
    languages: tuple[str, ...] = (ENGLISH,)


def ask_content(folder: Path, longest_s: float = LONGEST_S) -> ContentFolder:
    """How `folder` is. Whoever waits for a share that is away cannot be ended, but left behind."""
    answers: list[ContentFolder] = []
    asking = threading.Thread(target=lambda: answers.append(_read(folder)), daemon=True)
    asking.start()
    asking.join(longest_s)
    return answers[0] if answers else ContentFolder(folder)


def _read(folder: Path) -> ContentFolder:
    began = time.monotonic()
    library = load_library(folder, Names())
    seconds = time.monotonic() - began
    places = [folder, *folder.rglob("*")] if folder.exists() else []
    return ContentFolder(
        folder,
        seconds,
        _fault(library),
        next((place for place in places if not os.access(place, os.R_OK)), None),
        any(_is_only_roots(place) for place in places if place.is_dir()),
        tells_of_changes(folder),
        library.languages,
    )


def _fault(library: Library) -> str:
    rules = {"folder-missing", "folder-unreadable"}
    found = (problem for problem in library.problems if problem.path == "." and problem.rule in rules)
    return next((problem.message for problem in found), "")


def _is_only_roots(place: Path) -> bool:
    found = place.stat()
    others = (found.st_gid != ROOT and found.st_mode & 0o020) or found.st_mode & 0o002
    return found.st_uid == ROOT and not others


def check_content(content: ContentFolder, names: MachineNames, *, is_ours: bool) -> Finding:
    """`is_ours` says that the folder came with the program, where nobody is to write."""
    folder = content.folder
    wrong = (
        _not_answering(content)
        or _not_readable(content, names)
        or (None if is_ours else _only_roots(content, names))
        or _slow(content)
    )
    if wrong:
        return Finding(MATTER, *wrong)
    if not content.tells_of_changes:
        return Finding(
            MATTER, f"{folder} can be read. It is on another computer, so the kiosk looks every second."
        )
    return Finding(MATTER, f"{folder} can be read.")


Wrong = tuple[str, str]
"""What is wrong, and what mends it."""


def _not_answering(content: ContentFolder) -> Wrong | None:
    if content.seconds is not None:
        return None
    return (
        f"{content.folder} does not answer. The screen shows what it remembers.",
        "look after the network share; better, keep the pages on this machine, and have them copied here",
    )


def _not_readable(content: ContentFolder, names: MachineNames) -> Wrong | None:
    if content.unreadable:
        return (
            f"The kiosk may not read {content.unreadable}.",
            f"sudo chmod --recursive a+rX {content.folder}",
        )
    if content.fault:
        return f"{content.folder}: {content.fault}", names.write("[content] folder = (where the pages are)")
    return None


def _only_roots(content: ContentFolder, names: MachineNames) -> Wrong | None:
    if not content.is_only_roots:
        return None
    group = "clinic-content" if names.is_service else '"$(id --group --name)"'
    return (
        f"{content.folder} belongs to root, so staff cannot change the pages.",
        f"sudo chgrp --recursive {group} {content.folder} && sudo chmod --recursive g+rwX {content.folder}",
    )


def _slow(content: ContentFolder) -> Wrong | None:
    if content.seconds is None or content.seconds <= SLOW_S:
        return None
    return (
        f"Reading {content.folder} takes {content.seconds:.0f} seconds, so changes come late.",
        "keep the pages on this machine, and have them copied here",
    )
