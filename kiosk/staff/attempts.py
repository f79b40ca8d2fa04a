"""How often in a row a wrong PIN was entered, kept on the disk."""

import os
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk.content.durable import write_whole
from kiosk.staff.lockout import MOST
from kiosk.staff.small_file import read_small

_LONGEST: Final = 100


def read_attempts(path: Path) -> int:
    """The count in `path`. Of a file that is gone, damaged or cannot be read: as many as wait the longest.

    `kiosk set-pin` makes the file, so that one which is not there was deleted.
    """
    number, _, seal = read_small(path, _LONGEST).strip().partition(" ")
    if not number.isdecimal() or seal != _seal(number):
        return MOST
    return int(number)


def write_attempts(path: Path, failed: int) -> None:
    """Keep the count, so that a power cut finds it written. Raises OSError."""
    number = str(min(failed, MOST))
    write_whole(path, f"{number} {_seal(number)}\n".encode(), mode=0o600)


def begin_attempts(path: Path) -> None:
    """A new PIN has been tried by nobody. The file belongs to whom its folder belongs. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_attempts(path, 0)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        owner = path.parent.stat()
        os.chown(path, owner.st_uid, owner.st_gid)


def _seal(number: str) -> str:
    """Tells a count that a failing disk has changed; whoever writes on purpose could write this, too."""
    return sha256(f"wrong PINs: {number}".encode()).hexdigest()[:16]
