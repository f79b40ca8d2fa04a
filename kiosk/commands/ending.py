"""How a program with a window ends when the system asks it to."""

import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

ASKS_TO_END: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Control-C, a plain kill, and the end of the session in which the program was started."""

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
        # Queued, since the event loop may not run yet; and not "quit", which asks the window.
        QTimer.singleShot(0, qt.exit)

    for ending in ASKS_TO_END:
        signal.signal(ending, end)
    # Python looks at signals only between its own steps, so let there be some.
    heartbeat = QTimer(interval=500)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    return heartbeat
