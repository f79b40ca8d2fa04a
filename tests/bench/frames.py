"""When frames come to a display: the X server's DAMAGE extension tells of whatever is drawn."""

import ctypes
import select
import threading
import time
from itertools import pairwise
from typing import Final

NON_EMPTY: Final = 3
"""XDamageReportNonEmpty: an event for the first change since the last one was acknowledged."""

ONE_FRAME_S: Final = 0.004
"""What changes within so long is one frame: a browser hands in a picture in several pieces."""


class _Event(ctypes.Structure):
    """As large as any XEvent."""

    _fields_ = (("type", ctypes.c_int), ("rest", ctypes.c_long * 24))


class Frames:
    """Notes the time of every frame on the display `name`, on a thread of its own, until it is closed."""

    def __init__(self, name: str) -> None:
        self._x, self._damage = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._damage.XDamageCreate.restype = ctypes.c_ulong
        self._connection = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._connection, name
        base, error = ctypes.c_int(), ctypes.c_int()
        has = self._damage.XDamageQueryExtension(self._connection, ctypes.byref(base), ctypes.byref(error))
        assert has, "the X server does not tell what is drawn"
        root = self._x.XDefaultRootWindow(self._connection)
        self._object = ctypes.c_ulong(
            self._damage.XDamageCreate(self._connection, ctypes.c_ulong(root), NON_EMPTY)
        )
        self._x.XSync(self._connection, 0)
        self._times: list[float] = []
        self._ends = False
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def since(self, then: float) -> list[float]:
        """The times of the frames after `then`, on `time.perf_counter`'s clock."""
        found: list[float] = []
        last = float("-inf")
        for when in [*self._times]:
            if when - last > ONE_FRAME_S and when >= then:
                found.append(when)
            last = when
        return found

    def close(self) -> None:
        """Listen no more."""
        self._ends = True
        self._thread.join()
        self._x.XCloseDisplay(self._connection)

    def _listen(self) -> None:
        event, descriptor = _Event(), self._x.XConnectionNumber(self._connection)
        while not self._ends:
            if not self._x.XPending(self._connection):
                select.select([descriptor], [], [], 0.1)
                continue
            self._x.XNextEvent(self._connection, ctypes.byref(event))
            self._times.append(time.perf_counter())
            self._damage.XDamageSubtract(self._connection, self._object, ctypes.c_ulong(0), ctypes.c_ulong(0))
            self._x.XFlush(self._connection)


def intervals_ms(times: list[float], longest_s: float = 0.2) -> list[float]:
    """Between each frame and the next one; what is longer than `longest_s` is rest."""
    gaps = (later - earlier for earlier, later in pairwise(times))
    return [gap * 1000 for gap in gaps if gap < longest_s]
