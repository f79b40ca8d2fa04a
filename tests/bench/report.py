"""The figures as a table, and as JSON for programs."""

import math
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from typing import Any, Final

from kiosk.machine.clock import CLINIC_TIME
from tests.bench.figures import Figure
from tests.bench.goals import Judged

INTRODUCTION: Final = """# Beside a browser

This file is written by `packaging/bench --keep`. What people would use instead is Chromium in
kiosk mode: here it shows a page made from the same Markdown, with the same drawings, fonts and fades, written
for speed (`browser_page.py`).
"""

METHOD: Final = """The ratio is taken pair by pair, of what was measured one after the other; the spread is
that of the pairs. Of the two ways to start Chromium (`sides.py`) the better one counts, figure by figure.
What limits the figures that miss their goal, and what was tried: [DECISIONS.md](../../DECISIONS.md#speed).

- All is measured from outside: the picture in the X server's memory, its DAMAGE events, touches by XTEST, the
  memory (PSS) and the processor of the whole tree of processes.
- A start counts from the moment in which the process is asked for until the first panel stands complete.
- A finger stays for 80 ms: the first change is that of what it presses, counted from its coming;
  the page counts from its going.
- Twelve transitions a round, two seconds apart, which is less than any panel stands.
- Chromium runs with `--disable-gpu`, its fastest way without a graphics processor, and without its sandbox.
- "Nothing read before" means that Linux's cache was emptied: only root can do that.
- 4K is 2160 by 3840 pixels, everything else 1080 by 1920.
"""


def table(judged: Sequence[Judged]) -> str:
    """In Markdown: ours, the better browser's, the limit's, the ratios and whether the goal is held."""
    lines = [
        "| | kiosk | Chromium | ratio | spread | bare window | goal | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *map(_line, judged)])


def readme(judged: Sequence[Judged]) -> str:
    """What is published: the table, what it was measured with, and how."""
    told = ", ".join(f"{name} {number}" for name, number in versions().items())
    where = f"{os.cpu_count()} processors, no graphics processor. {told}."
    return f"{INTRODUCTION}\n{where}\n\n![Bars](speed.svg)\n\n{table(judged)}\n\n{METHOD}"


def summary(judged: Sequence[Judged]) -> str:
    """For those who want to know in a minute: what has a goal, and whether it is held."""
    lines = [
        "| | kiosk | Chromium | ratio | goal | |",
        "|---|---|---|---|---|---|",
    ]
    rows = (_cells(one) for one in judged)
    return "\n".join([*lines, *(f"| {' | '.join((*row[:4], *row[6:]))} |" for row in rows if row[6])])


def _line(one: Judged) -> str:
    return f"| {' | '.join(_cells(one))} |"


def _cells(one: Judged) -> tuple[str, ...]:
    goal, of = one.goal, one.of_browser
    limit = (
        f"{_number(one.limit.middle)} ({_number(one.of_limit.middle)} times)"
        if one.limit and one.of_limit
        else ""
    )
    wanted = " and ".join(
        [
            *([f"≤ {goal.most_of_browser} of Chromium"] if goal.most_of_browser is not None else []),
            *([f"≤ {goal.most_of_limit} of bare"] if goal.most_of_limit is not None else []),
            *([f"≤ {goal.most:g} {goal.unit}".strip()] if goal.most is not None else []),
        ]
    )
    return (
        f"{goal.words}{f', {goal.unit}' if goal.unit else ''}",
        _number(one.ours.middle),
        f"{_number(one.browser.middle)}{' (lean)' if 'lean' in one.browser_name else ''}",
        _number(of.middle),
        f"{_number(of.low)} to {_number(of.high)}",
        limit,
        wanted,
        ("held" if one.is_held else "**not held**") if wanted else "",
    )


def as_json(judged: Sequence[Judged]) -> dict[str, Any]:
    """`ratios` to the better browser by name; `figures` with their spreads; what was measured with."""
    return {
        "on": datetime.now(CLINIC_TIME).date().isoformat(),
        "processors": os.cpu_count(),
        "versions": versions(),
        "ratios": {one.goal.key: one.of_browser.as_json()["median"] for one in judged},
        "figures": {one.goal.key: _figures(one) for one in judged},
    }


def _figures(one: Judged) -> dict[str, Any]:
    def say(figure: Figure | None) -> dict[str, float | None] | None:
        return figure.as_json() if figure else None

    return {
        "unit": one.goal.unit,
        "kiosk": say(one.ours),
        "browser": say(one.browser),
        "better browser": one.browser_name,
        "bare window": say(one.limit),
        "ratio to browser": say(one.of_browser),
        "ratio to bare window": say(one.of_limit),
        "is held": one.is_held,
    }


def versions() -> dict[str, str]:
    """Of what was measured, and of what it ran on."""
    browser = subprocess.run(["chromium", "--version"], capture_output=True, text=True, check=False)
    return {
        "Chromium": browser.stdout.split(" built")[0].removeprefix("Chromium ").strip(),
        "PySide6": version("PySide6_Essentials"),
        "Python": platform.python_version(),
        "Linux": platform.release(),
    }


def _number(value: float) -> str:
    """Three digits that mean something; nothing for a ratio to nothing."""
    if math.isinf(value):
        return "none"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
