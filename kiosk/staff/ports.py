"""What the staff's screens are given by other parts of the program, where there is something to give."""

from collections.abc import Sequence
from typing import Protocol


class Tells(Protocol):
    """Says what it knows as names and what they stand for, the most important first. It must not be slow."""

    def __call__(self) -> Sequence[tuple[str, str]]:
        """Such as ("Today", "38 visits") or ("2026-03-10 11:00", "the voice ended by itself")."""


class Brightness(Protocol):
    """How bright the display is, in percent; 0 where it cannot be set."""

    @property
    def percent(self) -> int: ...  # noqa: D102
    def set(self, percent: int) -> None: ...  # noqa: D102
