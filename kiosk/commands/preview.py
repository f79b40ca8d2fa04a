"""kiosk preview: the screen in a window beside the editor, what is wrong, and any moment to look at."""

import os
from pathlib import Path
from typing import Final

from kiosk.commands.complaining import no_answer
from kiosk.commands.ending import end_when_asked
from kiosk.commands.known_names import known_names
from kiosk.commands.output import complain
from kiosk.commands.run import LONGEST_WAIT_S, NO_DISPLAY
from kiosk.machine.clock import SystemClock
from kiosk.machine.display_server import has_display
from kiosk.machine.environment import choose_renderer, scrub
from kiosk.settings import Settings

WIDTH: Final = 1400
HEIGHT: Final = 900


def preview(folder: Path, settings: Settings) -> int:
    """Show what the screen makes of `folder` until the window is closed or the process is asked to end."""
    scrub(os.environ)
    choose_renderer(os.environ, settings.display.renderer)
    if not has_display(os.environ):
        complain(
            "There is no display to show the preview on. Start it on a desktop, "
            "or look for mistakes with: kiosk check"
        )
        return NO_DISPLAY

    from PySide6.QtCore import QSize  # noqa: PLC0415 - after the environment is in order
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.app import follow  # noqa: PLC0415
    from kiosk.preview import Preview  # noqa: PLC0415

    clock = SystemClock()
    # Without a memory: that belongs to the machine in the waiting room.
    feed = follow(folder, known_names, settings, clock, memory=None)
    feed.start()
    qt = QGuiApplication(["kiosk"])
    qt.setQuitOnLastWindowClosed(True)
    stop_hearing = end_when_asked(qt, feed.hurry)
    library = feed.first(LONGEST_WAIT_S)
    if library is None and feed.is_hurried:
        feed.stop()
        return 0
    library = library or no_answer(folder)
    room = qt.primaryScreen().availableSize()
    shown = Preview(library, settings, clock, QSize(WIDTH, HEIGHT).boundedTo(room))
    feed.changed.connect(shown.show_library)
    shown.window.show()
    status = qt.exec()
    feed.stop()
    shown.close()
    stop_hearing()
    return status
