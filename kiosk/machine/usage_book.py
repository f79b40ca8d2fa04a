"""The file in which the use of the pages is counted, and who writes it."""

import contextlib
import json
import os
import threading
from datetime import date, datetime, time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.durable import write_whole
from kiosk.machine.clock import Clock
from kiosk.programme.clock_sense import knows_the_day
from kiosk.programme.usage import Action, Counts, Deed, UsageRow, counted, from_table, kept, rows, to_table

AT_MOST_EVERY_S: Final = 3600
"""A card in place of a disk wears out by being written to, and a time of day would be one of a visit."""

MAX_BYTES: Final = 64 * 1024 * 1024
_END_S: Final = 5


class UsageBook(QObject):
    """Counts in memory; what has been counted is in the file `path` within the hour and after `close`."""

    failed = Signal(str)
    """The file cannot be read or written: a sentence for staff. It is said once."""

    def __init__(self, path: Path, clock: Clock, every_s: float = AT_MOST_EVERY_S) -> None:
        super().__init__()
        self._path = path
        self._clock = clock
        self._counts: Counts = {}
        self._has_failed = False
        self._writing = threading.Thread()
        self._timer = QTimer(self, singleShot=True, interval=round(every_s * 1000))
        self._timer.timeout.connect(self._write_beside)

    def open(self) -> None:
        """Go on from what the file says."""
        try:
            self._counts = read_counts(self._path)
        except (OSError, ValueError):
            self._fail("The counts of how the pages are used cannot be read. Counting begins anew.")

    @property
    def rows(self) -> tuple[UsageRow, ...]:
        """What staff may see by now."""
        return rows(kept(self._counts, self._clock.now().date()))

    @Slot(str, str, str)
    def note(self, action: str, page_id: str, language: str) -> None:
        """Count one action; where the machine does not know the day, none."""
        now = self._clock.now()
        if not knows_the_day(now):
            return
        self._counts = counted(self._counts, Deed(now.date(), page_id, language, Action(action)))
        if not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        """Write what has been counted since."""
        self._finish()
        if self._timer.isActive():
            self._timer.stop()
            self._write_beside()
            self._finish()

    def _write_beside(self) -> None:
        """Write in a thread, since a disk may take its time."""
        self._finish()
        today = self._clock.now().date()
        self._counts = kept(self._counts, today)
        self._writing = threading.Thread(target=self._write, args=(self._counts, today), name="usage")
        self._writing.start()

    def _finish(self) -> None:
        if self._writing.ident is not None:
            self._writing.join(_END_S)

    def _write(self, counts: Counts, today: date) -> None:
        try:
            write_counts(self._path, counts, today)
        except OSError as error:
            reason = error.strerror or "the disk does not answer"
            self._fail(f"The counts of how the pages are used could not be written: {reason}.")

    def _fail(self, sentence: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(sentence)


def read_counts(path: Path) -> Counts:
    """The counts in the file `path`; none where there is no file. Raises OSError and ValueError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except FileNotFoundError:
        return {}
    try:
        return from_table(json.loads(data))
    except RecursionError as error:
        raise ValueError(path) from error


def write_counts(path: Path, counts: Counts, today: date) -> None:
    """Put `counts` into the file `path`, which is as old as `today`, whatever the time. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, json.dumps(to_table(counts), indent=1).encode())
    midnight = datetime.combine(today, time(0)).timestamp()
    with contextlib.suppress(OSError):
        os.utime(path, (midnight, midnight))
