"""How a program with a window ends when the system asks it to."""

import signal
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QGuiApplication


def end_when_asked(qt: "QGuiApplication", hurry: Callable[[], None]) -> "QTimer":
    """Let Control-C and a plain kill end `qt` well, as long as the timer lives that this returns.

    `hurry` is called first: whatever keeps the program from its event loop is to give up.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    def end(*_: object) -> None:
        hurry()
        QTimer.singleShot(0, qt.quit)  # queued, since the event loop may not run yet

    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, end)
    # Python looks at signals only between its own steps, so let there be some.
    heartbeat = QTimer(interval=500)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    return heartbeat
