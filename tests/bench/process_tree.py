"""What a program and everything that it has started take of the machine, by what Linux says of them."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROC: Final = Path("/proc")
TICKS_A_SECOND: Final = os.sysconf("SC_CLK_TCK")
KILOBYTES_A_MEGABYTE: Final = 1024


@dataclass(frozen=True, slots=True)
class Use:
    """Seconds of a processor, and how often a thread was woken, since the program began."""

    cpu_s: float
    wakings: int

    def __sub__(self, earlier: "Use") -> "Use":
        return Use(self.cpu_s - earlier.cpu_s, self.wakings - earlier.wakings)


def tree(root: int) -> list[int]:
    """`root` and its descendants that live now."""
    found = [root]
    for pid in found:
        found += children(pid)
    return found


def children(pid: int) -> list[int]:
    """Those that `pid` started itself."""
    texts = (_read(task / "children") for task in _tasks(pid))
    return [int(child) for text in texts for child in text.split()]


def use(root: int) -> Use:
    """Of the whole tree; those that have ended count with whoever waited for them."""
    cpu, wakings = 0, 0
    for pid in tree(root):
        # The name may hold blanks: what is counted comes after it (proc(5), fields 14 to 17).
        fields = _read(PROC / str(pid) / "stat").rpartition(")")[2].split()
        cpu += sum(map(int, fields[11:15]))
        for task in _tasks(pid):
            woken = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", _read(task / "status"), re.MULTILINE)
            wakings += int(woken[1]) if woken else 0
    return Use(cpu / TICKS_A_SECOND, wakings)


def pss_mb(root: int) -> float:
    """Memory of the tree in megabytes; what several processes share is counted once."""
    rolled = (_read(PROC / str(pid) / "smaps_rollup") for pid in tree(root))
    found = (re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE) for text in rolled)
    return sum(int(one[1]) for one in found if one) / KILOBYTES_A_MEGABYTE


def _tasks(pid: int) -> Iterator[Path]:
    try:
        yield from (PROC / str(pid) / "task").iterdir()
    except OSError:  # it has ended meanwhile
        return


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
