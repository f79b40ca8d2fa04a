"""A folder that belongs to one process at a time."""

from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class Claim:
    """Claims `folder` until `release` or the end of the process, however it ends.

    `is_ours` is False where another process has it, or where it cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self._file: BinaryIO | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = (folder / ".claim").open("ab")
            if fcntl is not None:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self.release()

    @property
    def is_ours(self) -> bool:
        """Whether no other process may touch the folder."""
        return self._file is not None

    def release(self) -> None:
        """Let others have it."""
        if self._file is not None:
            self._file.close()
            self._file = None
