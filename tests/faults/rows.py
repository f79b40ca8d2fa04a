"""The fault table: what is done to the kiosk, what must come of it, and what came of it.

A row is a function that does something to the kiosk and looks at what it does; `fault` puts it into a table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tests.faults.bench import Bench


class Outcome(StrEnum):
    """What a fault came to, from the best to the worst."""

    GOES_ON = "goes on"
    """As if nothing had happened."""
    SHOWN = "shown"
    """What was saved is on the screen."""
    LAST_GOOD = "last good kept"
    """What was there before is on the screen, and staff are told why."""
    LEFT_OUT = "left out, said"
    """It is not on the screen, and staff are told why."""
    REFUSED = "refused, said"
    RESTARTED = "restarted"
    """The process ended, and the next one is as it was."""
    LOST = "lost"
    """Something is gone, or wrong, and nobody is told."""
    BLACK = "black"
    """There is nothing on the screen."""
    OUT = "out"
    """A visitor left the kiosk, or the kiosk left the visitor: it ended and stays away."""


NEVER: Final = frozenset({Outcome.LOST, Outcome.BLACK, Outcome.OUT})


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of it, and whatever else can be said of it in a few words."""

    outcome: Outcome
    detail: str = ""


Happen = Callable[[Bench], Seen]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One fault of RELIABILITY's list; `injected` is how it is really brought about."""

    area: str
    name: str
    injected: str
    expected: Outcome
    happen: Happen
    is_long: bool = False
    """Whether it takes too long for every change of the project."""
    needs_root: bool = False
    """Whether file systems are mounted, or namespaces made."""

    @property
    def id(self) -> str:
        return f"{self.area}: {self.name}"


def worst(seen: list[Seen]) -> Seen:
    """Of several the worst, with how many came to what."""
    order = list(Outcome)
    outcomes = [one.outcome for one in seen]
    counts = ", ".join(f"{outcomes.count(one)} {one}" for one in order if one in outcomes)
    last = max(seen, key=lambda one: order.index(one.outcome))
    return Seen(last.outcome, "; ".join(filter(None, [counts if len(seen) > 1 else "", last.detail])))


class Table(list[Row]):
    """The rows of one part of the fault list."""

    def __init__(self, area: str) -> None:
        super().__init__()
        self._area = area

    def fault(
        self,
        name: str,
        injected: str,
        expected: Outcome,
        *,
        is_long: bool = False,
        needs_root: bool = False,
    ) -> Callable[[Happen], Happen]:
        """A decorator: the function is this row."""

        def add(happen: Happen) -> Happen:
            self.append(
                Row(
                    area=self._area,
                    name=name,
                    injected=injected,
                    expected=expected,
                    happen=happen,
                    is_long=is_long,
                    needs_root=needs_root,
                )
            )
            return happen

        return add
