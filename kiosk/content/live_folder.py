"""A content folder that is followed: what it holds now, each page in its last good version."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from kiosk.content.finding import Found, find_files
from kiosk.content.last_good import is_private, to_show
from kiosk.content.library import Library
from kiosk.content.loader import assemble
from kiosk.content.memory import Memory, over_by
from kiosk.content.problems import Problem
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.settling import Settling
from kiosk.content.stamps import Stamp, is_being_written, stamp
from kiosk.content.vanishing import Vanishing

Read = Callable[[Path, str], Reading]
"""Reads one file: the folder, and the path in it."""

_FROM_MEMORY: Final = Stamp(-1, -1, -1)
"""No file looks so: whatever lies in the folder is news."""


class LiveFolder:
    """Looks at `folder` when told to. `read` reads one file; `memory`, keeps what was good."""

    def __init__(self, folder: Path, read: Read, memory: Memory | None = None) -> None:
        self._folder = folder
        self._read = read
        self._memory = memory
        self._readings: dict[str, Reading] = {}
        self._found: Found | None = None
        self._settling = Settling()
        self._vanishing = Vanishing()
        self._is_kept = False

    @property
    def is_waiting(self) -> bool:
        """Whether something has changed that may not be finished: look again soon."""
        return self._settling.is_waiting

    def remembered(self, now: datetime) -> Library | None:
        """What was last good before the program started; None where nothing is remembered."""
        snapshot = self._memory.wake() if self._memory else None
        if snapshot is None or self._memory is None:
            return None
        paths = (path for path in find_files(snapshot.folder).paths if path in snapshot.pages)
        readings = {path: self._read(snapshot.folder, path) for path in paths}
        over = over_by(readings, now.date())
        self._readings = {
            path: reading for path, reading in readings.items() if reading.documents and path not in over
        }
        for reading in self._readings.values():
            for path in reading.files:
                self._settling.accept(path, _FROM_MEMORY)
        self._memory.forget(self._readings, now.date())
        self._is_kept = True
        return self._library() if self._readings else None

    def look(self, now: float, wall: datetime) -> Library | None:
        """The library as it is by now; None if nothing has changed since it was last given out.

        `now` is monotonic seconds, `wall` the date and time.
        """
        found = find_files(self._folder)
        stamps = self._stamps(found)
        if self._found is None and not self._readings:
            # Nothing is remembered, and somebody waits for a first picture: no time to let things settle.
            for path, seen in stamps.items():
                self._settling.accept(path, seen)
            ready = set(stamps)
        else:
            ready = self._settling.look(now, self._with_missing(now, found, stamps), self._busy(stamps))
        readings = self._read_again(ready, found)
        changed = readings != self._readings or self._found is None or found.problems != self._found.problems
        self._readings, self._found = readings, found
        if self._memory:
            if changed or not self._is_kept:
                was_kept, fault = self._is_kept, self._memory.fault
                self._is_kept = self._memory.keep(readings, self._folder, wall)
                changed |= (was_kept, fault) != (self._is_kept, self._memory.fault)
            self._memory.forget(readings, wall.date())
        return self._library() if changed else None

    def _stamps(self, found: Found) -> dict[str, Stamp]:
        pictures = {path for reading in self._readings.values() for path, _ in reading.sources[1:]}
        seen = ((path, stamp(self._folder / path)) for path in pictures.union(found.paths))
        return {path: mark for path, mark in seen if mark is not None}

    def _busy(self, stamps: dict[str, Stamp]) -> frozenset[str]:
        accepted = self._settling.accepted
        moved = (path for path, seen in stamps.items() if accepted.get(path) != seen)
        return frozenset(path for path in moved if is_being_written(self._folder / path))

    def _with_missing(self, now: float, found: Found, stamps: dict[str, Stamp]) -> dict[str, Stamp]:
        """`stamps`, and those of the files that are only thought to be away.

        Of an emptied folder patients' words go after a while all the same: nobody can withdraw them there.
        """
        missing = self._readings.keys() - set(found.paths)
        if self._vanishing.is_believed(now, len(self._readings), len(self._readings) - len(missing)):
            missing = set() if found.paths else {path for path in missing if not is_private(path)}
        away = {path for page in missing for path in self._readings[page].files}
        accepted = self._settling.accepted
        return {path: accepted[path] for path in away if path in accepted} | stamps

    def _read_again(self, ready: set[str], found: Found) -> dict[str, Reading]:
        """The readings, those of the files in `ready` and of the pages with pictures in it made anew."""
        readings = dict(self._readings)
        present = set(found.paths)
        for path in ready - present:
            readings.pop(path, None)
        with_pictures = {path for path in readings if ready.intersection(dict(readings[path].sources))}
        for path in sorted((ready | with_pictures) & present):
            seen = self._settling.accepted.get(path)
            new = self._read(self._folder, path)
            if stamp(self._folder / path) == seen:
                readings[path] = to_show(new, self._readings.get(path))
            else:  # somebody wrote to it meanwhile: it has to come to rest again
                self._settling.accept(path, _FROM_MEMORY)
        return readings

    def _library(self) -> Library:
        found = self._found.problems if self._found else ()
        kept_in = self._memory.folder if self._memory and self._is_kept else None
        return assemble(self._folder, self._readings.values(), (*found, *self._own_problems()), kept_in)

    def _own_problems(self) -> tuple[Problem, ...]:
        report = Report(".")
        if self._memory and self._memory.fault:
            report.add(
                ContentRule.NOT_KEPT,
                f"This computer could not keep a copy of the pages: {self._memory.fault}.",
                "Make room on its disk. Until then it has only the content folder itself.",
            )
        return report.problems
