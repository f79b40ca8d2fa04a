"""A followed folder whose time passes only when a test says so."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.content import Library, Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.kept_readings import READINGS, KeptReadings
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.reading import Reading
from kiosk.content.snapshots import SnapshotStore

CLINIC = "# London Spine Unit\n"
CONSENT = "consent: {ref: 2026-014, date: 2020-01-31, form: written, scope: [kiosk]}\n"
STEP_S = 0.15


def quote(words: str, consent: str = CONSENT) -> str:
    return f"---\n{consent}---\n{words}\n"


class Followed:
    """`folder`, followed since the object was made; what was good is kept in `state`, if there is one."""

    def __init__(self, folder: Path, state: Path | None = None) -> None:
        self.folder = folder
        self.now = 1000.0
        # Ahead of the files, so that those which are there at the start are old.
        self.wall = datetime.now(UTC) + timedelta(seconds=10)
        self.reads: list[str] = []
        self.busy: set[str] = set()
        self.readers: dict[Path, DocumentReader] = {}
        memory = (
            Memory(SnapshotStore(state), KeptReadings(state / READINGS, "this version")) if state else None
        )
        self.live = LiveFolder(folder, self.read, memory, self.is_busy)

    def read(self, folder: Path, path: str) -> Reading:
        self.reads.append(path)
        reader = self.readers.setdefault(folder, DocumentReader(folder, Names()))
        return read_file(path, reader)

    def is_busy(self, path: Path) -> bool:
        return path.relative_to(self.folder).as_posix() in self.busy

    def write(self, path: str, text: str | bytes) -> None:
        full = self.folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(text.encode() if isinstance(text, str) else text)

    def look(self) -> Library | None:
        return self.live.look(self.now, self.wall)

    def pass_by(self, seconds: float, step: float = STEP_S) -> list[Library]:
        """Every library that is given out while so much time passes, with a look at each `step`."""
        given = []
        for _ in range(round(seconds / step)):
            self.now += step
            self.wall += timedelta(seconds=step)
            given.append(self.look())
            self.live.rest(self.wall)
        return [library for library in given if library]

    def settle(self) -> Library:
        """The one library that a change makes."""
        (library,) = self.pass_by(3)
        return library


def titles(library: Library | None) -> list[str]:
    return [] if library is None else [page.title for page in library.services]


def words_of(library: Library | None) -> str:
    return "" if library is None else str([page.blocks for page in library.pages])


def kept_words(state: Path) -> bytes:
    """Everything that lies below `state`."""
    return b"\n".join(path.read_bytes() for path in sorted(state.rglob("*")) if path.is_file())
