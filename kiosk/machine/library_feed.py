"""Follows the content folder in a thread of its own, and tells of each new library."""

import contextlib
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.content import Library
from kiosk.content.live_folder import LiveFolder
from kiosk.machine.clock import Clock
from kiosk.machine.file_systems import tells_of_changes
from kiosk.machine.reader_process import ReaderProcess, ReadingEndedError

if TYPE_CHECKING:
    from watchfiles import Change

SETTLING_S: Final = 0.1
"""How soon to look again at what may not be finished."""

RESCAN_S: Final = 10
"""Events are a hint, and may be lost: the folder itself is looked at as often as this."""

STEP_MS: Final = 200
"""How often what the system has told is looked at: each look wakes a processor that could sleep."""

POLL_S: Final = 0.5
"""The same where the file system tells of no changes; and before it is asked to tell, since that needs much
that is not there at a start, and would be in the first panel's way."""

_END_S: Final = 2


class LibraryFeed(QObject):
    """Looks at a folder when the system tells of a change, and now and then all the same.

    The clock by which a folder comes to rest stands still while the machine sleeps: after it a share is away
    for a moment, and that was no night without pages.

    The folder is looked at in a thread; libraries are given out in the one that made the feed.
    """

    changed = Signal(object)
    """A new `Library`: always the newest, and none twice."""

    reloaded = Signal()
    """Every file has been read again, as `reload` asks; what is new in them has been given out before."""

    _told = Signal()

    def __init__(
        self, folder: Path, live: LiveFolder, reader: ReaderProcess, clock: Clock, *, poll: bool
    ) -> None:
        super().__init__()
        self._folder = folder
        self._live = live
        self._reader = reader
        self._clock = clock
        self._poll = poll
        self._stopped = threading.Event()
        self._anew = threading.Event()
        self.is_hurried = False
        """Whether nobody waits for a first library any more."""
        self.looked_s = 0.0
        """When the last look at the folder began, by `time.perf_counter`."""
        self._newest: Library | None = None
        self._given: Library | None = None
        self._thread = threading.Thread(target=self._run, name="content", daemon=True)
        self._told.connect(self._give)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def first(self, longest_s: float) -> Library | None:
        """The first library; all later ones come by `changed`.

        None if for so long nothing was read: a folder of a thousand pages takes its time, and answers.
        """
        read, end = self._reader.count, time.monotonic() + longest_s
        while self._newest is None and not self.is_hurried and time.monotonic() < end:
            time.sleep(0.01)
            if self._reader.count != read:
                read, end = self._reader.count, time.monotonic() + longest_s
        self._given = self._newest
        return self._given

    def hurry(self) -> None:
        """Wait for no first library any more."""
        self.is_hurried = True

    @Slot()
    def reload(self) -> None:
        """Read every file again, whether or not it looks changed."""
        self._anew.set()

    def stop(self) -> None:
        """Look no more. A folder that does not answer is not waited for."""
        self._stopped.set()
        self._reader.end()
        if self._thread.ident is not None:
            self._thread.join(timeout=_END_S)

    @Slot()
    def _give(self) -> None:
        library = self._newest
        if library is not None and library is not self._given:
            self._given = library
            self.changed.emit(library)

    # In the thread

    def _run(self) -> None:
        with contextlib.suppress(ReadingEndedError):
            self._tell(self._live.remembered_pages())
            self._tell(self._live.remember_patients(self._clock.now()))
            while not self._stopped.is_set():
                self._look()
                self._stopped.wait(POLL_S)
                if not self._poll and tells_of_changes(self._folder):
                    self._follow()
        self._reader.stop()

    def _follow(self) -> None:
        """Look whenever the system tells of a change, until the folder is another one or out of reach."""
        from watchfiles import watch  # noqa: PLC0415 - with all of asyncio, which the first panel need not wait for

        root = _identity(self._folder)
        look_at = 0.0
        # OSError: the folder is away. RuntimeError: the system watches no more folders.
        with contextlib.suppress(OSError, RuntimeError):
            for changes in watch(
                self._folder,
                watch_filter=None,
                stop_event=self._stopped,
                debounce=100,
                step=STEP_MS,
                rust_timeout=1000,
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                now = time.monotonic()
                if changes or now >= look_at or self._anew.is_set():
                    self._look()
                    look_at = now + RESCAN_S
                if _identity(self._folder) != root or self._is_gone(changes):
                    return

    def _is_gone(self, changes: Iterable[tuple["Change", str]]) -> bool:
        """Whether the folder itself was deleted. One that was made in its place may have its number."""
        from watchfiles import Change  # noqa: PLC0415 - as above

        return (Change.deleted, str(self._folder)) in changes

    def _look(self) -> None:
        self.looked_s = time.perf_counter()
        is_asked = self._anew.is_set()
        if is_asked:
            self._anew.clear()
            self._live.read_anew()
        self._tell(self._live.look(time.monotonic(), self._clock.now()))
        while self._live.is_waiting and not self._stopped.wait(SETTLING_S):
            with contextlib.suppress(OSError):
                self._reader.start()  # by the time that everything has come to rest it is ready
            self._tell(self._live.look(time.monotonic(), self._clock.now()))
        self._reader.stop()
        self._live.rest(self._clock.now())
        if is_asked and not self._stopped.is_set():
            self.reloaded.emit()

    def _tell(self, library: Library | None) -> None:
        if library is not None and not self._stopped.is_set():
            self._newest = library
            self._told.emit()


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
