"""What a fuzzer runs: a function of any bytes, which must end, soon, and without an exception."""

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

LONGEST_CASE_S = 20
"""Of computing, however slow the machine is otherwise: what the kiosk itself allows for a page."""

LONGEST = "longest"
"""The file in which a fuzzer keeps how many seconds its slowest case computed."""

SEEDS = Path(__file__).parent / "seeds"
"""What was found once, by the name of its target. It stays found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`one` is called with each case, of which none is longer than `longest` bytes.

    The fuzzer begins with `seeds` and likes to put in `words`; its long form tries `cases`.
    """

    name: str
    one: Callable[[bytes], object]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[bytes, ...]
    longest: int
    cases: int

    @property
    def found_once(self) -> dict[str, bytes]:
        """The cases that broke it in an earlier version."""
        return {path.name: path.read_bytes() for path in sorted((SEEDS / self.name).glob("*"))}


def led(test: Any) -> Callable[[bytes], object]:
    """The function of a hypothesis test, whose strategies take the bytes of the fuzzer for their choices."""
    one: Callable[[bytes], object] = test.hypothesis.fuzz_one_input
    return one


class HangError(Exception):
    """A case took too long."""


@contextmanager
def limited(seconds: float = LONGEST_CASE_S) -> Iterator[None]:
    """The block raises HangError when it has computed for so long."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise HangError(f"computed for {seconds} seconds")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def try_one(target: Target, data: bytes) -> None:
    """One case, within its time."""
    with limited():
        target.one(data)
