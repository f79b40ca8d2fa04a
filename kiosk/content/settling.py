"""When what was changed in a folder has come to rest. Times are monotonic seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from kiosk.content.stamps import Stamp

QUIET_S: Final = 0.5
"""A file that has not changed for so long is taken to be finished."""

LONGEST_S: Final = 1.2
"""What has come to rest does not wait longer for what has not."""


@dataclass(slots=True)
class Settling:
    """Takes what the files look like now, again and again, and says which of them have really changed.

    Files that are saved together are given out together, unless one of them never comes to rest.
    """

    accepted: dict[str, Stamp] = field(default_factory=dict)
    """What every file looked like when it was last given out."""

    _waiting: dict[str, tuple[Stamp | None, float]] = field(default_factory=dict)
    _since: float | None = None

    def look(self, now: float, stamps: Mapping[str, Stamp], busy: frozenset[str] = frozenset()) -> set[str]:
        """The paths that have changed, appeared or gone, and have come to rest.

        `stamps` are all files there are; those in `busy` are being written to.
        """
        moved = {path for path in {*stamps, *self.accepted} if stamps.get(path) != self.accepted.get(path)}
        waiting = {}
        for path in moved:
            seen = stamps.get(path)
            before = self._waiting.get(path)
            same = before is not None and before[0] == seen and path not in busy
            waiting[path] = before if before and same else (seen, now)
        self._waiting = waiting
        if not waiting:
            self._since = None
            return set()
        if self._since is None:
            self._since = now
        ready = {path for path, (_, since) in waiting.items() if now - since >= QUIET_S}
        if len(ready) < len(waiting) and now - self._since < LONGEST_S:
            return set()
        for path in ready:
            self.accept(path, waiting.pop(path)[0])
        if not waiting or ready:
            self._since = now if waiting else None
        return ready

    def accept(self, path: str, seen: Stamp | None) -> None:
        """The file has been read as it is now, or is gone."""
        if seen is None:
            self.accepted.pop(path, None)
        else:
            self.accepted[path] = seen

    @property
    def is_waiting(self) -> bool:
        """Whether it is worth looking again soon."""
        return bool(self._waiting)
