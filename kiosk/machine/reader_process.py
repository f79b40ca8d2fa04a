"""Reads content files in a process of its own, which can be stopped if a file keeps it busy for too long."""

import contextlib
import math
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kiosk.content.names import Names
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from kiosk.content.document_reader import DocumentReader

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

LONGEST_READ_S: Final = 20
"""The worst text that the limits let in takes a second or two; a slow share may take longer to answer."""

LONGEST_START_S: Final = 60
"""A computer that has just been switched on is slow, and no page is to blame."""

MOST_MEMORY: Final = 1 << 30
"""Bytes of address space: a page of 64 KB needs a few dozen megabytes."""

ReadFile = Callable[[str, "DocumentReader"], Reading]


class ReadingEndedError(Exception):
    """Nothing is read any more: `ReaderProcess.end` was called."""


class ReaderProcess:
    """Starts its process when there is something to read. Belongs to one thread, but for `end`.

    `names` is called there: it is what a module has by that name.
    """

    def __init__(
        self,
        names: Callable[[], Names],
        longest_read_s: float = LONGEST_READ_S,
        read_file: ReadFile | None = None,
    ) -> None:
        self._work = (names, longest_read_s, read_file)
        self._longest_read_s = longest_read_s
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None
        self._is_ready = False
        self._ended = False
        # A process that is given up half way through its start says so on the terminal.
        self._starting = threading.RLock()
        self.count = 0
        """How many files have been read: whoever waits sees that it goes on."""

    def read(self, folder: Path, path: str) -> Reading:
        """What the file `path` of `folder` gives; an error where reading it took too long or failed.

        Raises ReadingEndedError after `end`.
        """
        for _ in range(2):
            try:
                line = self._ready_line()
                line.send((folder, path))
                if not line.poll(self._longest_read_s):
                    self.stop()
                    return _too_long(path)
                reading: Reading = line.recv()
            except (OSError, EOFError):
                if self._ended:
                    raise ReadingEndedError from None
                # It was killed, by the system for its memory or by somebody: once more may go well.
                self.stop()
            else:
                self.count += 1
                return reading
        return _failed(path)

    def start(self) -> "Connection":
        """Start the process, if it does not run. It takes a moment until it can read. Raises OSError."""
        from multiprocessing import get_context  # noqa: PLC0415 - a start where nothing has changed needs none

        with self._starting:
            if self._ended:
                raise ReadingEndedError
            if self._line is None:
                processes = get_context("spawn")
                self._line, other = processes.Pipe()
                self._process = processes.Process(target=_serve, args=(other, *self._work), daemon=True)
                with other, _deaf_to_interrupts():
                    self._process.start()
                if self._ended:  # by a signal, in this very thread
                    raise ReadingEndedError
            return self._line

    def _ready_line(self) -> "Connection":
        """The line to a process that waits for something to read. Raises OSError or EOFError."""
        line = self.start()
        if not self._is_ready:
            if not line.poll(LONGEST_START_S):
                raise TimeoutError
            line.recv()
            self._is_ready = True
        return line

    def stop(self) -> None:
        """End the process, whatever it is doing. The next `read` starts another one."""
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            if self._process.pid is not None:  # it could be started
                self._process.kill()
                self._process.join()
            self._process.close()
        self._process = self._line = None
        self._is_ready = False

    def end(self) -> None:
        """Read no more, from whatever thread: what is being read is given up."""
        with self._starting:
            self._ended = True
            process = self._process
        if process is not None:
            # It could not be started, or is closed already.
            with contextlib.suppress(ValueError, AttributeError):
                process.kill()


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What is started here hears no Ctrl+C, which is meant for the screen and reaches all its processes."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - as above

    # Where this does not run yet it is started with the first process, and opens the ears again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _too_long(path: str) -> Reading:
    report = Report(path)
    report.add(
        ContentRule.TEXT_UNREADABLE,
        "The page takes too long to read.",
        "Make the text simpler and shorter, or divide it into several pages.",
    )
    return Reading(path=path, problems=report.problems)


def _failed(path: str) -> Reading:
    report = Report(path)
    report.add(
        ContentRule.FILE_UNREADABLE,
        "The computer could not read the page: too little memory may be free.",
        "Wait a minute. If it stays so, start the computer again.",
    )
    return Reading(path=path, problems=report.problems)


def _serve(
    line: "Connection", names: Callable[[], Names], longest_read_s: float, read_file: ReadFile | None
) -> None:
    """Read what is asked for until nobody asks any more."""
    # Here alone: the screen's own process, which begins with the same module, parses nothing.
    from kiosk.content.document_reader import DocumentReader  # noqa: PLC0415
    from kiosk.content.loader import read_file as usual  # noqa: PLC0415

    read, known = read_file or usual, names()
    _limit_memory()
    readers: Mapping[Path, DocumentReader] = MappingProxyType({})
    with contextlib.suppress(EOFError, ConnectionError):
        line.send(None)  # ready
        while True:
            folder, path = line.recv()
            _limit_time(longest_read_s)
            if folder not in readers:
                readers = {folder: DocumentReader(folder, known)}
            try:
                reading = read(path, readers[folder])
            except MemoryError:
                reading, readers = _too_long(path), {}
            line.send(reading)


def _limit_memory() -> None:
    if resource is not None:
        with contextlib.suppress(ValueError):  # the machine allows less
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _limit_time(seconds: float) -> None:
    """End the process when it has computed for so long, even if nobody is left to stop it."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        most = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
        with contextlib.suppress(ValueError):
            resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))
