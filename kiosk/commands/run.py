"""kiosk run: the screen, until it is told to end."""

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.complaining import complain_of, no_answer
from kiosk.commands.counting import count_use
from kiosk.commands.ending import end_when_asked
from kiosk.commands.graphics_loss import end_without_graphics
from kiosk.commands.keeping_lit import keep_lit
from kiosk.commands.known_names import known_names
from kiosk.commands.machine_problems import machine_problems, status
from kiosk.commands.output import complain
from kiosk.commands.telling_health import tell_health
from kiosk.commands.tracing import note_frames, noting_libraries
from kiosk.commands.trial import Trial
from kiosk.commands.window_sizes import display_size, window_size
from kiosk.content import Library, Problem
from kiosk.content.every_problem import problems_on
from kiosk.faults import How
from kiosk.faults.hearing import Hearing
from kiosk.faults.life import Life
from kiosk.machine.claim import Claim
from kiosk.machine.clock import Clock, SystemClock
from kiosk.machine.core_dumps import leave_no_core_dump
from kiosk.machine.display_server import has_display
from kiosk.machine.environment import choose_renderer, keep_to_itself, scrub
from kiosk.machine.exit_status import LEFT
from kiosk.machine.lost_graphics import renderer_after_loss, was_lost
from kiosk.machine.old_memories import forget_patients
from kiosk.machine.trace import Trace
from kiosk.settings import Settings

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from PySide6.QtGui import QGuiApplication

    from kiosk.app import App
    from kiosk.machine.guard import Guard
    from kiosk.machine.library_feed import LibraryFeed
    from kiosk.staff.kit import StaffKit
    from kiosk.staff.staff_panel import StaffPanel

NO_DISPLAY = NO_TRACE = 1

QUIET_MS = 3000
"""After so long the first panel stands still."""

LONGEST_WAIT_S = 15
"""For a content folder to answer, where nothing is remembered of it."""


def run(  # noqa: PLR0913 - what the command line can say
    folder: Path,
    settings: Settings,
    *,
    windowed: bool,
    size: tuple[int, int] | None,
    hearing: Hearing,
    setting_errors: Sequence[str] = (),
    trace_file: Path | None = None,
) -> int:
    """Show the pages of `folder` until the window is closed or the process is asked to end.

    `setting_errors` is what was wrong in the settings file; staff are told of it. What happens when is
    written into `trace_file`.
    RESTART (75) asks whoever watches the process for a new start.
    """
    scrub(os.environ)
    wanted = renderer_after_loss(settings.display.renderer, is_lost=was_lost(paths.STATE))
    choose_renderer(os.environ, wanted)
    full_screen = not (windowed or size)
    if full_screen:
        keep_to_itself(os.environ)
    if is_dark(os.environ):
        return NO_DISPLAY
    try:
        trace = Trace(trace_file)
    except OSError as error:
        complain(f"{trace_file} cannot be written ({error.strerror}). Name a file that you may write to.")
        return NO_TRACE
    trace.mark("the command line is read")
    claim = Claim(paths.FAULTS)
    with Life(paths.FAULTS if claim.is_ours else None, hearing) as life:
        if life.ending.sentence:
            complain(f"{life.ending.sentence} To see more: kiosk faults")
        ended = _show(folder, settings, setting_errors, life, size, trace, full_screen=full_screen)
    trace.close()
    claim.release()
    return ended


def _show(  # noqa: PLR0913, PLR0917 - the same
    folder: Path,
    settings: Settings,
    setting_errors: Sequence[str],
    life: Life,
    size: tuple[int, int] | None,
    trace: Trace,
    *,
    full_screen: bool,
) -> int:
    from kiosk.faults.qt_messages import QtMessages  # noqa: PLC0415 - after the environment is in order

    with ExitStack() as ending:  # what is made first ends last
        messages = QtMessages(life.hearing)
        ending.callback(messages.stop)
        from PySide6.QtCore import QSize, QTimer  # noqa: PLC0415
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

        from kiosk.app import App, follow  # noqa: PLC0415
        from kiosk.machine.guard import Guard  # noqa: PLC0415

        clock = SystemClock()
        memory = paths.memory_of(folder)
        claim = Claim(memory)
        ending.callback(claim.release)
        feed = follow(folder, known_names, settings, clock, memory if claim.is_ours else None)
        trial = Trial(life, feed, folder)
        trial.begin()
        forget(memory)
        trace.mark("what is imported is there")
        qt = QGuiApplication(["kiosk"])
        qt.setQuitOnLastWindowClosed(not full_screen)

        def hurry() -> None:
            life.end(How.CLEAN)  # a compositor that is ended at the same time takes the display away
            feed.hurry()

        ending.callback(end_when_asked(qt, hurry))

        width, height = size or (display_size(settings) if full_screen else window_size())
        library = trial.first(LONGEST_WAIT_S)
        if library is None and feed.is_hurried:
            feed.stop()
            return 0
        trace.mark("the pages are there")
        library = library or no_answer(folder)
        complain_of(folder, library, feed, clock)
        app = App(library, settings, clock, QSize(width, height), locked=full_screen)
        trace.mark("the screen is made")
        note_frames(trace, app)
        end_without_graphics(app, qt)
        messages.page = lambda: str(app.room.present_page)
        guard = Guard(app.window, app.room.leave_out, life, os.environ)
        ending.enter_context(counting_and_telling(app, guard, life, settings, setting_errors, clock))
        feed.changed.connect(noting_libraries(trace, feed, app.show_library))
        tell_status(library, setting_errors, feed, guard)
        app.await_staff(
            lambda: the_staffs(settings, setting_errors, clock, life),
            lambda staff: obey_staff(staff, feed, guard),
        )
        trial.watch(library)
        if full_screen:
            ending.callback(fill_display(app, qt, settings))
        else:
            app.window.show()
        QTimer.singleShot(QUIET_MS, lambda: come_to_rest(app))
        ending.callback(app.close)
        ending.callback(feed.stop)
        ending.callback(guard.stop)
        return qt.exec()


def come_to_rest(app: "App") -> None:
    """Do what the first panel has not waited for."""
    gc.freeze()  # what is there by now stays, and is not looked through again and again while something moves
    gc.enable()
    app.voice.wake()


def forget(memory: Path) -> None:
    """Delete what is kept of patients' words for other folders than that of `memory`."""
    for old in forget_patients(memory.parent, memory):
        complain(
            f"Patients' words that nobody may see any more could not be deleted. Delete the folder {old}"
        )


def the_staffs(settings: Settings, setting_errors: Sequence[str], clock: Clock, life: Life) -> "StaffKit":
    """What the staff's screens are made with, and what they tell of this machine."""
    from kiosk.commands.use_of_pages import use_of_pages  # noqa: PLC0415
    from kiosk.staff_kit import staff_kit  # noqa: PLC0415 - when somebody knocks

    kit = staff_kit(settings, clock, life.ending.sentence)
    return replace(
        kit,
        usage=use_of_pages if settings.usage.count else None,
        machine=lambda: machine_problems(setting_errors, clock.now()),
    )


def tell_status(library: Library, setting_errors: Sequence[str], feed: "LibraryFeed", guard: "Guard") -> None:
    """Say in `systemctl status` what is shown and what is to mend, of `library` and what comes after it."""

    def tell(library: Library) -> None:
        guard.say(status(library, setting_errors))

    tell(library)
    feed.changed.connect(tell)


def obey_staff(staff: "StaffPanel", feed: "LibraryFeed", guard: "Guard") -> None:
    """Do what the staff ask for on their screens."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    staff.reloadRequested.connect(feed.reload)
    feed.reloaded.connect(staff.reloaded)
    staff.restartRequested.connect(lambda: guard.restart(How.ASKED))
    staff.leaveRequested.connect(lambda: QCoreApplication.exit(LEFT))


def counting_and_telling(  # noqa: PLR0913, PLR0917 - whatever there is to see
    app: "App",
    guard: "Guard",
    life: Life,
    settings: Settings,
    setting_errors: Sequence[str],
    clock: Clock,
) -> AbstractContextManager[object]:
    """Count and tell what the settings want of the screen, until the end of the block."""

    def problems(library: Library) -> tuple[Problem, ...]:
        now = clock.now()
        in_pages = problems_on(library, now.date(), settings.rules)
        return (*machine_problems(setting_errors, now), *in_pages)

    ending = ExitStack()
    if settings.usage.count:
        ending.callback(count_use(app, clock))
    if health_file := settings.monitoring.health_file:
        ending.callback(tell_health(app, guard, life, problems, Path(health_file)))
    return ending


def fill_display(app: "App", qt: "QGuiApplication", settings: Settings) -> Callable[[], None]:
    """Cover a display whole, and keep it lit as the settings want; call what it returns at the end."""
    from PySide6.QtCore import Qt  # noqa: PLC0415

    from kiosk.machine.full_screen import unknown_display  # noqa: PLC0415

    leave_no_core_dump()
    qt.setOverrideCursor(Qt.CursorShape.BlankCursor)
    if unknown := unknown_display(qt.screens(), settings.display.screen):
        complain(unknown)
    app.fill_display()
    return keep_lit(app, settings.standby.power)


def is_dark(environment: Mapping[str, str]) -> bool:
    """Whether there is no display; if so it is said."""
    if has_display(environment):
        return False
    complain(
        "There is no display to show the screen on. Start the kiosk on a desktop, "
        "or draw it to pictures with: kiosk proof --out DIR"
    )
    return True
