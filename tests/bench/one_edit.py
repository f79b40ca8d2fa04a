"""What one saved page costs, and a look that finds nothing. Times are seconds."""

import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEventLoop

from kiosk.app import follow
from kiosk.commands.known_names import known_names
from kiosk.content import Library, Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.kept_readings import READINGS, KeptReadings
from kiosk.content.live_folder import LiveFolder
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.clock import SystemClock
from kiosk.machine.reader_identity import reader_identity
from kiosk.settings import Settings
from tests.bench.cold_parse import bare_page
from tests.bench.pages import PageMaker
from tests.content.followed import Followed

LONGEST_S = 300
REST_S = 0.6
"""After so long a file counts as finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Medians: a look that sees nothing new, the one that sees the save, the one that gives out the library.

    `bare_s` is what the libraries alone take to read the page that was saved.
    """

    rescan_s: float
    notice_s: float
    give_s: float
    bare_s: float


def as_the_screen_follows(content: Path, state: Path, names: Names) -> Followed:
    """The folder, followed in this process with all that the screen has for it but the reader's process."""
    followed = Followed(content)
    followed.readers[content] = DocumentReader(content, names)
    kept = KeptReadings(state / READINGS, reader_identity())
    followed.live = LiveFolder(content, followed.read, Memory(SnapshotStore(state), kept), followed.is_busy)
    return followed


def edits(followed: Followed, maker: PageMaker, count: int, rounds: int) -> Edit:
    """Save one page of `count`, again and again, and look. `followed` has looked at the folder before."""
    rescans, notices, gives, bares = [], [], [], []
    number = count // 2
    path = maker.path(number)
    followed.live.rest(followed.wall)
    for edition in range(2, rounds + 2):
        rescan, nothing = _timed_look(followed)
        followed.write(path, maker.text(number, count, edition))
        followed.now += REST_S
        notice, unfinished = _timed_look(followed)
        followed.now += REST_S
        give, library = _timed_look(followed)
        assert nothing is None
        assert unfinished is None
        assert _has(library, maker.title(number, edition))
        followed.look()
        rescans.append(rescan)
        notices.append(notice)
        gives.append(give)
        bares.append(bare_page(followed.folder / path))
    return Edit(
        rescan_s=median(rescans), notice_s=median(notices), give_s=median(gives), bare_s=median(bares)
    )


def _timed_look(followed: Followed) -> tuple[float, Library | None]:
    began = time.perf_counter()
    library = followed.look()
    return time.perf_counter() - began, library


def _has(library: Library | None, title: str) -> bool:
    return library is not None and any(page.title == title for page in library.services)


def whole_ways(content: Path, state: Path, maker: PageMaker, count: int, rounds: int) -> list[float]:
    """From saving a page to the library on the screen's side, with the reader's process and all waiting."""
    application = QCoreApplication.instance() or QCoreApplication([])
    feed = follow(content, known_names, Settings(), SystemClock(), state)
    loop, wanted, number, waits = QEventLoop(), "", count // 2, []

    def leave(library: Library) -> None:
        if _has(library, wanted):
            loop.quit()

    feed.changed.connect(leave)
    feed.start()
    assert feed.first(LONGEST_S)
    for edition in range(100, 100 + rounds):
        time.sleep(1)
        wanted = maker.title(number, edition)
        text = maker.text(number, count, edition)
        began = time.perf_counter()
        (content / maker.path(number)).write_text(text, encoding="utf-8")
        loop.exec()
        waits.append(time.perf_counter() - began)
    feed.stop()
    del application
    return waits
