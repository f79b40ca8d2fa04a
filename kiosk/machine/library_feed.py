"""Follows the content folder in a thread of its own, and tells of each new library."""

import contextlib
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from watchfiles import watch

from kiosk.content import Library
from kiosk.content.live_folder import LiveFolder
from kiosk.machine.clock import Clock
from kiosk.machine.file_systems import tells_of_changes

SETTLING_S: Final = 0.15
"""How soon to look again at what may not be finished."""

RESCAN_S: Final = 10
"""Events are a hint, and may be lost: the folder itself is looked at as often as this."""

POLL_S: Final = 1
"""The same where the file system tells of no changes."""


class LibraryFeed(QObject):
    """Looks at a folder when the system tells of a change, and now and then all the same."""

    changed = Signal(object)
    """A new `Library`."""

    def __init__(
        self, folder: Path, live: LiveFolder, clock: Clock, *, stop_reading: Callable[[], None], poll: bool
    ) -> None:
        super().__init__()
        self._folder = folder
        self._live = live
        self._clock = clock
        self._stop_reading = stop_reading
        self._poll = poll
        self._stopped = threading.Event()
        self._first: Library | None = None
        self._has_first = threading.Event()
        self._thread = threading.Thread(target=self._run, name="content", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def first(self, longest_s: float) -> Library | None:
        """The first library, waited for at most so long; later ones come by `changed`."""
        self._has_first.wait(longest_s)
        return self._first

    def stop(self) -> None:
        """Look no more. A folder that does not answer is not waited for."""
        self._stopped.set()
        self._thread.join(timeout=2)

    def _run(self) -> None:
        self._tell(self._live.remembered(self._clock.now()))
        while not self._stopped.is_set():
            self._look()
            if not self._poll and tells_of_changes(self._folder):
                self._follow()
            self._stopped.wait(POLL_S)
        self._stop_reading()

    def _follow(self) -> None:
        """Look whenever the system tells of a change, until the folder is another one or out of reach."""
        root = _identity(self._folder)
        look_at = 0.0
        with contextlib.suppress(OSError):  # the folder is away, or the system watches no more files
            for changes in watch(
                self._folder,
                watch_filter=None,
                stop_event=self._stopped,
                debounce=200,
                step=100,
                rust_timeout=1000,
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                now = time.monotonic()
                if changes or now >= look_at:
                    self._look()
                    look_at = now + RESCAN_S
                if _identity(self._folder) != root:
                    return

    def _look(self) -> None:
        self._tell(self._live.look(self._clock.monotonic(), self._clock.now()))
        while self._live.is_waiting and not self._stopped.wait(SETTLING_S):
            self._tell(self._live.look(self._clock.monotonic(), self._clock.now()))
        self._stop_reading()

    def _tell(self, library: Library | None) -> None:
        if library is None or self._stopped.is_set():
            return
        if self._has_first.is_set():
            self.changed.emit(library)
        else:
            self._first = library
            self._has_first.set()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
