"""kiosk set-pin: the PIN that opens the staff's screens."""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.content.durable import write_whole
from kiosk.machine.clock import SystemClock
from kiosk.staff.attempts import begin_attempts
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.pin import hashed, weakness

DONE, NOT_TAKEN, NOT_WRITTEN = 0, 1, 2

LONGEST_LINE: Final = 100


def set_pin(file: Path, *, from_stdin: bool) -> int:
    """Write the hash of a new PIN to `file`; 0 done, 1 the PIN is not taken, 2 it could not be written.

    The PIN is asked for twice where somebody types it, and is one line where a program gives it. It is never
    an argument of the command: those are open to everybody on the machine.
    """
    pin = _line() if from_stdin else _typed(getpass.getpass)
    if pin is None:
        complain("The two were not the same. Nothing was changed.")
        return NOT_TAKEN
    if why := weakness(pin):
        complain(f"{why} Nothing was changed.")
        return NOT_TAKEN
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(file, f"{hashed(pin)}\n".encode(), mode=0o600)
        begin_attempts(paths.PIN_ATTEMPTS)
    except OSError as error:
        complain(f"{error.filename or file} cannot be written: {error.strerror}.")
        return NOT_WRITTEN
    AuditLog(paths.STAFF_LOG, SystemClock()).note("A new PIN was set.")
    say(f"The PIN is set. What is kept of it is in {file}")
    say("At the screen, touch its four corners clockwise from the top left, and enter it.")
    return DONE


def _line() -> str:
    return sys.stdin.readline(LONGEST_LINE).strip() if sys.stdin else ""


def _typed(ask: Callable[[str], str]) -> str | None:
    """What was typed twice without being shown; None where the two differ."""
    first = ask("New PIN (6 to 12 digits, they are not shown): ").strip()
    if weakness(first):
        return first
    return first if ask("The same again: ").strip() == first else None
