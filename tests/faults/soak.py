"""Months in minutes: the real screen over a real folder that is edited, with a clock that runs ahead.

Called as ``python -m tests.faults.soak CHANGES [CHANGES-A-SAMPLE]``; prints a line of JSON for each sample,
and the counts at the end. Nothing sleeps: as soon as a frame is on the screen, the clock is moved to when
something is due.
"""

import json
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import App, follow
from kiosk.commands.known_names import known_names
from kiosk.content import Library, Paragraph, plain_text
from kiosk.machine.clock import CLINIC_TIME
from kiosk.settings import Settings
from tests.fake_clock import FakeClock
from tests.faults.measured import Sample, sample
from tests.machine.test_reader_process import children

SIZE: Final = QSize(270, 480)
CHANGES_A_VISIT: Final = 100
DOINGS_A_VISIT: Final = 8
CHANGES_AN_EDIT: Final = 400
CHANGES_A_FADE: Final = 400
CHANGES_A_SAMPLE: Final = 400
NIGHT_STEP_S: Final = 600
"""The words on the dark screen move each minute; ten of these are one here."""
HOURS: Final = "opening_hours:\n  mon-fri: 08:00-20:00\n  sat: 09:00-13:00\n"
EDITED: Final = "services/20-low-back-pain.md"
SEED: Final = 5

Step = Iterator[None]


class Soak:
    """Runs until there were so many `changes` of the panel; `samples` are what was measured."""

    def __init__(
        self,
        place: Path,
        changes: int,
        every: int = CHANGES_A_SAMPLE,
        tell: Callable[[Sample], object] = lambda _: None,
    ) -> None:
        self.wanted, self.every, self._tell = changes, every, tell
        self.changes = self.edits = self.visits = self.nights = self.libraries = self.touches = 0
        self.samples: list[Sample] = []
        self.said: list[str] = []
        self._dice = random.Random(SEED)  # noqa: S311 - the same months each time
        self._folder = place / "content"
        shutil.copytree(paths.CONTENT, self._folder)
        clinic = self._folder / "clinic.md"
        clinic.write_text(clinic.read_text().replace("languages:", f"{HOURS}languages:", 1))
        qInstallMessageHandler(lambda _kind, _context, text: self.said.append(text))
        # Ahead of the files: they are at rest.
        self.clock = FakeClock(datetime.now(CLINIC_TIME) + timedelta(minutes=1))
        self._began = self.clock.now()
        settings = Settings()
        settings = replace(settings, display=replace(settings.display, diagonal_inches=32, motion="reduced"))
        settings = replace(settings, content=replace(settings.content, show_samples=True))
        self._feed = follow(self._folder, known_names, settings, self.clock, place / "state")
        self._feed.start()
        library = self._feed.first(600)
        assert library is not None
        assert library.clinic
        self.library: Library = library
        self.app = App(library, settings, self.clock, SIZE)
        self.room: Any = self.app.room
        self._feed.changed.connect(self._show)
        self._steps = self._life()
        self.app.window.frameSwapped.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def run(self, qt: QGuiApplication) -> None:
        self.app.window.show()
        qt.exec()
        self._feed.stop()
        self.app.close()

    @property
    def days(self) -> float:
        return (self.clock.now() - self._began).total_seconds() / 86400

    def _show(self, library: Library) -> None:
        self.library = library
        self.libraries += 1
        self.app.show_library(library)

    def _go_on(self) -> None:
        """A frame is on the screen: what comes next is done, and asks for another one."""
        if self._is_busy:  # a touch waits until it has been heard, and frames come meanwhile
            return
        self._is_busy = True
        try:
            next(self._steps)
        except StopIteration:
            QGuiApplication.quit()
        except Exception:
            QGuiApplication.exit(1)
            raise
        else:
            self.app.window.update()
        finally:
            self._is_busy = False

    _is_busy = False

    def _life(self) -> Step:
        yield from self._visit(self._doings())  # whatever is imported or made for it is there from now on
        while self.changes < self.wanted:
            self._let(self._due_s())
            yield
            if self.room.view == "standby":
                yield from self._night()
            before = self.changes
            self._count()
            if self.changes == before:
                continue
            if self.changes % CHANGES_A_FADE == 0:
                yield from self._fade()
            if self.changes % CHANGES_AN_EDIT == 0:
                self._edit()
            if self.changes % CHANGES_A_VISIT == 0:
                yield from self._visit(self._dice.choices(self._doings(), k=DOINGS_A_VISIT))
            if self.changes % self.every == 0:
                yield from self._measure()
        yield from self._last_edit()

    _panel = ""

    def _count(self) -> None:
        panel = f"{self.room.attract.place} {self.room.attract.pageId}"
        if self.room.view == "attract" and panel != self._panel:
            self._panel = panel
            self.changes += 1

    def _let(self, seconds: float) -> None:
        self.clock.pass_by(seconds)
        self.room.pass_time()

    def _due_s(self) -> float:
        return float(max(0.001, self.room._timer.interval() / 1000))  # noqa: SLF001 - instead of waiting for it

    def _night(self) -> Step:
        self.nights += 1
        while self.room.view == "standby":
            self._let(NIGHT_STEP_S)
            yield

    def _fade(self) -> Step:
        """One change as patients see it, which takes its time."""
        window = self.app.window
        window.setProperty("reducedMotion", False)
        self._let(self._due_s())
        QTimer.singleShot(500, partial(setattr, self, "_faded", True))
        while not self._faded:
            yield
        self._faded = False
        window.setProperty("reducedMotion", True)
        yield

    _faded = False

    def _doings(self) -> list[Callable[[], object]]:
        """What somebody can do who looks round, in one language or the other, and touches here and there."""
        room, dice, pages = self.room, self._dice, self.library.pages
        return [
            room.touch,
            lambda: room.openSection(dice.choice(room.sections or ["services"])),
            lambda: room.openPage(dice.choice(pages).id),
            room.readOn,
            lambda: room.see(dice.random()),
            lambda: room.article.explain(dice.choice(room.article.words or [""])),
            lambda: room.article.enlarge(room.article.drawing),
            room.openShare,
            lambda: room.chooseNetwork(dice.randrange(4)),
            room.openQuestions,
            lambda: room.toggleQuestion(dice.choice(self._questions())),
            lambda: room.chooseLanguage(dice.choice(self.library.languages)),
            room.openLanguages,
            room.toggleLargeText,
            room.toggleHighContrast,
            room.toggleLowered,
            room.goBack,
            room.goHome,
            lambda: room.lookAt("lumbar", dice.random() < 0.5),
            self._tap,
        ]

    def _visit(self, doings: list[Callable[[], object]]) -> Step:
        """Somebody does all of this, and goes away."""
        self.visits += 1
        self.room.goHome()
        for do in doings:
            do()
            yield
        # The first passes on to the question, the second answers it for somebody who has gone.
        while self.room.view not in {"attract", "standby", "empty"}:
            self._let(self._due_s())
            yield

    def _questions(self) -> list[str]:
        return [question for page in self.library.services for question in page.questions] or [""]

    def _tap(self) -> None:
        """A finger, anywhere."""
        self.touches += 1
        where = QPoint(self._dice.randrange(SIZE.width()), self._dice.randrange(SIZE.height()))
        QTest.mouseClick(self.app.window, Qt.MouseButton.LeftButton, pos=where)

    def _edit(self) -> None:
        """Somebody saves, adds, breaks, mends or deletes a page."""
        self.edits += 1
        new = self._folder / "services" / "990-new.md"
        match self.edits % 5:
            case 0:
                new.write_text(f"# A new page\n\nVersion {self.edits}.\n")
            case 1:
                new.write_text("---\ndraft: perhaps\n---\n# A broken page\n")
            case 2:
                new.unlink(missing_ok=True)
            case _:
                self._save(self.edits)

    def _save(self, version: int) -> None:
        kept = (paths.CONTENT / EDITED).read_text()
        (self._folder / EDITED).write_text(f"{kept}\nVersion {version}.\n")

    def _last_edit(self) -> Step:
        """What is saved at the very end is on the screen all the same."""
        self._save(0)
        while "Version 0." not in self._words():
            self._let(1)
            yield

    def _words(self) -> str:
        page = next(one for one in self.library.services if one.path == EDITED)
        return " ".join(plain_text(block.runs) for block in page.blocks if isinstance(block, Paragraph))

    def _measure(self) -> Step:
        """In the same state each time: nobody there, the first panel, no reader at work."""
        while self.room.view != "attract" or self.room.attract.place != 1:
            self._let(self._due_s() if self.room.view != "standby" else NIGHT_STEP_S)
            yield
            self._count()
        while children():
            self.clock.pass_by(0.1)
            yield
        self.samples.append(sample(self.app.window, self.app.room, self.changes, self.days))
        self._tell(self.samples[-1])


def counts(soak: Soak) -> dict[str, Any]:
    names = ("changes", "edits", "visits", "nights", "libraries", "touches", "said")
    return {name: getattr(soak, name) for name in names} | {"days": round(soak.days, 1)}


def say(line: object) -> None:
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def main(changes: int, every: int = CHANGES_A_SAMPLE) -> int:
    with TemporaryDirectory() as place:
        qt = QGuiApplication([])
        soak = Soak(Path(place), changes, every, lambda one: say(asdict(one)))
        soak.run(qt)
        say(counts(soak))
    return 0 if soak.changes >= changes else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
