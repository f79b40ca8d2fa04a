"""A content folder that is followed: what it holds now, each page in its last good version."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.content.assembly import assemble
from kiosk.content.files import digest, read_bytes
from kiosk.content.finding import Found, find_files
from kiosk.content.last_good import is_private, to_show
from kiosk.content.library import Library
from kiosk.content.memory import Memory, over_by
from kiosk.content.pictures import MAX_BYTES
from kiosk.content.problems import Problem
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.settling import FROM_MEMORY, QUIET_S, Settling
from kiosk.content.snapshots import Snapshot
from kiosk.content.stamps import Stamp, can_be_opened, stamp
from kiosk.content.vanishing import Vanishing

Read = Callable[[Path, str], Reading]
"""Reads one file: the folder, and the path in it."""


def cannot_tell(path: Path) -> bool:
    """Whether `path` is being written to, where nobody knows."""
    del path
    return False


class LiveFolder:
    """Looks at `folder` when told to. `read` reads one file; `memory`, where given, keeps what was good."""

    def __init__(
        self,
        folder: Path,
        read: Read,
        memory: Memory | None = None,
        is_being_written: Callable[[Path], bool] = cannot_tell,
    ) -> None:
        self._folder = folder
        self._read = read
        self._memory = memory
        self._is_being_written = is_being_written
        self._found: Found | None = None
        self._readings: dict[str, Reading] = {}
        self._unread: set[str] = set()
        """The pages that were read from memory only."""
        self._shown: dict[str, Reading] = {}
        self._awaited: dict[str, set[str]] = {}
        """Page that waits → its pictures that are not at rest."""
        self._settling = Settling()
        self._vanishing = Vanishing()
        self._is_kept = False

    @property
    def is_waiting(self) -> bool:
        """Whether something has changed that may not be finished: look again soon."""
        return self._settling.is_waiting

    def remembered(self, now: datetime) -> Library | None:
        """What was last good before the program started; None where nothing is remembered.

        Patients' words are not in it: consent may have been withdrawn since.
        """
        library = self.remembered_pages()
        return self.remember_patients(now) or library

    def remembered_pages(self) -> Library | None:
        """The same, before patients' words are looked at, which takes a moment longer."""
        snapshot = self._memory.wake() if self._memory else None
        if snapshot is None:
            return None
        self._take_from_memory(self._recalled(snapshot, private=False))
        self._is_kept = True
        self._shown = self._confirmed()
        return self._library() if self._shown else None

    def remember_patients(self, now: datetime) -> Library | None:
        """Recall patients' words, after `remembered_pages`, and delete those whose consent has ended.

        They are shown once the folder has them. Gives the library only if what is wrong with it is new.
        """
        snapshot = self._memory.snapshot if self._memory else None
        if snapshot is None or self._memory is None:
            return None
        problems = self._memory.problems
        readings = self._recalled(snapshot, private=True)
        over = over_by(readings, now.date())
        self._take_from_memory({path: one for path, one in readings.items() if path not in over})
        self._memory.forget(self._readings, now.date())
        return self._library() if self._shown and self._memory.problems != problems else None

    def _recalled(self, snapshot: Snapshot, *, private: bool) -> dict[str, Reading]:
        """What `snapshot` has of patients' words, or of all other pages."""
        paths = (path for path in find_files(snapshot.folder).paths if path in snapshot.pages)
        return {path: self._recall(path, snapshot) for path in paths if is_private(path) == private}

    def _recall(self, path: str, snapshot: Snapshot) -> Reading:
        kept = self._memory.reading(path) if self._memory else None
        return kept or self._read(snapshot.folder, path)

    def _take_from_memory(self, readings: dict[str, Reading]) -> None:
        pages = {path: reading for path, reading in readings.items() if reading.documents}
        self._readings |= pages
        self._unread |= pages.keys()
        for reading in pages.values():
            for file in reading.files:
                self._settling.accept(file, FROM_MEMORY)

    def look(self, now: float, wall: datetime) -> Library | None:
        """The library as it is by now; None if nothing has changed since it was last given out.

        `now` is monotonic seconds, `wall` the date and time.
        """
        found = find_files(self._folder)
        stamps = self._stamps(found)
        is_first = self._found is None
        busy = self._busy(stamps)
        old = self._at_rest(stamps, wall) - busy if is_first else frozenset()
        ready = self._settling.look(now, self._with_missing(now, found, stamps), busy, old)
        if (
            not self._readings
            and is_first
            and not ready
            and self.is_waiting
            and self._settling.is_patient(now)
        ):
            return None
        if not self.is_waiting:
            ready |= self._readable_again()
        before = self._found.problems if self._found else None
        self._read_again(ready, set(found.paths), wall)
        if ready or not self.is_waiting or self._found is None:
            self._found = found  # names come and go while an editor saves
        shown = self._confirmed()
        changed = shown != self._shown or self._found.problems != before
        self._shown = shown
        if self._memory and self._keep(self._memory, wall, changed=changed):
            changed = True
        return self._library() if changed else None

    def rest(self, wall: datetime) -> None:
        """Prepare the next start, once what has changed is on the screen."""
        if self._memory and not self.is_waiting:
            self._memory.keep_readings(self._readings, wall.date())

    def read_anew(self) -> None:
        """Read every file again, though none looks changed, as soon as it has shown that it is at rest."""
        for path, seen in list(self._settling.accepted.items()):
            if seen != FROM_MEMORY:
                self._settling.disturb(path)

    def _stamps(self, found: Found) -> dict[str, Stamp]:
        pictures = {path for reading in self._readings.values() for path, _ in reading.sources[1:]}
        paths = pictures.union(found.paths, *self._awaited.values())
        seen = ((path, stamp(f"{self._folder}/{path}")) for path in paths)
        return {path: mark for path, mark in seen if mark is not None}

    def _busy(self, stamps: dict[str, Stamp]) -> frozenset[str]:
        accepted = self._settling.accepted
        moved = (path for path, seen in stamps.items() if accepted.get(path) != seen)
        return frozenset(path for path in moved if self._is_being_written(self._folder / path))

    @staticmethod
    def _at_rest(stamps: dict[str, Stamp], wall: datetime) -> frozenset[str]:
        """What was last changed a while ago, by the clock."""
        time = wall.timestamp()
        return frozenset(path for path, seen in stamps.items() if seen.age(time) >= QUIET_S)

    def _with_missing(self, now: float, found: Found, stamps: dict[str, Stamp]) -> dict[str, Stamp]:
        """`stamps`, and those of the files that are only thought to be away.

        Patients' words go at once with their file. Only where there is no file at all they stay for a
        while: not for ever, since nobody can withdraw them there.
        """
        missing = self._readings.keys() - set(found.paths)
        had = len(self._readings)
        is_believed = self._vanishing.is_believed(now, had, had - len(missing))
        if found.paths and is_believed:
            missing = set()
        elif found.paths or is_believed:
            missing = {path for path in missing if not is_private(path)}
        away = {path for page in missing for path in self._readings[page].files}
        accepted = self._settling.accepted
        return {path: accepted[path] for path in away if path in accepted} | stamps

    def _readable_again(self) -> set[str]:
        """Nothing tells of a lock that was opened, or of a disk that answers again."""
        unreadable = (path for path, reading in self._readings.items() if reading.is_unreadable)
        return {path for path in unreadable if can_be_opened(self._folder / path)}

    def _read_again(self, ready: set[str], present: set[str], wall: datetime) -> None:
        """Read the files in `ready` and the pages with pictures in it."""
        if not ready:
            return
        readings = dict(self._readings)
        for path in ready - present:
            readings.pop(path, None)
            self._awaited.pop(path, None)
            self._unread.discard(path)
        with_pictures = {
            path for path in readings if any(file in ready for file, _ in readings[path].sources)
        }
        for path in sorted((ready | with_pictures) & present):
            new = self._readings[path] if self._is_as_kept(path) else self._read(self._folder, path)
            restless = self._restless_pictures(new, wall) if new.documents else set()
            if restless or stamp(self._folder / path) != self._settling.accepted.get(path):
                self._settling.disturb(path)
                self._awaited[path] = restless
            else:
                readings[path] = to_show(new, readings.get(path))
                self._awaited.pop(path, None)
                self._unread.discard(path)
        self._readings = readings

    def _is_as_kept(self, path: str) -> bool:
        """Whether a page from memory is the same in the folder, byte by byte: then it is not read again."""
        return path in self._unread and all(
            kept and kept == digest(read_bytes(self._folder, name, MAX_BYTES, Report(name)))
            for name, kept in self._readings[path].sources
        )

    def _restless_pictures(self, new: Reading, wall: datetime) -> set[str]:
        """The pictures of a page that may not be finished."""
        accepted = self._settling.accepted
        stamps = {path: stamp(self._folder / path) for path, _ in new.sources[1:]}
        moved = {path: seen for path, seen in stamps.items() if accepted.get(path) != seen}
        unknown = {path: seen for path, seen in moved.items() if seen is not None and path not in accepted}
        settled = self._at_rest(unknown, wall) - self._busy(unknown)
        for path in settled:
            self._settling.accept(path, unknown[path])
        return moved.keys() - settled

    def _keep(self, memory: Memory, wall: datetime, *, changed: bool) -> bool:
        """Keep what is good, forget what must be; whether that makes the library another one."""
        before = (self._is_kept, memory.folder, memory.problems)
        if changed or not self._is_kept:
            self._is_kept = memory.keep(self._readings, self._folder, wall)
        memory.forget(self._readings, wall.date())
        return before != (self._is_kept, memory.folder, memory.problems)

    def _confirmed(self) -> dict[str, Reading]:
        """The readings, but for patients' words that nobody has seen in the folder yet."""
        accepted = self._settling.accepted
        return {
            path: reading
            for path, reading in self._readings.items()
            if not (is_private(path) and accepted.get(path) == FROM_MEMORY)
        }

    def _library(self) -> Library:
        problems: tuple[Problem, ...] = self._found.problems if self._found else ()
        kept_in = None
        if self._memory:
            problems += self._memory.problems
            kept_in = self._memory.folder if self._is_kept else None
        return assemble(self._folder, self._shown.values(), problems, kept_in)
