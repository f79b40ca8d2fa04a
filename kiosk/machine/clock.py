"""The two clocks: wall time for schedules, monotonic time for durations."""

import time
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

CLINIC_TIME = ZoneInfo("Europe/London")


class Clock(Protocol):
    """What tells the time; tests bring their own."""

    def now(self) -> datetime:
        """Wall time in the clinic's timezone."""

    def monotonic(self) -> float:
        """Seconds from some moment on; never set back."""


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        """Wall time in the clinic's timezone."""
        return datetime.now(CLINIC_TIME)

    def monotonic(self) -> float:
        """Seconds since some moment; never set back."""
        return time.monotonic()
