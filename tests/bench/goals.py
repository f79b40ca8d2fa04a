"""What is claimed: the goals, what each is measured by, and whether it is held."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tests.bench.figures import Figure, figure, percentile, ratio
from tests.bench.measures import Figures
from tests.bench.side_by_side import Measured

KIOSK: Final = "kiosk"
LIMIT: Final = "bare window"
MOST_ROUNDS: Final = 3
"""Where there are more the first is thrown away."""

BROWSERS: Final = ("Chromium", "Chromium, lean")


@dataclass(frozen=True, slots=True)
class Goal:
    """`key` names it in the JSON; what is wanted is said against the better browser, against the
    bare window, or as a number.

    `reads` makes one number of a round.
    """

    key: str
    words: str
    measure: str
    reads: Callable[[Figures], float]
    unit: str
    most_of_browser: float | None = None
    most_of_limit: float | None = None
    most: float | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a goal. `browser` is whichever of the two was better."""

    goal: Goal
    ours: Figure
    browser: Figure
    browser_name: str
    limit: Figure | None
    of_browser: Figure
    of_limit: Figure | None

    @property
    def is_held(self) -> bool:
        goal = self.goal
        held = [
            *([self.of_browser.middle <= goal.most_of_browser] if goal.most_of_browser is not None else []),
            *([self.of_limit.middle <= goal.most_of_limit] if goal.most_of_limit and self.of_limit else []),
            *([self.ours.middle <= goal.most] if goal.most is not None else []),
        ]
        return all(held)


def _one(name: str) -> Callable[[Figures], float]:
    def read(figures: Figures) -> float:
        value = figures[name]
        assert isinstance(value, float | int), name
        return value

    return read


def _share(name: str, share: float) -> Callable[[Figures], float]:
    def read(figures: Figures) -> float:
        values = figures[name]
        assert isinstance(values, list), name
        return percentile(values, share)

    return read


GOALS: Final = (
    Goal("first_frame", "start to the first panel", "warm", _one("first_frame_ms"), "ms", 0.35, 1.4),
    Goal(
        "first_frame_cold", "the same, nothing read before", "cold", _one("first_frame_ms"), "ms", 0.45, 1.5
    ),
    Goal("settled_cpu", "processor until settled", "warm", _one("settled_cpu_s"), "s", 0.15),
    Goal("memory_pss", "memory at rest", "turn", _one("memory_rest_mb"), "MB", 0.22),
    Goal("memory_turned", "memory after these transitions", "turn", _one("memory_turned_mb"), "MB", 0.22),
    Goal("transition_cpu", "processor a transition", "turn", _one("transition_cpu_ms"), "ms", 0.25),
    Goal("tap_to_frame", "touch to the first change, median", "tap", _share("tap_first_ms", 0.5), "ms", 0.45),
    Goal("tap_to_frame_p95", "the same, 95 of 100", "tap", _share("tap_first_ms", 0.95), "ms", 0.45),
    Goal("tap_to_page", "touch to the complete page, median", "tap", _share("tap_whole_ms", 0.5), "ms"),
    Goal(
        "transition_p99", "between frames, 99 of 100", "turn", _share("transition_frame_ms", 0.99), "ms", 0.75
    ),
    Goal(
        "long_frames", "frames over 25 ms in 100 transitions", "turn", _one("long_frames_in_100"), "", most=0
    ),
    Goal("transition_cpu_4k", "processor a transition, 4K", "turn, 4K", _one("transition_cpu_ms"), "ms"),
    Goal(
        "transition_p99_4k",
        "between frames, 99 of 100, 4K",
        "turn, 4K",
        _share("transition_frame_ms", 0.99),
        "ms",
    ),
    Goal("long_frames_4k", "the same count, 4K", "turn, 4K", _one("long_frames_in_100"), ""),
    Goal("memory_pss_4k", "memory at rest, 4K", "turn, 4K", _one("memory_rest_mb"), "MB"),
    Goal("idle_cpu", "processor a still minute", "still", _one("idle_cpu_s"), "s", most=0.1),
    Goal("idle_wakings", "wakings a still minute", "still", _one("idle_wakings"), ""),
    Goal("idle_frames", "frames a still minute", "still", _one("idle_frames"), ""),
)


def judge(measured: Measured) -> list[Judged]:
    """Each goal of which there are figures."""
    return [_judge(goal, measured[goal.measure]) for goal in GOALS if goal.measure in measured]


def _judge(goal: Goal, sides: dict[str, list[Figures]]) -> Judged:
    # What comes first in a run meets a machine that is still busy with what went before.
    skip = 1 if len(sides[KIOSK]) > MOST_ROUNDS else 0
    values = {name: [goal.reads(one) for one in rounds[skip:]] for name, rounds in sides.items()}
    better = min(BROWSERS, key=lambda name: figure(values[name]).middle)
    limit = values.get(LIMIT)
    return Judged(
        goal=goal,
        ours=figure(values[KIOSK]),
        browser=figure(values[better]),
        browser_name=better,
        limit=figure(limit) if limit else None,
        of_browser=_ratio(values[KIOSK], values[better]),
        of_limit=_ratio(values[KIOSK], limit) if limit else None,
    )


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> Figure:
    """Where the other does nothing at all there is no ratio: 1 if we do nothing either."""
    if not all(theirs):
        return figure([1.0 if not any(ours) else float("inf")])
    return ratio(ours, theirs)
