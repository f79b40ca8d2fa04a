"""What the program is made of, by name and version."""

import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from PySide6.QtCore import qVersion

from kiosk import __version__

PROGRAM = "clinic-kiosk"


def versions() -> Iterator[tuple[str, str]]:
    """The kiosk, Python, Qt, the system, and each package that the kiosk needs and has."""
    yield "Kiosk", __version__
    yield "Python", platform.python_version()
    yield "Qt", qVersion()
    yield "System", f"{platform.system()} {platform.release()}"
    for name in _needed():
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue


def _needed() -> list[str]:
    """The names in the program's own metadata; none where it runs without being installed."""
    try:
        wanted = requires(PROGRAM) or []
    except PackageNotFoundError:
        return []
    names = (re.match(r"[\w.-]+", one) for one in wanted if "extra ==" not in one)
    return sorted({name[0] for name in names if name}, key=str.lower)
