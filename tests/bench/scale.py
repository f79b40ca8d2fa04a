"""What content costs at scale: python -m tests.bench.scale [SIZES...], of 10 to 10,000 pages if not told.

All of one size is measured in one run, in turn. Medians are told; the last line printed is the same as JSON.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest.mock import patch

from kiosk.commands.known_names import known_names
from kiosk.commands.output import say
from tests.bench import cold_parse
from tests.bench.growth import exponent
from tests.bench.one_edit import as_the_screen_follows, edits, whole_ways
from tests.bench.pages import PageMaker
from tests.bench.reader import read_through_process
from tests.bench.warm_start import start

SIZES: Final = (10, 100, 1_000, 10_000)
ROUNDS: Final = {10: 9, 100: 7, 1_000: 5}
FEWEST_ROUNDS: Final = 3
MOST_THROUGH_PROCESS: Final = 1_000

ROWS: Final[Mapping[str, str]] = {
    "cold_pages_s": "cold parse, pages/s, one process",
    "bare_pages_s": "Markdown and YAML alone, pages/s",
    "cold_to_bare": "cold parse ÷ alone (goal ≥ 0.9)",
    "process_pages_s": "through the reader's process, pages/s",
    "warm_ms": "process start → remembered library, ms",
    "warm_library_ms": "of those, to read the memory, ms",
    "rescan_ms": "a look that finds nothing, ms",
    "notice_ms": "one edit: the look that sees it, ms",
    "give_ms": "one edit: the look that gives the library, ms",
    "bare_page_ms": "that page, Markdown and YAML alone, ms",
    "edit_to_bare": "give ÷ alone (goal ≤ 2 at 10,000)",
    "whole_way_ms": "one edit, save → library, all waiting in it, ms",
    "library_mb": "process with the library, PSS, MB",
    "reader_mb": "the reader's process, PSS, MB",
}


def measure(sizes: Sequence[int] = SIZES, tell: Callable[[str], object] = say) -> dict[str, Any]:
    """Size → figure → median, and what each figure grows with; `tell` hears where it is."""
    found: dict[str, Any] = {"sizes": {}, "growth": {}, "processes": 1}
    for size in sizes:
        tell(f"{size:,} pages …")
        found["sizes"][size] = _measure(size, ROUNDS.get(size, FEWEST_ROUNDS))
    if len(sizes) > 1:
        by_size = found["sizes"]
        found["growth"] = {
            row: round(exponent({size: by_size[size][row] for size in sizes}), 2) for row in ROWS
        }
        smallest, largest = by_size[min(sizes)], by_size[max(sizes)]
        found["warm_largest_to_smallest"] = round(largest["warm_ms"] / smallest["warm_ms"], 2)
    return found


def _measure(size: int, rounds: int) -> dict[str, float]:
    maker, names = PageMaker(), known_names()
    with TemporaryDirectory() as place:
        content, state = Path(place, "content"), Path(place, "state")
        maker.fill(content, size)
        pairs = [(cold_parse.ours(content, names), cold_parse.bare(content)) for _ in range(rounds)]
        files = len(list(content.rglob("*.md")))
        process_rate, reader_mb = read_through_process(content, known_names, MOST_THROUGH_PROCESS)
        followed = as_the_screen_follows(content, state, names)
        with patch.object(os, "fsync"):  # the first copy of all pages is not what is measured
            assert followed.look()
        edit = edits(followed, maker, size, max(rounds, 5))
        del followed
        starts = [start(content, state) for _ in range(rounds)]
        assert {each.pages for each in starts} == {size + 1}  # and the welcome
        ways = whole_ways(content, state, maker, size, FEWEST_ROUNDS)
    figures = {
        "cold_pages_s": median(files / ours for ours, _ in pairs),
        "bare_pages_s": median(files / bare for _, bare in pairs),
        "cold_to_bare": median(bare / ours for ours, bare in pairs),
        "process_pages_s": process_rate,
        "warm_ms": median(each.whole_s for each in starts) * 1000,
        "warm_library_ms": median(each.library_s for each in starts) * 1000,
        "rescan_ms": edit.rescan_s * 1000,
        "notice_ms": edit.notice_s * 1000,
        "give_ms": edit.give_s * 1000,
        "bare_page_ms": edit.bare_s * 1000,
        "edit_to_bare": edit.give_s / edit.bare_s,
        "whole_way_ms": median(ways) * 1000,
        "library_mb": median(each.pss_mb for each in starts),
        "reader_mb": reader_mb,
    }
    return {name: round(figure, 3) for name, figure in figures.items()}


def table(found: Mapping[str, Any]) -> str:
    """What `measure` found, one figure a line."""
    sizes, growth = found["sizes"], found["growth"]
    lines = [f"{'pages':48}" + "".join(f"{size:>12,}" for size in sizes) + f"{'grows by':>12}"]
    for row, title in ROWS.items():
        figures = "".join(f"{figures[row]:>12,.2f}" for figures in sizes.values())
        lines.append(f"{title:48}{figures}" + (f"{f'n^{growth[row]:.2f}':>12}" if growth else ""))
    if "warm_largest_to_smallest" in found:
        lines.append(f"warm start, most pages ÷ fewest (goal ≤ 1.3): {found['warm_largest_to_smallest']:.2f}")
    return "\n".join(lines)


def main(sizes: Sequence[int]) -> None:
    found = measure(sizes)
    say(table(found))
    say(json.dumps(found))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
