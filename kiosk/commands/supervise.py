"""kiosk run --supervise: a parent process that starts the screen, watches it, and starts it again.

It is what systemd does on a machine that has it: on Windows, macOS and in a plain X session this stands in.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Final

from kiosk.commands.ending import ASKS_TO_END
from kiosk.commands.output import complain
from kiosk.commands.run import NO_DISPLAY, is_dark
from kiosk.faults.life import STOPPED
from kiosk.machine.environment import scrub
from kiosk.machine.exit_status import LEFT
from kiosk.machine.heartbeat import BEATS

LONGEST_START_S: Final = 60.0
"""Until the first frame, from a cold disk and a share that does not answer."""

LONGEST_SILENCE_S: Final = 10.0
"""Between two beats: a slow machine may be busy for a while."""

LONGEST_END_S: Final = 5.0
"""For a process to write its stacks, or to end when it is asked to."""

GRACE_S: Final = 0.5
"""For a process that has heard the same Ctrl+C to end by itself."""

FIRST_PAUSE_S: Final = 1.0
LONGEST_PAUSE_S: Final = 30.0
GOOD_LIFE_S: Final = 60.0
"""Who has lived for so long is started again without a longer pause."""

BEAT_S: Final = 2.0
TICK_S: Final = 0.2
"""How soon a signal is noticed."""


def supervise(arguments: Sequence[str], notes: Path) -> int:
    """Run `kiosk` with `arguments` until it ends well or this process is asked to end; its exit status.

    It also ends well when the staff leave kiosk mode. How each run ended is written into the folder `notes`,
    for the next one.
    """
    scrub(os.environ)
    if is_dark(os.environ):
        return NO_DISPLAY
    supervisor = Supervisor([sys.executable, "-I", "-m", "kiosk", *arguments], notes)
    for ending in ASKS_TO_END:
        signal.signal(ending, supervisor.ask)
    return supervisor.run()


class Supervisor:
    """Keeps one process with `command` alive."""

    def __init__(self, command: Sequence[str], notes: Path) -> None:
        self._command = command
        self._notes = notes
        self._is_asked = False

    def ask(self, *_: object) -> None:
        """End soon, whatever is being done."""
        self._is_asked = True

    def run(self) -> int:
        """Start the process again and again, until it ends well."""
        pause: float = FIRST_PAUSE_S
        while True:
            began = time.monotonic()
            status, how = self._live_once()
            if self._is_asked or status in {0, LEFT}:
                return max(0, status)
            self._note(how)
            complain(f"The screen ended ({how}). It is started again.")
            if time.monotonic() - began > GOOD_LIFE_S:
                pause = FIRST_PAUSE_S
            end = time.monotonic() + pause
            while time.monotonic() < end and not self._is_asked:
                time.sleep(TICK_S)
            if self._is_asked:
                return 0
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _live_once(self) -> tuple[int, str]:
        """The exit status of one life, and how it ended in the words that systemd has for it."""
        process = subprocess.Popen(  # noqa: S603 - this very program
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, BEATS: str(BEAT_S)},
        )
        said: Queue[str] = Queue()
        threading.Thread(target=_read, args=(process.stdout, said), daemon=True).start()
        is_hung = self._watch(process, said)
        status = _end(process, abort=is_hung)
        if is_hung:
            return status, "watchdog"
        return status, f"signal killed {signal.Signals(-status).name}" if status < 0 else f"exited {status}"

    def _watch(self, process: "subprocess.Popen[str]", said: "Queue[str]") -> bool:
        """Wait for the end of the process, or for somebody to ask for it; whether it stands still."""
        silent, allowed = 0.0, LONGEST_START_S
        while not self._is_asked and process.poll() is None:
            try:
                said.get(timeout=TICK_S)
            except Empty:
                silent += TICK_S  # not by a clock, which may go on while the computer sleeps
                if silent > allowed:
                    return True
            else:
                silent, allowed = 0.0, LONGEST_SILENCE_S
        return False

    def _note(self, how: str) -> None:
        try:
            (self._notes / STOPPED).write_text(how, encoding="utf-8")
        except OSError as error:
            complain(f"How the screen ended could not be noted: {error.strerror}.")


def _read(output: IO[str], said: "Queue[str]") -> None:
    for line in output:
        said.put(line)


def _end(process: "subprocess.Popen[str]", *, abort: bool) -> int:
    """End the process if it runs: by a signal at which it writes where it stands, or by asking it."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        return process.wait(0 if abort else GRACE_S)
    if abort and os.name == "posix":
        process.send_signal(signal.SIGABRT)
    else:
        process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        return process.wait(LONGEST_END_S)
    process.kill()
    return process.wait()
