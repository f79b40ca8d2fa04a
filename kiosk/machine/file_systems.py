"""Which file systems tell of changes that another computer makes."""

import os
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/self/mounts")

SILENT: Final = ("nfs", "cifs", "smb", "9p", "fuse", "afs", "ceph", "glusterfs", "vboxsf", "davfs")
"""Beginnings of the names of file systems whose files change elsewhere."""


def tells_of_changes(folder: Path, mounts: Path = MOUNTS) -> bool:
    """Whether the system notices every change in `folder`; False where that cannot be known."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:  # not Linux: its own ways of watching are for local disks too
        return not str(folder).startswith(("\\\\", "//"))
    place = os.path.realpath(folder)
    kind, longest = "", -1
    for line in lines:
        _, mounted, name, *_ = line.split(" ")
        where = mounted.encode(errors="surrogateescape").decode("unicode_escape", errors="replace")
        within = place == where or place.startswith(where.rstrip("/") + "/")
        if within and len(where) >= longest:  # the later of two on one place covers the earlier
            kind, longest = name, len(where)
    return not kind.startswith(SILENT)
