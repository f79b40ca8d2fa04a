"""What a process takes of the machine, by what Linux says of it."""

import ctypes
import gc
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem, QQuickWindow

SELF = Path("/proc/self")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """After so many `changes` of the panel on day `day`: kilobytes, and numbers of things."""

    changes: int
    day: float
    anonymous: int
    """What is this process's alone and in no file. PSS rises and falls with who else has its libraries."""
    allocated: int
    """What the program holds of the C library's memory. The rest of it waits to be given out again."""
    pss: int
    rss: int
    handles: int
    threads: int
    items: int
    objects: int
    python: int


def sample(window: QQuickWindow, room: QObject, changes: int, day: float) -> Sample:
    """What this process takes now, once what is to be thrown away is gone."""
    gc.collect()
    rolled = (SELF / "smaps_rollup").read_text()
    return Sample(
        changes=changes,
        day=round(day, 3),
        anonymous=_kilobytes(rolled, "Anonymous"),
        allocated=_allocated(),
        pss=_kilobytes(rolled, "Pss"),
        rss=_kilobytes(rolled, "Rss"),
        handles=len([*(SELF / "fd").iterdir()]),
        threads=len([*(SELF / "task").iterdir()]),
        items=_items(window.contentItem()),
        objects=len(window.findChildren(QObject)) + len(room.findChildren(QObject)),
        python=len(gc.get_objects()),
    )


class _Mallinfo2(ctypes.Structure):
    """glibc's struct mallinfo2, in bytes."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _allocated() -> int:
    """What is given out now, in kilobytes (mallinfo2(3)); 0 where the C library cannot say."""
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return 0
    ask.restype = _Mallinfo2
    told = ask()
    return int((told.uordblks + told.hblkhd) // 1024)


def _items(item: QQuickItem) -> int:
    return 1 + sum(map(_items, item.childItems()))


def _kilobytes(rolled: str, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+) kB", rolled, re.MULTILINE)
    assert found
    return int(found[1])
