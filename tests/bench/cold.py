"""A machine that has read nothing yet: what it keeps of its disk in memory is thrown away. Linux, as root."""

import os
from pathlib import Path
from typing import Final

DROP_CACHES: Final = Path("/proc/sys/vm/drop_caches")
PAGES_AND_NAMES: Final = "3"


def can_forget() -> bool:
    """Whether this user may."""
    return os.access(DROP_CACHES, os.W_OK)


def forget_files() -> None:
    """Write what waits to be written, and keep nothing that can be read again (proc(5))."""
    os.sync()
    DROP_CACHES.write_text(PAGES_AND_NAMES)
