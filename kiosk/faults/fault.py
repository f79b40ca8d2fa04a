"""One fault as a value: what happened, where, and to which page."""

import re
import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from types import TracebackType
from typing import Final

MOST_LETTERS: Final = 300
MOST_FRAMES: Final = 12

_CHANGING: Final = re.compile(r"0x[0-9a-fA-F]+|\d+")
"""What differs from one time to the next of the same fault: addresses, sizes, counts."""


class Kind(StrEnum):
    """Who noticed it."""

    EXCEPTION = "exception"
    """Python, in the program's main thread or in one of Qt's."""
    THREAD = "thread"
    """A thread of the program, which it has ended."""
    UNRAISABLE = "unraisable"
    """Python, where nobody can be told: while something is thrown away."""
    QT = "qt"
    SCREEN = "screen"
    """The program, looking at its own picture."""
    CRASH = "crash"
    """The start after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What happened, in one line; `where` is a file and a line, `page` the id of the page that failed."""

    kind: Kind
    what: str
    where: str = ""
    page: str = ""
    thread: str = ""
    """Its name, where a thread has ended."""
    trace: tuple[str, ...] = ()
    """The last frames, the innermost last: places, and nothing of what was there."""

    @property
    def identity(self) -> tuple[str, ...]:
        """Two faults with the same one are the same fault once more."""
        return (self.kind, self.where, self.page, self.thread, _CHANGING.sub("#", self.what))


class PageFaultError(Exception):
    """The page with this id could not be shown; the cause says why, or else `why`."""

    def __init__(self, page_id: str, why: str = "") -> None:
        super().__init__(why or page_id)
        self.page_id = page_id


def from_exception(
    kind: Kind, error: BaseException, trace: TracebackType | None, *, thread: str = ""
) -> Fault:
    """The fault that `error` tells of, without the values in its frames."""
    page = ""
    if isinstance(error, PageFaultError):
        page = error.page_id
        if (cause := error.__cause__) is not None:
            error, trace = cause, cause.__traceback__
    frames = tuple(f"{place(each.filename)}:{each.lineno} {each.name}" for each in _frames(trace))
    where = frames[-1].partition(" ")[0] if frames else ""
    return Fault(kind=kind, what=one_line(error), where=where, page=page, thread=thread, trace=frames)


def one_line(error: BaseException) -> str:
    """What `error` says of itself, with its kind before it."""
    # Each of the exceptions that say something may fail to do so: they are anybody's classes.
    said = traceback.format_exception_only(error)[-1].strip()
    return shorten(said)


def shorten(text: str) -> str:
    """`text` on one line of a length that a log can bear."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…"


def place(file: str) -> str:
    """`file` by its name within the program, or its last names: the same on every machine."""
    parts = PurePath(file.replace("\\", "/")).parts
    if "kiosk" in parts:
        last = len(parts) - 1 - parts[::-1].index("kiosk")
        return "/".join(parts[last:])
    return "/".join(parts[-2:])


def _frames(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(trace, limit=-MOST_FRAMES))
