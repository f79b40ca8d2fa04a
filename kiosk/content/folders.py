"""Looking into folders."""

import os
from pathlib import Path
from typing import Final

from kiosk.content.characters import visible
from kiosk.content.files import is_ignored, is_sync_conflict
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

PAGE_FOLDERS: Final = ("services", "research", "testimonials", "about", "notices")
"""In which pages lie, a kind in each."""


def list_folder(folder: Path, report: Report) -> list[tuple[str, bool]] | None:
    """The names in `folder` that may be content, in order, each with whether it is a folder.

    None, with an error, if the folder cannot be looked into. Names that are nobody's page are left out;
    `report` is about the folder.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except (FileNotFoundError, NotADirectoryError):
        report.add(
            ContentRule.FOLDER_MISSING,
            "The folder is not there, or a file stands in its place.",
            "Put the folder back, or mend the path in the settings.",
        )
        return None
    except OSError as error:
        report.add(
            ContentRule.FOLDER_UNREADABLE,
            f"The computer may not look into the folder: {error.strerror}.",
            "Mend the permissions of the folder, or the connection to the network share.",
        )
        return None
    return [(name, is_folder) for name, is_folder in found if not is_ignored(name)]


def is_nameable(name: str, report: Report) -> bool:
    """Whether `name` can belong to a page; if not, `report`, which is about the file, says why."""
    if is_sync_conflict(name):
        report.add(
            ContentRule.SYNC_CONFLICT,
            "Two people changed a file at the same time, and this is the second version.",
            "Copy what is missing into the original file, then delete this one.",
        )
        return False
    if visible(name) != name:
        report.add(
            ContentRule.UNEXPECTED_FILE,
            "The name of this file has characters that cannot be shown.",
            "Give the file a simple name, for example 10-mri-scan.md",
        )
        return False
    return True
