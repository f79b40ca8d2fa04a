"""Writing so that whoever looks, even after a power cut, finds all of it or nothing."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` into the file `path`, which is never seen half written. Raises OSError."""
    beside = path.with_name(f".{path.name}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last. A system that cannot open folders does so by itself."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
