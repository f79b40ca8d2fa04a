"""Whether some program is still writing to a file."""

import os
import signal
from pathlib import Path

from kiosk.machine.file_systems import tells_of_changes

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


def is_being_written(path: Path) -> bool:
    """Whether a program on this machine has `path` open for writing, as far as can be told.

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
        # Whoever opens the file meanwhile is told of by a signal. The usual one would end the kiosk.
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except BlockingIOError:
        # A network share refuses every lease in the same words.
        return tells_of_changes(path.parent)
    except OSError:
        return False
    else:
        return False
    finally:
        os.close(descriptor)
