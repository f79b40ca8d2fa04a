"""One run of the screen: how the one before it ended, and what it leaves behind for the next."""

import contextlib
import faulthandler
import json
import sys
import time
from dataclasses import asdict
from datetime import UTC, datetime
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Final, Self

from kiosk.content.durable import write_whole
from kiosk.faults.crash_loop import LONGEST_WAIT_S, Past, after, lasted, tried_again
from kiosk.faults.ending import Ending, How, how_it_ended
from kiosk.faults.fault import Fault, Kind, one_line
from kiosk.faults.hearing import Hearing
from kiosk.faults.log import FaultLog

RECORD: Final = "run.json"
CRASH: Final = "crash.txt"
"""What faulthandler writes when the process dies; kept until the next start."""
LAST_CRASH: Final = "last-crash.txt"
STOPPED: Final = "stopped"
"""What who watches from outside writes: systemd's $SERVICE_RESULT, $EXIT_CODE and $EXIT_STATUS."""

MOST_BYTES: Final = 64 * 1024

_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


class Life:
    """A run that begins now and keeps its notes in `folder`, which no other process may have.

    Without a folder nothing is known and nothing kept. `ending` is how the run before ended.
    """

    def __init__(self, folder: Path | None, hearing: Hearing) -> None:
        self._folder = folder
        self.hearing = hearing
        self._started = datetime.now(UTC).isoformat(timespec="seconds")
        self._boot = _boot()
        self._ended = self._why = ""
        self._crash: BinaryIO | None = None
        self.ending = Ending(How.FIRST)
        self.past = Past()
        if folder is None:
            return
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._look_back(folder)
        self._note()
        hearing.tell(FaultLog(folder, self._started), self._started)
        if sentence := self.ending.sentence:
            hearing.hear(Fault(kind=Kind.CRASH, what=sentence))

    def __enter__(self) -> Self:
        """From here on the process may die."""
        if self._folder is not None:
            with contextlib.suppress(OSError):
                self._crash = (self._folder / CRASH).open("wb")
                faulthandler.enable(self._crash)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Note how it ends, unless that has been noted."""
        if self._crash is not None:
            faulthandler.disable() if sys.__stderr__ is None else faulthandler.enable(sys.__stderr__)
            self._crash.close()
        if isinstance(error, Exception):
            self.end(How.FAILED, one_line(error))
            return
        self.end(How.CLEAN)
        self.hearing.close()

    def end(self, how: How, why: str = "") -> None:
        """Note how the run ends, should it end now. Only what is said first counts."""
        if not self._ended:
            self._ended, self._why = how, why
            self._note()

    def try_again(self) -> None:
        """Note that all pages are shown from now on; before they are, since they may be what kills it."""
        self._become(tried_again(self.past))

    def last(self) -> None:
        """Note that the pages have lasted for long enough. Where nothing has happened nothing is written."""
        if not self.past.is_safe:
            self._become(lasted())

    def _become(self, past: Past) -> None:
        if past != self.past:
            self.past = past
            self._note()

    def _look_back(self, folder: Path) -> None:
        known = read_json(folder / RECORD)
        outside, crash = _text(folder / STOPPED), _text(folder / CRASH)
        now = time.monotonic()
        if known is None and not (folder / RECORD).exists():
            ending, past, same_boot = Ending(How.FIRST), Past(), True
        else:
            known = known or {}
            past = _past(known.get("past"))
            at = known.get("at", 0.0)
            same_boot = known.get("boot") == self._boot and isinstance(at, (int, float)) and at <= now
            ended, why = known.get("ended"), str(known.get("why", ""))
            ended = ended if isinstance(ended, str) else None
            ending = how_it_ended(ended, why, same_boot=same_boot, outside=outside, crash=crash)
        self.ending = ending
        self.past = after(past, ending, now, same_boot=same_boot)
        with contextlib.suppress(OSError):
            (folder / STOPPED).unlink(missing_ok=True)
            if crash:
                (folder / CRASH).replace(folder / LAST_CRASH)

    def _note(self) -> None:
        if self._folder is None:
            return
        note = {
            "started": self._started,
            "boot": self._boot,
            "at": time.monotonic(),
            "ended": self._ended,
            "why": self._why,
            "past": asdict(self.past),
            "before": asdict(self.ending),
        }
        with contextlib.suppress(OSError):  # a disk that takes nothing stops nothing
            write_whole(self._folder / RECORD, json.dumps(note).encode())


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in the file `path`; None if there is none, or it cannot be understood."""
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def said_of_the_last(folder: Path) -> tuple[Ending, Past]:
    """What the present run, or the last one, has noted in `folder` of the one before it, and of itself."""
    known = read_json(folder / RECORD) or {}
    before = known.get("before")
    try:
        ending = Ending(How(before["how"]), str(before["why"]))  # type: ignore[index]
    except (ValueError, KeyError, TypeError):
        ending = Ending(How.FIRST)
    return ending, _past(known.get("past"))


def _past(noted: object) -> Past:
    """What was noted; nothing where that cannot be."""
    try:
        past = Past(**noted)  # type: ignore[arg-type]
        moments = (float(past.again_at), *(float(death) for death in past.deaths))
        loops = max(0, int(past.loops))
    except (TypeError, ValueError, OverflowError):
        return Past()
    if not all(map(isfinite, moments)):
        return Past()
    # A moment that no run can have meant would be waited for for ever.
    again_at = min(moments[0], time.monotonic() + LONGEST_WAIT_S)
    return Past(deaths=moments[1:], loops=loops, again_at=again_at, on_trial=bool(past.on_trial))


def _boot() -> str:
    """What names the computer's present uptime; empty where nothing does."""
    return _text(_BOOT_ID).strip()


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES).decode(errors="replace")
    except OSError:
        return ""
