"""A supervised kiosk that says every second how it is: python -m tests.monitoring.a_screen NOTES AHEAD run …

Its wall clock is off by the seconds AHEAD.
"""

import functools
import os
import signal
import sys
import time
from pathlib import Path

from kiosk.commands.command_line import run_command
from kiosk.commands.ending import ASKS_TO_END
from kiosk.commands.supervise import Supervisor
from kiosk.machine import health_file
from kiosk.machine.heartbeat import BEATS

EVERY_S = 1.0


def screen(ahead: float, *arguments: str) -> int:
    """The screen itself."""
    right = time.time
    setattr(time, "time", lambda: right() + ahead)  # noqa: B010 - the clock is wrong for everybody
    file = health_file.HealthFile
    setattr(health_file, "HealthFile", functools.partial(file, every_s=EVERY_S))  # noqa: B010 - nor a type
    return run_command(arguments)


def supervised(notes: str, *arguments: str) -> int:
    """What starts it again."""
    command = [sys.executable, "-m", "tests.monitoring.a_screen", notes, *arguments]
    supervisor = Supervisor(command, Path(notes))
    for ending in ASKS_TO_END:
        signal.signal(ending, supervisor.ask)
    return supervisor.run()


if __name__ == "__main__":
    if BEATS in os.environ:
        sys.exit(screen(float(sys.argv[2]), *sys.argv[3:]))
    sys.exit(supervised(*sys.argv[1:]))
