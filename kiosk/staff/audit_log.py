"""Who of the staff did what when: a file that only grows to a bound. It never holds a digit of a PIN."""

from pathlib import Path
from typing import Final

from kiosk.content.durable import write_whole
from kiosk.machine.clock import Clock

MOST_BYTES: Final = 64 * 1024
"""Some 800 entries; the older half goes when there are more."""


class AuditLog:
    """Writes to `path`, one line an entry: the time with its distance from UTC, then what happened."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def note(self, what: str) -> bool:
        """Write down that `what` has happened; whether that could be done."""
        line = f"{self._clock.now().isoformat(timespec='seconds')} {' '.join(what.split())}\n"
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size + len(line) > MOST_BYTES:
                write_whole(self._path, newer_half(self._path.read_bytes()))
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line)
        except OSError:
            return False
        return True


def newer_half(log: bytes) -> bytes:
    """The whole lines in the second half of `log`."""
    return log[len(log) // 2 :].partition(b"\n")[2]
