"""What can be told of a file without reading it."""

import os
from dataclasses import dataclass
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Another one means other bytes. A file that is not there has none."""

    size: int
    mtime_ns: int
    inode: int


def stamp(path: Path) -> Stamp | None:
    """The stamp of the file `path` itself, where a link leads notwithstanding."""
    try:
        status = path.lstat()
    except (OSError, ValueError):  # a name with a NUL
        return None
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ino)


def is_being_written(path: Path) -> bool:
    """Whether some program on this machine has `path` open for writing, as far as can be told.

    Linux grants a lease for reading only where nobody writes (fcntl(2), F_SETLEASE), and only on one's own
    files; elsewhere the answer is no.
    """
    if fcntl is None or not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    except (OSError, ValueError):
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False
    else:
        return False
    finally:
        os.close(descriptor)
