"""What a program and everything that it has started take of the machine, by what Linux says of them."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROC: Final = Path("/proc")
TICKS_A_SECOND: Final = os.sysconf("SC_CLK_TCK")
KILOBYTES_A_MEGABYTE: Final = 1024


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


def cpu_s(root: int) -> float:
    """Seconds of a processor since the program began, with those that have ended and were waited for."""
    ticks = 0
    for pid in tree(root):
        # The name may hold blanks: what is counted comes after it (proc(5), fields 14 to 17).
        fields = _read(PROC / str(pid) / "stat").rpartition(")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / TICKS_A_SECOND


@dataclass(frozen=True, slots=True)
class Living:
    """Nanoseconds of a processor, and how often it was woken, of each thread that lives now."""

    ran: Mapping[str, int]
    woken: Mapping[str, int]


def living(root: int) -> Living:
    """To the nanosecond, where `cpu_s` counts by the hundredth of a second."""
    ran, woken = {}, {}
    for task in (task for pid in tree(root) for task in _tasks(pid)):
        found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", _read(task / "status"), re.MULTILINE)
        woken[task.name] = int(found[1]) if found else 0
        ran[task.name] = int((_read(task / "schedstat") or "0").split()[0])
    return Living(ran, woken)


def since(before: Mapping[str, int], after: Mapping[str, int]) -> int:
    """What was counted between, of the threads that live then; those that are new began at nothing."""
    return sum(count - before.get(name, 0) for name, count in after.items())


def pss_mb(root: int) -> float:
    """Memory of the tree in megabytes; what several processes share is counted once."""
    return sum(map(own_pss_mb, tree(root)))


def own_pss_mb(pid: int | str = "self") -> float:
    """Memory of one process, and its share of what it has in common with others; 0 once it has ended."""
    found = re.search(r"^Pss:\s+(\d+) kB", _read(PROC / str(pid) / "smaps_rollup"), re.MULTILINE)
    return int(found[1]) / KILOBYTES_A_MEGABYTE if found else 0


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
