"""kiosk run: the screen, until it is told to end."""

import os
from pathlib import Path

from kiosk import paths
from kiosk.commands.check import known_names
from kiosk.commands.ending import end_when_asked
from kiosk.commands.output import complain
from kiosk.content import ContentRule, Library, Problem, Severity
from kiosk.machine.claim import Claim
from kiosk.machine.clock import SystemClock
from kiosk.machine.display_server import has_display
from kiosk.machine.environment import choose_renderer, leave_frame_out, scrub
from kiosk.machine.old_memories import forget_patients
from kiosk.settings import Settings

NO_DISPLAY = 1
PORTRAIT = (1080, 1920)

QUIET_MS = 3000
"""After so long the first panel stands still, and a voice may be looked for."""

LONGEST_WAIT_S = 15
"""For a content folder to answer, where nothing is remembered of it."""


def run(folder: Path, settings: Settings, *, windowed: bool, size: tuple[int, int] | None) -> int:
    """Show the pages of `folder` until the window is closed or the process is asked to end."""
    scrub(os.environ)
    choose_renderer(os.environ, settings.display.renderer)
    full_screen = not (windowed or size)
    if full_screen:
        leave_frame_out(os.environ)
    if not has_display(os.environ):
        complain(
            "There is no display to show the screen on. Start the kiosk on a desktop, "
            "or draw it to pictures with: kiosk proof --out DIR"
        )
        return NO_DISPLAY

    from PySide6.QtCore import QSize, Qt, QTimer  # noqa: PLC0415 - after the environment is in order
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.app import App, follow  # noqa: PLC0415

    clock = SystemClock()
    memory = paths.memory_of(folder)
    claim = Claim(memory)
    feed = follow(folder, known_names(), settings, clock, memory if claim.is_ours else None)
    feed.start()
    for old in forget_patients(memory.parent, memory):
        complain(
            f"Patients' words that nobody may see any more could not be deleted. Delete the folder {old}"
        )
    qt = QGuiApplication(["kiosk"])
    qt.setQuitOnLastWindowClosed(True)
    heartbeat = end_when_asked(qt, feed.hurry)

    width, height = size or _window_size()
    library = feed.first(LONGEST_WAIT_S)
    if library is None and feed.is_hurried:
        feed.stop()
        claim.release()
        return 0
    library = library or no_answer(folder)
    complaint = Complaint(folder)
    complaint.hear(library)
    app = App(library, settings, clock, QSize(width, height), frameless=full_screen)
    feed.changed.connect(app.show_library)
    feed.changed.connect(complaint.hear)
    if full_screen:
        qt.setOverrideCursor(Qt.CursorShape.BlankCursor)
        app.window.showFullScreen()
    else:
        app.window.show()
    QTimer.singleShot(QUIET_MS, app.voice.wake)
    status = qt.exec()
    feed.stop()
    app.close()
    claim.release()
    heartbeat.stop()
    return status


class Complaint:
    """Says once, to whoever started the kiosk, that pages are left out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_said = False

    def hear(self, library: Library) -> None:
        """Look at what is wrong with `library`."""
        if not self._is_said and any(problem.severity is Severity.ERROR for problem in library.problems):
            self._is_said = True
            complain(f"Some pages cannot be shown. To see why: kiosk check {self._folder}")


def no_answer(folder: Path) -> Library:
    """What is known of a folder that has not answered, as a network share may not."""
    problem = Problem(
        path=".",
        rule=ContentRule.FOLDER_UNREADABLE,
        severity=Severity.ERROR,
        message="The content folder does not answer.",
        hint="Look after the network share. The screen shows the pages as soon as it is back.",
    )
    return Library(folder=folder, problems=(problem,))


def _window_size() -> tuple[int, int]:
    """The largest portrait window that fits the desktop."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    available = QGuiApplication.primaryScreen().availableSize()
    scale = min(1.0, available.width() / PORTRAIT[0], available.height() / PORTRAIT[1])
    return round(PORTRAIT[0] * scale), round(PORTRAIT[1] * scale)
