"""The table part: every fault brought about, and what came of it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.faults.all_rows import ROWS
from tests.faults.rows import NEVER, Outcome, Row, Seen

PROJECT: Final = Path(__file__).resolve().parents[2]
LONGEST_ROW_S: Final = 3600


@dataclass(frozen=True, slots=True)
class Result:
    """A row, and what came of it."""

    row: Row
    seen: Seen

    @property
    def is_right(self) -> bool:
        return self.seen.outcome is self.row.expected and self.seen.outcome not in NEVER

    def line(self) -> str:
        """As a line of a Markdown table."""
        row, seen = self.row, self.seen
        cells = [row.area, row.name, row.injected, row.expected, seen.outcome, seen.detail]
        if not self.is_right:
            cells[4] = f"**{cells[4]}**"
        return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


HEAD: Final = (
    "| Part | Fault | Brought about by | Expected | What happened | |\n| --- | --- | --- | --- | --- | --- |"
)


def happen(row: Row, *, short: bool) -> Result:
    """Bring the fault about in a process of its own."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.one_row", row.id, "short" if short else "long"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        timeout=LONGEST_ROW_S,
    )
    if run.returncode < 0:
        return Result(row, Seen(Outcome.OUT, signal.Signals(-run.returncode).name))
    if run.returncode:
        return Result(row, Seen(Outcome.LOST, run.stderr.strip().splitlines()[-1]))
    outcome, detail = json.loads(run.stdout.splitlines()[-1])
    return Result(row, Seen(Outcome(outcome), detail))


def run_table(rows: Sequence[Row], *, short: bool, tell: Callable[[Result], object]) -> list[Result]:
    """All of `rows`, as many at a time as there are processors; `tell` hears of them in their order."""
    results = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(lambda row: happen(row, short=short), rows):
            results.append(result)
            tell(result)
    return results


def main(only: str, keep: Callable[[str, dict[str, Any]], object] | None, *, short: bool) -> bool:
    """Whether all is as expected; `keep` is given each row as soon as it has happened."""
    rows = [row for row in ROWS if only in row.id and not (short and row.is_long)]
    sys.stdout.write(f"{HEAD}\n")

    def tell(result: Result) -> None:
        sys.stdout.write(f"{result.line()}\n")
        sys.stdout.flush()
        if keep is not None:
            keep(result.row.id, figures(result))

    return all(result.is_right for result in run_table(rows, short=short, tell=tell))


def figures(result: Result) -> dict[str, Any]:
    return {"line": result.line(), "right": result.is_right, "never": result.seen.outcome in NEVER}
