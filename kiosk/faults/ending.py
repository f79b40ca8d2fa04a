"""How a run ended, told by what it left behind: a pure function."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_SIGNALS: Final = {
    "SEGV": "it touched memory that is not its own",
    "ABRT": "it gave up",
    "BUS": "its memory or its disk went away",
    "FPE": "it reckoned with an impossible number",
    "ILL": "it came upon a wrong instruction",
    "KILL": "it was killed: the memory may have run out",
}
"""What each signal says of a program that it ended."""

_FATAL: Final = (
    ("Segmentation fault", "SEGV"),
    ("Aborted", "ABRT"),
    ("Bus error", "BUS"),
    ("Floating", "FPE"),
    ("Illegal", "ILL"),
)
"""faulthandler's first line → the signal."""

_FRAME: Final = re.compile(r'File "([^"]+)", line (\d+) in (\S+)')


class How(StrEnum):
    """How a run ended."""

    FIRST = "first"
    """There was no run before."""
    CLEAN = "clean"
    ASKED = "asked"
    """Staff asked it to start again."""
    FAULT = "fault"
    """It judged that only a new start helps."""
    FAILED = "failed"
    """An exception that nobody caught ended it."""
    CRASH = "crash"
    HUNG = "hung"
    """Whoever watches it saw no frame for too long."""
    KILLED = "killed"
    POWER = "power"
    """The computer stopped, or was switched off."""
    UNKNOWN = "unknown"


DEATHS: Final = frozenset({How.FAULT, How.FAILED, How.CRASH, How.HUNG, How.KILLED})
"""The ends that the program itself may bring about again."""

CALM: Final = frozenset({How.FIRST, How.CLEAN, How.ASKED})
"""The ends of which nobody needs to be told."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended, and what is known of why."""

    how: How
    why: str = ""

    @property
    def sentence(self) -> str:
        """What staff are told; empty where all is well."""
        if self.how in CALM:
            return ""
        said = _SENTENCES[self.how]
        return f"{said} ({self.why})." if self.why else f"{said}."


_SENTENCES: Final = {
    How.FAULT: "The last time the screen started itself again because of a fault",
    How.FAILED: "The last time the screen ended because of a mistake in the program",
    How.CRASH: "The last time the screen crashed",
    How.HUNG: "The last time the screen stood still and was started again",
    How.KILLED: "The last time the screen was ended from outside",
    How.POWER: "The last time the computer was switched off, or lost its power, while the screen was on",
    How.UNKNOWN: "How the screen ended the last time is not known",
}


def how_it_ended(
    ended: str | None, why: str, *, same_boot: bool, outside: str = "", crash: str = ""
) -> Ending:
    """How the last run ended.

    `ended` is what it noted itself, "" if nothing, None if its note cannot be read. `outside` is what who
    watched it says ("watchdog killed ABRT", "signal killed SEGV"), `crash` what faulthandler wrote.
    """
    if ended is None:
        return Ending(How.UNKNOWN)
    if ended == How.CLEAN and outside.startswith(("signal", "core-dump")):
        return Ending(How.KILLED)  # with its display: it was asked to end because that was gone
    if ended:
        return Ending(How(ended), why) if ended in set(How) else Ending(How.UNKNOWN)
    place = innermost(crash)
    if outside.startswith("watchdog"):
        return Ending(How.HUNG, place)
    return _unnoted(outside, crash, place) if same_boot else Ending(How.POWER)


def _unnoted(outside: str, crash: str, place: str) -> Ending:
    if signal := next((name for sign, name in _FATAL if sign in crash.partition("\n")[0]), ""):
        return Ending(How.CRASH, ", ".join(filter(None, (_SIGNALS[signal], place))))
    found = re.search(r"\b(?:killed|dumped) (?:SIG)?(\w+)", outside)
    if found is None:
        return Ending(How.KILLED, outside)
    name = found[1]
    return Ending(How.KILLED if name == "KILL" else How.CRASH, _SIGNALS.get(name, f"signal {name}"))


def innermost(crash: str) -> str:
    """The innermost of our own frames in the thread that crashed, or the innermost of any: "x.py:12 in f"."""
    current = crash[max(0, crash.find("Current thread")) :]
    frames = _FRAME.findall(current.partition("\n\n")[0])
    own = [frame for frame in frames if "/kiosk/" in frame[0].replace("\\", "/")]
    for file, line, name in (own or frames)[:1]:
        return f"{file.replace(chr(92), '/').rpartition('/')[2]}:{line} in {name}"
    return ""
