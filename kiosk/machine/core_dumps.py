"""What the process knows stays in it: no file with its memory is left behind when it dies."""

import contextlib
import ctypes
import sys
from typing import Final

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

PR_SET_DUMPABLE: Final = 4
"""From linux/prctl.h."""


def leave_no_core_dump() -> None:
    """Write no core dump, also not to a program that collects them, and let no other program read the memory.

    Root may still do so, and a process that is started from here does not inherit the second half.
    """
    if resource is not None:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
