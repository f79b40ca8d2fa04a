"""An emptied folder is more often a broken share than somebody's wish. Times are monotonic seconds."""

from dataclasses import dataclass
from typing import Final

DISBELIEF_S: Final = 60
"""How long more than half of the pages must be gone before the screen lets go of them."""

FEW: Final = 3
"""Of so few pages any may be deleted at once."""


@dataclass(slots=True)
class Vanishing:
    """Remembers since when pages have been missing."""

    _since: float | None = None

    def is_believed(self, now: float, had: int, has: int) -> bool:
        """Whether `has` pages are all there are, where there were `had`."""
        if has * 2 >= had or (had <= FEW and has > 0):
            self._since = None
            return True
        if self._since is None:
            self._since = now
        return now - self._since >= DISBELIEF_S
