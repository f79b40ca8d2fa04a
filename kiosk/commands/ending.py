"""How a program with a window ends when the system asks it to."""

import signal
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

ASKS_TO_END: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Control-C, a plain kill, and the end of the session in which the program was started."""

MOST_SIGNALS: Final = 64
"""So many are read at a time; what is left wakes Qt again."""

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from PySide6.QtGui import QGuiApplication


def end_when_asked(qt: "QGuiApplication", hurry: Callable[[], None]) -> Callable[[], None]:
    """Let Control-C and a plain kill end `qt` well, until what this returns is called.

    `hurry` is called first: whatever keeps the program from its event loop is to give up.
    """
    from PySide6.QtCore import QSocketNotifier, QTimer  # noqa: PLC0415

    def end(*_: object) -> None:
        hurry()
        # Queued, since the event loop may not run yet; and not "quit", which asks the window.
        QTimer.singleShot(0, qt.exit)

    for ending in ASKS_TO_END:
        signal.signal(ending, end)
    # Python looks at signals only between its own steps, and Qt sleeps in its own: a byte wakes it for one.
    heard, told = socket.socketpair()
    heard.setblocking(False)
    told.setblocking(False)
    signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
    waking = QSocketNotifier(heard.fileno(), QSocketNotifier.Type.Read)
    waking.activated.connect(lambda: heard.recv(MOST_SIGNALS))

    def stop() -> None:
        signal.set_wakeup_fd(-1)
        waking.setEnabled(False)
        heard.close()
        told.close()

    return stop
