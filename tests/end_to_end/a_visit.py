"""`kiosk run` with a visitor who reads, asks, shares and looks at the spine: `… a_visit yes run …`."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app import App
from kiosk.commands.command_line import run_command

STEP_MS = 100


def steps(room: Any) -> Iterator[Callable[[], None]]:
    """What the screen is asked for, one after the other."""
    yield lambda: room.openSection("services")
    yield lambda: room.openPage("services/scans")
    yield lambda: room.toggleQuestion(room.suggestions._rows[0].question)  # noqa: SLF001
    yield room.openShare
    yield room.openQuestions
    yield room.goHome
    yield lambda: room.openPage("services/walking")
    yield lambda: room.openSection("spine")
    yield room.clearScreen


def main(comes: bool) -> int:
    """Run the kiosk, which ends after the visit, or when as long nobody came."""
    make = App.__init__

    def made(app: App, *arguments: Any, **options: Any) -> None:
        make(app, *arguments, **options)
        nothing = (lambda: None for _ in steps(app.room))
        left = steps(app.room) if comes else nothing
        timer = QTimer(app.room, interval=STEP_MS)

        def go_on() -> None:
            step = next(left, None)
            (step or QGuiApplication.exit)()

        timer.timeout.connect(go_on)
        timer.start()

    setattr(App, "__init__", made)  # noqa: B010
    return run_command(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] == "yes"))
