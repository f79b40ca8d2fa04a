"""Many panels, visits and new libraries in one process, which prints what it holds on to after each third."""

import gc
import json
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.app import App
from kiosk.commands.known_names import known_names
from kiosk.content import Library, load_library
from kiosk.machine.usage_book import UsageBook
from kiosk.settings import Settings, load_settings
from tests.fake_clock import FakeClock
from tests.screen.picture_corpus import saved


def visits(app: App, clock: FakeClock, libraries: list[Library], rounds: int) -> Iterator[None]:
    """A step at a time: a panel, a visit to every kind of screen, its end, and now and then a new library."""
    room = app.room
    settings = Settings().visitor
    pages = [page.id for page in libraries[0].pages if page in libraries[1].pages]
    pages = [page for page in pages if not page.startswith("testimonials")]
    for number in range(rounds):
        clock.pass_by(120)
        room.pass_time()
        yield
        page = pages[number % len(pages)]
        room.openPage(page)
        room.readOn()
        yield
        assert str(room.view) == "page", page
        room.reachEnd()
        room.openShare()
        yield
        room.goBack()
        room.toggleQuestion(f"Question {number}?")
        room.openQuestions()
        yield
        room.openSection("spine")
        room.lookAt("lumbar", closer=bool(number % 2))
        yield
        room.chooseLanguage("ar")
        room.toggleLargeText()
        room.toggleHighContrast()
        yield
        for _ in range(3):
            clock.pass_by(settings.idle_seconds + settings.warning_seconds + 300)
            room.pass_time()
        assert not room.visiting
        app.show_library(libraries[number % len(libraries)])
        yield


def held(app: App) -> dict[str, int]:
    """How many of each thing there are."""
    gc.collect()
    return {
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
        "tasks": len(list(Path("/proc/self/task").iterdir())),
        "objects of the window": len(app.window.findChildren(QObject)),
        "objects of the room": len(app.room.findChildren(QObject)),
        "objects of Python": len(gc.get_objects()) // 2000,
    }


def drive(steps: Iterator[None], then: Callable[[], None]) -> QTimer:
    """One step each time that Qt has nothing else to do."""
    timer = QTimer()

    def step() -> None:
        if next(steps, "the end") == "the end":
            timer.stop()
            then()

    timer.timeout.connect(step)
    timer.start(0)
    return timer


def libraries_in(folder: Path) -> list[Library]:
    """The clinic's own pages, twice: once with a photograph."""
    own = load_library(paths.CONTENT, known_names())
    (folder / "a.jpg").write_bytes(saved(folder, "jpg", QSize(3000, 2000)))
    (folder / "services").mkdir()
    (folder / "services" / "a.md").write_text(
        "---\npicture: a.jpg\npicture_alt: A door\n---\n# A\n\nWords.\n"
    )
    other = load_library(folder, known_names())
    return [own, replace(own, folder=folder, services=(*other.services, *own.services[1:]))]


def main(rounds: int) -> None:
    """Print what is held after each third of the rounds."""
    qt = QGuiApplication(["rounds"])
    with tempfile.TemporaryDirectory() as name:
        libraries = libraries_in(Path(name))
        clock = FakeClock()
        settings, _ = load_settings(paths.DEFAULT_SETTINGS)
        app = App(libraries[0], settings, clock, QSize(540, 960))
        book = UsageBook(Path(name) / "counts.json", clock)
        app.count_in(book)
        app.window.show()
        timers = []

        def go_on(parts: int) -> None:
            if parts < 3:
                print(json.dumps(held(app)), flush=True)  # noqa: T201 - for the test
            if parts:
                steps = visits(app, clock, libraries, rounds // 3)
                timers.append(drive(steps, lambda: QTimer.singleShot(2000, lambda: go_on(parts - 1))))
            else:
                qt.quit()

        QTimer.singleShot(0, lambda: go_on(3))
        qt.exec()
        book.close()
        app.close()


if __name__ == "__main__":
    main(int(sys.argv[1]))
