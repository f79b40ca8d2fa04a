"""Tells at once that the machine's clock was set, or that the machine has slept.

A hint: whoever waits looks at the clock once a minute all the same.
"""

import ctypes
import errno
import os
import sys
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_CLOCK_REALTIME: Final = 0
_ABSOLUTE_AND_CANCELLED: Final = 3
"""TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET (timerfd_create(2))."""


class ClockSteps(QObject):
    """Listens until `close`; where the system tells of nothing, it is silent."""

    stepped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._descriptor = _alarm_that_is_cancelled()
        self._notifier: QSocketNotifier | None = None
        if self._descriptor is not None:
            self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Listen no more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _read(self) -> None:
        if self._descriptor is None:
            return
        try:
            os.read(self._descriptor, 8)
        except OSError as error:
            if error.errno == errno.ECANCELED:
                self.stepped.emit()


def _alarm_that_is_cancelled() -> int | None:
    """An alarm clock set to the end of time, which Linux cancels when it sets the clock or wakes up."""
    if sys.platform != "linux":
        return None
    system = ctypes.CDLL(None)
    descriptor: int = system.timerfd_create(_CLOCK_REALTIME, os.O_NONBLOCK | os.O_CLOEXEC)
    if descriptor < 0:
        return None
    never = (ctypes.c_long * 4)(0, 0, sys.maxsize, 0)  # struct itimerspec: no interval, and the last second
    if system.timerfd_settime(descriptor, _ABSOLUTE_AND_CANCELLED, never, None) != 0:
        os.close(descriptor)
        return None
    return descriptor
