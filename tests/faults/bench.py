"""What every row of the fault table stands on: a folder, a memory, a screen."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage

from kiosk.app import App, follow
from kiosk.content import Library, Names
from kiosk.machine.clock import SystemClock
from kiosk.machine.library_feed import LibraryFeed
from kiosk.screen import camera
from kiosk.settings import ContentSettings, Settings
from tests.content.followed import Followed
from tests.fake_clock import FakeClock
from tests.machine.saving import page
from tests.waiting import LIMIT_S

SCAN, REST = "services/10-scan.md", "services/20-rest.md"
CLINIC = "---\nname: The Clinic\n---\n"
SIZE = QSize(540, 960)


@dataclass(frozen=True)
class Bench:
    """Everything lies in `place`; what `patch` changes is changed back afterwards.

    A short run does less of what is done many times.
    """

    place: Path
    patch: pytest.MonkeyPatch
    short: bool = True

    @property
    def content(self) -> Path:
        return self.place / "content"

    @property
    def state(self) -> Path:
        return self.place / "state"

    def times(self, long: int, short: int) -> int:
        return short if self.short else long

    def fill(self) -> None:
        """A clinic with two pages, each of which shows whether it is whole."""
        self.content.joinpath("services").mkdir(parents=True)
        self.content.joinpath("clinic.md").write_text(CLINIC)
        self.content.joinpath(SCAN).write_text(page("Scan"))
        self.content.joinpath(REST).write_text(page("Rest"))

    def followed(self) -> "Faithful":
        """The folder, followed since a while; its time passes when the row says so."""
        self.fill()
        # Waiting for the disk tells nothing here.
        self.patch.setattr(os, "fsync", lambda _: None)
        followed = Faithful(self.content, self.state)
        assert followed.look()
        assert len(followed.library.services) == 2
        return followed

    def screen(self, library: Library, clock: FakeClock | None = None) -> "Screen":
        return Screen(library, clock or FakeClock())

    def feed(self) -> "Feed":
        """The folder, followed by the kiosk's own thread and process."""
        return Feed(self.content, self.state)


class Faithful(Followed):
    """A followed folder, and what the screen shows of it."""

    def __init__(self, folder: Path, state: Path) -> None:
        super().__init__(folder, state)
        self.library = Library(folder=folder)

    def look(self) -> Library | None:
        given = super().look()
        self.library = given or self.library
        return given


class Screen:
    """The kiosk's whole screen, off the screen."""

    def __init__(self, library: Library, clock: FakeClock) -> None:
        self.clock = clock
        self.app = App(library, Settings(), clock, SIZE)
        self.room: Any = self.app.room
        camera.make_ready(self.app.window)

    def picture(self) -> QImage:
        return camera.take(self.app.window)

    @property
    def is_lit(self) -> bool:
        """Whether there is more on it than one colour."""
        small = self.picture().scaled(64, 64)
        return len(set(bytes(small.constBits()))) > 4

    def let(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.room.pass_time()

    def close(self) -> None:
        self.app.close()


class Feed:
    """A real folder, followed as `kiosk run` does it."""

    def __init__(self, content: Path, state: Path, *, poll: bool = False) -> None:
        settings = Settings(content=ContentSettings(watch="poll" if poll else "auto"))
        self._feed: LibraryFeed = follow(content, Names, settings, SystemClock(), state)
        self._feed.start()
        self.library = self._feed.first(LIMIT_S)
        self._feed.changed.connect(self._take)

    def _take(self, library: Library) -> None:
        self.library = library

    def wait_for(self, is_there: Callable[[], bool], limit_s: float = LIMIT_S) -> bool:
        """Whether it came about."""
        loop, timer = QEventLoop(), QTimer()
        timer.setInterval(20)
        timer.timeout.connect(lambda: loop.quit() if is_there() else None)
        timer.start()
        QTimer.singleShot(round(limit_s * 1000), loop.quit)
        loop.exec()
        return is_there()

    def close(self) -> None:
        self._feed.stop()
        QCoreApplication.removePostedEvents(self._feed)
