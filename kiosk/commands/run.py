"""kiosk run: the screen, until it is told to end."""

import os
from collections.abc import Mapping
from pathlib import Path

from kiosk import paths
from kiosk.commands.check import known_names
from kiosk.commands.ending import end_when_asked
from kiosk.commands.output import complain
from kiosk.commands.trial import Trial
from kiosk.content import ContentRule, Library, Problem, Severity
from kiosk.faults import How
from kiosk.faults.hearing import Hearing
from kiosk.faults.life import Life
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


def run(
    folder: Path, settings: Settings, *, windowed: bool, size: tuple[int, int] | None, hearing: Hearing
) -> int:
    """Show the pages of `folder` until the window is closed or the process is asked to end.

    RESTART (75) asks whoever watches the process for a new start.
    """
    scrub(os.environ)
    choose_renderer(os.environ, settings.display.renderer)
    full_screen = not (windowed or size)
    if full_screen:
        leave_frame_out(os.environ)
    if is_dark(os.environ):
        return NO_DISPLAY
    claim = Claim(paths.FAULTS)
    with Life(paths.FAULTS if claim.is_ours else None, hearing) as life:
        if life.ending.sentence:
            complain(f"{life.ending.sentence} To see more: kiosk faults")
        status = _show(folder, settings, life, size, full_screen=full_screen)
    claim.release()
    return status


def _show(
    folder: Path, settings: Settings, life: Life, size: tuple[int, int] | None, *, full_screen: bool
) -> int:
    from PySide6.QtCore import QSize, Qt, QTimer  # noqa: PLC0415 - after the environment is in order

    from kiosk.faults.qt_messages import QtMessages  # noqa: PLC0415

    messages = QtMessages(life.hearing)
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.app import App, follow  # noqa: PLC0415
    from kiosk.machine.guard import Guard  # noqa: PLC0415

    clock = SystemClock()
    memory = paths.memory_of(folder)
    claim = Claim(memory)
    feed = follow(folder, known_names(), settings, clock, memory if claim.is_ours else None)
    trial = Trial(life, feed, folder)
    trial.begin()
    for old in forget_patients(memory.parent, memory):
        complain(
            f"Patients' words that nobody may see any more could not be deleted. Delete the folder {old}"
        )
    qt = QGuiApplication(["kiosk"])
    qt.setQuitOnLastWindowClosed(True)

    def hurry() -> None:
        life.end(How.CLEAN)  # a compositor that is ended at the same time takes the display away
        feed.hurry()

    heartbeat = end_when_asked(qt, hurry)

    width, height = size or _window_size()
    library = trial.first(LONGEST_WAIT_S)
    if library is None and feed.is_hurried:
        feed.stop()
        claim.release()
        return 0
    library = library or no_answer(folder)
    complaint = Complaint(folder)
    complaint.hear(library)
    app = App(library, settings, clock, QSize(width, height), frameless=full_screen)
    messages.page = lambda: str(app.room.present_page)
    guard = Guard(app.window, app.room.leave_out, life, os.environ)
    feed.changed.connect(app.show_library)
    feed.changed.connect(complaint.hear)
    trial.watch(library)
    if full_screen:
        qt.setOverrideCursor(Qt.CursorShape.BlankCursor)
        app.window.showFullScreen()
    else:
        app.window.show()
    QTimer.singleShot(QUIET_MS, app.voice.wake)
    status = qt.exec()
    guard.stop()
    feed.stop()
    app.close()
    claim.release()
    heartbeat.stop()
    messages.stop()
    return status


def is_dark(environment: Mapping[str, str]) -> bool:
    """Whether there is no display; if so it is said."""
    if has_display(environment):
        return False
    complain(
        "There is no display to show the screen on. Start the kiosk on a desktop, "
        "or draw it to pictures with: kiosk proof --out DIR"
    )
    return True


class Complaint:
    """Says once, to whoever started the kiosk, that pages are left out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_said = False

    def hear(self, library: Library) -> None:
        """Look at what is wrong with `library`."""
        errors = {problem.rule for problem in library.problems if problem.severity is Severity.ERROR}
        if not self._is_said and errors - {ContentRule.SAFE_MODE}:
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
