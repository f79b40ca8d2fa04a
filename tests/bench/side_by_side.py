"""The kiosk beside a browser and a bare window: the same measures, taken in turn, round after round."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.bench import measures
from tests.bench.browser_page import write_page
from tests.bench.cold import can_forget, forget_files
from tests.bench.glass import Glass, glass
from tests.bench.measures import Figures
from tests.bench.sides import Side, bare_window, browser, copy_content, kiosk

FULL_HD: Final = (1080, 1920)
ULTRA_HD: Final = (2160, 3840)
Measured = dict[str, dict[str, list[Figures]]]
"""By the name of the measure and that of the side, a round each."""


@dataclass(frozen=True)
class Plan:
    """How often, how long; what is measured in the first round of starts is thrown away."""

    starts: int = 4
    cold_starts: int = 3
    rounds: int = 3
    panels: int = 12
    taps: int = 8
    still_s: float = 20


SHORT: Final = Plan(starts=2, cold_starts=1, rounds=1, panels=5, taps=3, still_s=5)


def measure(plan: Plan) -> Measured:
    """Some twenty-five minutes."""
    with TemporaryDirectory() as name, ExitStack() as shown:
        place = Path(name)
        content = copy_content(place)
        page = write_page(content, place / "page.html", 120)
        full = shown.enter_context(glass(_new(place / "full"), *FULL_HD))
        three = [kiosk(content, place), *_browsers(page, place, full)]
        everyone = [*three, bare_window()]
        measured: Measured = {"warm": _rounds(everyone, plan.starts, partial(measures.start, glass=full))}
        if can_forget():
            measured["cold"] = _rounds(everyone, plan.cold_starts, partial(_cold_start, glass=full))
        tapping = partial(measures.tapping, glass=full, taps=plan.taps)
        turning = partial(measures.turning, panels=plan.panels)
        still = partial(measures.resting, glass=full, seconds=plan.still_s)
        measured["tap"] = _rounds(three, plan.rounds, tapping)
        measured["turn"] = _rounds(three, plan.rounds, partial(turning, glass=full))
        measured["still"] = _rounds(three, plan.rounds, still)
        ultra = shown.enter_context(glass(_new(place / "ultra"), *ULTRA_HD))
        four = [kiosk(content, place), *_browsers(page, place, ultra)]
        measured["turn, 4K"] = _rounds(four, plan.rounds, partial(turning, glass=ultra))
    return measured


def _rounds(
    sides: Sequence[Side], rounds: int, measured: Callable[[Side], Figures]
) -> dict[str, list[Figures]]:
    """Each side in turn; those of one round were measured right after each other."""
    found: dict[str, list[Figures]] = {side.name: [] for side in sides}
    for _ in range(rounds):
        for side in sides:
            found[side.name].append(measured(side))
            sys.stderr.write(".")
            sys.stderr.flush()
    return found


def _cold_start(side: Side, glass: Glass) -> Figures:
    forget_files()
    return measures.start(side, glass)


def _browsers(page: Path, place: Path, shown: Glass) -> tuple[Side, Side]:
    return browser(page, place, shown, lean=False), browser(page, place, shown, lean=True)


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder
