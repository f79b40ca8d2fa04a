"""What a reading of a page depends on beside the page's own files."""

import hashlib
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.machine.fonts import listed_characters

_LIBRARIES: Final = ("markdown", "yaml", "imagesize", "qtawesome")
"""The last one has the icons that a page may name."""


def reader_identity() -> str:
    """Of the code, Python, its libraries and what can be shown: another one means to read every page anew."""
    known = (
        sys.version,
        _looks(paths.CONTENT_READERS.glob("*.py")),
        _looks(paths.ILLUSTRATIONS.glob("*.svg")),
        _looks(filter(None, map(_package, _LIBRARIES))),
        listed_characters(),
    )
    return hashlib.sha256(repr(known).encode("utf-8", "surrogatepass")).hexdigest()


def _looks(files: Iterable[Path]) -> list[tuple[str, int, int]]:
    """An installation changes the time of whatever it puts in the place of another file."""
    looks = ((file, file.stat()) for file in files)
    return sorted((str(file), status.st_size, status.st_mtime_ns) for file, status in looks)


def _package(name: str) -> Path | None:
    """Where the package begins; nothing of it is imported."""
    found = find_spec(name)
    return Path(found.origin) if found and found.origin else None
