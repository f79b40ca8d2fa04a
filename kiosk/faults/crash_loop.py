"""When the screen comes up with nothing but what is built in, and when it tries the pages again."""

from dataclasses import dataclass, replace
from typing import Final

from kiosk.faults.ending import DEATHS, Ending
from kiosk.faults.judge import QUICK_S

MOST_DEATHS: Final = 3
"""So many in `QUICK_S` are a loop."""

FIRST_WAIT_S: Final = 15 * 60
LONGEST_WAIT_S: Final = 4 * 60 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What a run knows of those before it. Moments are monotonic seconds of this boot."""

    deaths: tuple[float, ...] = ()
    """When runs before it have died, the last few."""
    loops: int = 0
    """How often in a row the pages had to be given up."""
    again_at: float = 0
    """When the pages are tried again; 0 where they are shown."""
    on_trial: bool = False
    """Whether the pages are shown again and have not lasted yet: one death is enough."""

    @property
    def is_safe(self) -> bool:
        """Whether only what is built in is shown."""
        return self.again_at > 0


def after(past: Past, ending: Ending, now: float, *, same_boot: bool) -> Past:
    """What the run knows that begins at `now`, when the one that knew `past` has ended so."""
    died = ending.how in DEATHS
    if not same_boot:
        # Whoever has pulled the plug wants another try.
        return Past(loops=past.loops, on_trial=past.loops > 0)
    recent = tuple(death for death in past.deaths if 0 <= now - death < QUICK_S)
    deaths = (*recent, now)[-MOST_DEATHS:] if died else recent
    if past.is_safe:
        is_wanted = died and now < past.again_at
        return replace(past, deaths=deaths) if is_wanted else tried_again(past)
    if died and (past.on_trial or len(deaths) == MOST_DEATHS):
        loops = past.loops + 1
        return Past(deaths=deaths, loops=loops, again_at=now + wait_s(loops))
    return replace(past, deaths=deaths)


def tried_again(past: Past) -> Past:
    """The pages are shown again: whatever dies now has died of them."""
    return Past(loops=past.loops, on_trial=past.loops > 0)


def lasted() -> Past:
    """The pages have been on the screen for `QUICK_S`: all is forgotten."""
    return Past()


def wait_s(loops: int) -> float:
    """How long to wait before the pages are tried again, when they have been given up so often."""
    return float(min(FIRST_WAIT_S * 2 ** (min(loops, 10) - 1), LONGEST_WAIT_S))
