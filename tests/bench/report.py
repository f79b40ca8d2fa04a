"""The figures as a table, and as JSON for programs."""

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import datetime
from importlib.metadata import version
from typing import Any

from kiosk.machine.clock import CLINIC_TIME
from tests.bench.figures import Figure
from tests.bench.goals import Judged


def table(judged: Sequence[Judged]) -> str:
    """In Markdown: ours, the better browser's, the limit's, the ratios and whether the goal is held."""
    lines = [
        "| | kiosk | Chromium | ratio | spread | bare window | goal | |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *map(_line, judged)])


def _line(one: Judged) -> str:
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
    cells = (
        f"{goal.words}{f', {goal.unit}' if goal.unit else ''}",
        _number(one.ours.middle),
        f"{_number(one.browser.middle)}{' (lean)' if 'lean' in one.browser_name else ''}",
        _number(of.middle),
        f"{_number(of.low)} to {_number(of.high)}",
        limit,
        wanted,
        ("held" if one.is_held else "**not held**") if wanted else "",
    )
    return f"| {' | '.join(cells)} |"


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
    def say(figure: Figure | None) -> dict[str, float] | None:
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
    """Three digits that mean something."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
