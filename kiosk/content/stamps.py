"""What can be told of a file without reading it."""

import os
from pathlib import Path
from typing import NamedTuple

from kiosk.content.files import OPEN_FLAGS


class Stamp(NamedTuple):
    """Another one means other bytes, or other people who may read them. A file that is not there has none."""

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int

    def age(self, wall: float) -> float:
        """Seconds since the file was changed, by the clock time `wall`; negative where a clock was set."""
        return wall - max(self.mtime_ns, self.ctime_ns) / 1e9


def stamp(path: Path | str) -> Stamp | None:
    """The stamp of the file `path` itself, where a link leads notwithstanding."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):  # a name with a NUL
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def can_be_opened(path: Path) -> bool:
    """Whether `path` can be opened for reading at this moment."""
    try:
        os.close(os.open(path, OPEN_FLAGS))
    except (OSError, ValueError):
        return False
    return True
