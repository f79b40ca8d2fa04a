"""Reads content files in a process of its own, which can be stopped if a file keeps it busy for too long."""

import contextlib
import multiprocessing
from collections.abc import Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kiosk.content.document_reader import DocumentReader
from kiosk.content.loader import read_file
from kiosk.content.names import Names
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

LONGEST_READ_S: Final = 20
"""The worst text that the limits let in takes a second or two; a slow share may take longer to answer."""

MOST_MEMORY: Final = 1 << 30
"""Bytes of address space: a page of 64 KB needs a few dozen megabytes."""

_PROCESSES: Final = multiprocessing.get_context("spawn")


class ReaderProcess:
    """Starts its process when there is something to read. Belongs to one thread."""

    def __init__(self, names: Names, longest_read_s: float = LONGEST_READ_S) -> None:
        self._names = names
        self._longest_read_s = longest_read_s
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def read(self, folder: Path, path: str) -> Reading:
        """What the file `path` of `folder` gives; an error where reading it took too long or failed."""
        for _ in range(2):
            line = self._line or self._start()
            try:
                line.send((folder, path))
                if not line.poll(self._longest_read_s):
                    self.stop()
                    return _failed(path)
                reading: Reading = line.recv()
            except (OSError, EOFError):
                # It was killed, by the system for its memory or by somebody: once more may go well.
                self.stop()
            else:
                return reading
        return _failed(path)

    def stop(self) -> None:
        """End the process, whatever it is doing. The next `read` starts another one."""
        if self._process is None or self._line is None:
            return
        self._line.close()
        self._process.kill()
        self._process.join()
        self._process.close()
        self._process = self._line = None

    def _start(self) -> Connection:
        self._line, other = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_serve, args=(other, self._names), daemon=True)
        self._process.start()
        other.close()
        return self._line


def _failed(path: str) -> Reading:
    report = Report(path)
    report.add(
        ContentRule.TEXT_UNREADABLE,
        "The page takes too long to read.",
        "Make the text simpler and shorter, or divide it into several pages.",
    )
    return Reading(path=path, problems=report.problems)


def _serve(line: Connection, names: Names) -> None:
    """Read what is asked for until nobody asks any more."""
    if resource is not None:
        with contextlib.suppress(ValueError):  # the machine allows less
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    readers: Mapping[Path, DocumentReader] = MappingProxyType({})
    with contextlib.suppress(EOFError, KeyboardInterrupt, BrokenPipeError):
        while True:
            folder, path = line.recv()
            if folder not in readers:
                readers = {folder: DocumentReader(folder, names)}
            try:
                reading = read_file(path, readers[folder])
            except MemoryError:
                reading, readers = _failed(path), {}
            line.send(reading)
