"""The file in which the screen says how it is, for whoever looks after many of them."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

EVERY_S: Final = 15
"""As often as most look at it."""

_READABLE: Final = 0o644
"""Another user reads it, whatever this process keeps to itself."""

_END_S: Final = 5


class HealthFile(QObject):
    """Writes to `path`, at once and then `every_s`, the bytes that what `look` returns makes.

    `look` is called here. What it returns is called in a thread, as is what writes: neither holds up a frame.
    """

    failed = Signal(str)
    """The file cannot be written: a sentence for staff. It is said once."""

    def __init__(self, path: Path, look: Callable[[], Callable[[], bytes]], every_s: float = EVERY_S) -> None:
        super().__init__()
        self._path = path
        self._look = look
        self._has_failed = False
        self._writing = threading.Thread()
        self._timer = QTimer(self, interval=round(every_s * 1000))
        self._timer.timeout.connect(self._write_beside)

    def open(self) -> None:
        """Begin to write."""
        self._timer.start()
        self._write_beside()

    def close(self) -> None:
        """Write no more. What is in the file stays, and gets old."""
        self._timer.stop()
        if self._writing.ident is not None:
            self._writing.join(_END_S)

    @Slot()
    def _write_beside(self) -> None:
        if self._writing.is_alive():  # the disk takes its time
            return
        self._writing = threading.Thread(target=self._write, args=(self._look(),), name="health", daemon=True)
        self._writing.start()

    def _write(self, told: Callable[[], bytes]) -> None:
        beside = self._path.with_name(f".{self._path.name}.tmp")
        try:
            beside.write_bytes(told())
            beside.chmod(_READABLE)
            beside.replace(self._path)
        except OSError as error:
            reason = error.strerror or "the disk does not answer"
            self._fail(f"How the screen is could not be written to {self._path}: {reason}.")

    def _fail(self, sentence: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(sentence)
