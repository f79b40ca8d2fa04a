"""An emptied folder is more often a broken share than somebody's wish. Times are monotonic seconds."""

from dataclasses import dataclass
from math import inf
from typing import Final

DISBELIEF_S: Final = 60
"""How long more than half of the pages must be gone before the screen lets go of them."""

FEW: Final = 3
"""Of so few pages any may be deleted at once."""


@dataclass(slots=True)
class Vanishing:
    """Remembers how many pages there were, and since when too many have been missing."""

    _most: int = 0
    _marked: float = -inf
    _since: float | None = None

    def is_believed(self, now: float, had: int, has: int) -> bool:
        """Whether `has` pages are all there are, where there were `had`, or more up to a minute ago."""
        if self._since is None and now - self._marked >= DISBELIEF_S:
            self._most, self._marked = had, now
        self._most = max(self._most, had)
        if has * 2 >= self._most or (self._most <= FEW and has > 0):
            self._since = None
            return True
        if self._since is None:
            self._since = now
        if now - self._since < DISBELIEF_S:
            return False
        self._most, self._marked = has, now
        return True
