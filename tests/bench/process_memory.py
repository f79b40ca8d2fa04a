"""What a process takes of the memory, by what Linux says of it."""

import re
from pathlib import Path


def pss_mb(pid: int | str = "self") -> float:
    """Its own memory and its share of what it has in common with others (PSS), in MB of 2**20 bytes."""
    rolled = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    found = re.search(r"^Pss:\s+(\d+) kB", rolled, re.MULTILINE)
    assert found
    return int(found[1]) / 1024
