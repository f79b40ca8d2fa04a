"""The two clocks: wall time for schedules, monotonic time for durations."""

import time
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

CLINIC_TIME = ZoneInfo("Europe/London")


_COUNTS_SLEEP: Final[int | None] = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""The clock that goes on while the machine is suspended: CLOCK_BOOTTIME on Linux (clock_gettime(2)).

On a Mac CLOCK_MONOTONIC does; on Windows, which has neither, Python's own monotonic time.
"""


class Clock(Protocol):
    """What tells the time; tests bring their own."""

    def now(self) -> datetime:
        """Wall time in the clinic's timezone."""

    def monotonic(self) -> float:
        """Seconds from some moment on, those in which the machine slept among them; never set back."""


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """Wall time in the clinic's timezone."""
        return datetime.now(CLINIC_TIME)

    def monotonic(self) -> float:
        """Seconds since some moment, also of sleep: after a night of it nobody's visit goes on."""
        return time.monotonic() if _COUNTS_SLEEP is None else time.clock_gettime(_COUNTS_SLEEP)


class StoppedClock:
    """Stands still until it is moved, for pictures in which nothing may go on by itself."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._monotonic = 0.0

    def now(self) -> datetime:
        """Wall time."""
        return self._now

    def monotonic(self) -> float:
        """Seconds since the clock was made."""
        return self._monotonic

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self._now = (self._now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(CLINIC_TIME)
        self._monotonic += seconds
