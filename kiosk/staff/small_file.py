"""Reads a file of the kiosk's own that is a line or two."""

import os
import stat
from pathlib import Path


def read_small(path: Path, longest: int) -> str:
    """The text of the plain file `path`; empty where there is none, or it is longer than `longest` bytes.

    Nothing but a file answers: a pipe in its place would keep the screen waiting.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        descriptor = os.open(path, flags)
    except OSError:
        return ""
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return ""
        data = os.read(descriptor, longest + 1)
    except OSError:
        return ""
    finally:
        os.close(descriptor)
    return data.decode("ascii", "replace") if len(data) <= longest else ""
