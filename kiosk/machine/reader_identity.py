"""What a reading of a page depends on beside the page's own files."""

import hashlib
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from kiosk import paths
from kiosk.content import Names

_LIBRARIES: Final = ("markdown", "PyYAML", "imagesize")


def reader_identity(names: Names) -> str:
    """Of the code, Python, its libraries and what can be shown: another one means to read every page anew."""
    code = sorted(
        (file.name, status.st_size, status.st_mtime_ns)
        for file in paths.CONTENT_READERS.glob("*.py")
        for status in (file.stat(),)
    )
    shown = (sorted(names.icons), sorted(names.illustrations), names.has_character)
    known = (sys.version, [_version(name) for name in _LIBRARIES], code, shown)
    return hashlib.sha256(repr(known).encode("utf-8", "surrogatepass")).hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # it runs without being installed
        return ""
