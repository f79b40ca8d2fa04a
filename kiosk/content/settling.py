"""When what was changed in a folder has come to rest. Times are monotonic seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Final

from kiosk.content.stamps import Stamp

QUIET_S: Final = 0.5
"""A file that has not changed for so long is taken to be finished."""

LONGEST_S: Final = 3
"""What has come to rest does not wait longer for what has not."""

HELD_S: Final = 30
"""A file that somebody keeps open for writing is taken to be finished after so long without a change."""


FROM_MEMORY: Final = Stamp(-1, -1, -1, -1)
"""What was kept of a file is known, and not yet whether the file is still like that. No file looks so."""

_RESTLESS: Final = Stamp(-2, -2, -2, -2)


@dataclass(slots=True)
class Settling:
    """Takes what the files look like now, again and again, and says which of them have really changed.

    Files that are saved together are given out together, unless one of them never comes to rest.
    """

    accepted: dict[str, Stamp] = field(default_factory=dict)
    """What every file looked like when it was last given out."""

    _waiting: dict[str, tuple[Stamp | None, float]] = field(default_factory=dict)
    _since: float | None = None

    def look(
        self,
        now: float,
        stamps: Mapping[str, Stamp],
        busy: frozenset[str] = frozenset(),
        old: frozenset[str] = frozenset(),
    ) -> set[str]:
        """The paths that have changed, appeared or gone, and have come to rest.

        `stamps` are all files there are; those in `busy` are open for writing, those in `old` are known to
        have been at rest before.
        """
        moved = {path for path in {*stamps, *self.accepted} if stamps.get(path) != self.accepted.get(path)}
        waiting = {}
        for path in moved:
            seen = stamps.get(path)
            before = self._waiting.get(path)
            waiting[path] = before if before and before[0] == seen else (seen, -inf if path in old else now)
        self._waiting = waiting
        if not waiting:
            self._since = None
            return set()
        if self._since is None:
            self._since = now
        ready = {
            path
            for path, (_, since) in waiting.items()
            if now - since >= (HELD_S if path in busy else QUIET_S)
        }
        if len(ready) < len(waiting) and self.is_patient(now):
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

    def disturb(self, path: str) -> None:
        """The file was not at rest after all: it has to come to rest once more."""
        self.accepted[path] = _RESTLESS
        self._waiting[path] = (_RESTLESS, inf)

    @property
    def is_waiting(self) -> bool:
        """Whether it is worth looking again soon."""
        return bool(self._waiting)

    def is_patient(self, now: float) -> bool:
        """Whether what has come to rest still waits for what has not."""
        return self._since is not None and now - self._since < LONGEST_S
