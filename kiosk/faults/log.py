"""The faults on disk: a line each, told again only when there are ten times as many, in two small files."""

import contextlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from kiosk.faults.fault import Fault, Kind

NAME: Final = "faults.jsonl"
OLDER: Final = "faults.1.jsonl"
MOST_BYTES: Final = 64 * 1024
"""Of each of the two files."""

MOST_LINES: Final = 200
"""That one run writes, whatever happens: a thousand different faults are told by the first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fault as the log tells it: how often it was seen in the run that began at `run`, and since when."""

    when: datetime
    run: str
    times: int
    verdict: str
    fault: Fault


class FaultLog:
    """Writes into `folder`, for the run that began at `run`. A disk that takes nothing stops nothing."""

    def __init__(self, folder: Path, run: str) -> None:
        self._folder = folder
        self._run = run
        self._lines = 0

    def tell(self, fault: Fault, times: int, verdict: str, now: datetime) -> None:
        """Add a line, if there have not been too many."""
        if self._lines >= MOST_LINES:
            return
        self._lines += 1
        said = {
            "when": now.astimezone(UTC).isoformat(timespec="seconds"),
            "run": self._run,
            "times": times,
            "verdict": verdict,
            **asdict(fault),
        }
        with contextlib.suppress(OSError):
            self._append(json.dumps(said).encode() + b"\n")

    def _append(self, line: bytes) -> None:
        path = self._folder / NAME
        if path.exists() and path.stat().st_size + len(line) > MOST_BYTES:
            path.replace(self._folder / OLDER)
        with path.open("ab") as file:
            file.write(line)


def worth_telling(times: int) -> bool:
    """Whether a fault is told when it is seen for the `times`th time: the first, tenth, hundredth."""
    return str(times).strip("0") == "1"


def read_faults(folder: Path) -> tuple[Told, ...]:
    """What the log in `folder` tells, the oldest first; of the same fault in one run only the last line."""
    told: dict[tuple[str, ...], Told] = {}
    for name in (OLDER, NAME):
        for line in _lines_of(folder / name):
            if (one := _told(line)) is not None:
                key = (one.run, *one.fault.identity)
                told.pop(key, None)
                told[key] = one
    return tuple(told.values())


def _lines_of(path: Path) -> list[bytes]:
    try:
        with path.open("rb") as file:
            return file.read(2 * MOST_BYTES).splitlines()
    except OSError:
        return []


def _told(line: bytes) -> Told | None:
    try:
        said: Any = json.loads(line)
        return Told(
            when=datetime.fromisoformat(said["when"]),
            run=str(said["run"]),
            times=int(said["times"]),
            verdict=str(said["verdict"]),
            fault=Fault(
                kind=Kind(said["kind"]),
                what=str(said["what"]),
                where=str(said["where"]),
                page=str(said["page"]),
                thread=str(said["thread"]),
                trace=tuple(map(str, said["trace"])),
            ),
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
