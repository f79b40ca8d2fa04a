"""Notes for `kiosk run --trace` what the screen does."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.content import Library
from kiosk.machine.trace import Trace

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from kiosk.app import App
    from kiosk.machine.library_feed import LibraryFeed


def note_frames(trace: Trace, app: "App") -> None:
    """Note each frame of `app` where it is drawn: any later it would tell when this thread had time."""
    from PySide6.QtCore import Qt  # noqa: PLC0415

    if trace.is_on:
        app.window.frameSwapped.connect(trace.frame, Qt.ConnectionType.DirectConnection)


def noting_libraries(
    trace: Trace, feed: "LibraryFeed", show: Callable[[Library], None]
) -> Callable[[Library], None]:
    """Return what shows a library as `show` does, and notes how long reading and showing it took."""
    if not trace.is_on:
        return show

    def show_and_note(library: Library) -> None:
        trace.span("a new library is read", feed.looked_s)
        began_s = time.perf_counter()
        show(library)
        trace.span("a new library is shown", began_s)

    return show_and_note
