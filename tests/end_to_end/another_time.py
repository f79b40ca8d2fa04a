"""The kiosk on a machine whose wall clock is off by the seconds in a file: `… another_time FILE run …`.

Its monotonic clock is the machine's. libfaketime cannot do it: Python 3.11 sleeps until a monotonic moment,
from which libfaketime 0.9 takes the seconds of the wall clock.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.commands.command_line import run_command
from kiosk.machine.clock import CLINIC_TIME, SystemClock

AHEAD = Path(sys.argv[1])


def now(clock: SystemClock) -> datetime:
    """The time on the wall."""
    del clock
    return (datetime.now(UTC) + timedelta(seconds=int(AHEAD.read_text()))).astimezone(CLINIC_TIME)


if __name__ == "__main__":
    setattr(SystemClock, "now", now)  # noqa: B010 - mypy knows no other method of the name
    sys.exit(run_command(sys.argv[2:]))
