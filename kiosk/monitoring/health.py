"""How one screen is, at one moment. Nothing in it tells of a visitor."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.content import Library, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Moments are seconds of the epoch, by the machine's own clock."""

    version: str
    at: float
    started: float
    frames: int
    """How many were swapped since the start."""
    last_frame: float
    """When the last one was; 0 before the first."""
    panels: int
    """How often another panel came on."""
    is_standby: bool
    """Whether the screen is dark because the clinic is closed."""
    is_safe_mode: bool
    """Whether only what is built in is shown, since the pages have killed the screen."""
    last_end: str
    """How the run before it ended."""
    faults: Mapping[str, int]
    """Who noticed them → how many, since the start."""
    library: Library
    problems: tuple[Problem, ...]
    """What is wrong in its pages today, and with the computer."""


def problems_by_rule(problems: Iterable[Problem]) -> dict[tuple[str, str], int]:
    """Rule and severity → how many of `problems`."""
    return dict(Counter((str(problem.rule), str(problem.severity)) for problem in problems))
