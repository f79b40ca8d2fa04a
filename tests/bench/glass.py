"""A display as somebody in front of it sees it: when its picture changes, and when it is touched.

Whoever is shown there is not asked, so that every program is measured alike.
"""

import ctypes
import mmap
import os
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.x_server import started

ROWS: Final = 160
"""So many lines of the picture are looked at: one meets whatever is as high as a word."""

LEFT_BUTTON: Final = 1


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds from the beginning of a look to the first change, and to the last one before it was quiet."""

    first_s: float
    last_s: float


class Glass:
    """An X display of `width` by `height` pixels whose picture lies in the file `frame_buffer`."""

    def __init__(self, name: str, width: int, height: int, frame_buffer: Path) -> None:
        self.name, self.width, self.height = name, width, height
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._connection = ctypes.c_void_p(self._x.XOpenDisplay(name.encode()))
        assert self._connection, name
        with frame_buffer.open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        fields = struct.unpack_from(">25I", self._pixels)  # X's window dump format
        self._begin, self._line = fields[0] + 12 * fields[19], fields[12]

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that shows itself here, and nowhere else."""
        kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
        return {**kept, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def look(self, top: float = 0, bottom: float = 1) -> bytes:
        """What stands between two heights, as fractions of the whole, on every so many lines."""
        first, last = round(top * self.height), round(bottom * self.height) - 1
        rows = (first + (last - first) * row // (ROWS - 1) for row in range(ROWS))
        begins = (self._begin + row * self._line for row in rows)
        return b"".join(self._pixels[begin : begin + 4 * self.width] for begin in begins)

    def wait_for_change(self, before: bytes, limit_s: float, top: float = 0, bottom: float = 1) -> float:
        """Seconds until the picture is another one than `before`."""
        began = time.perf_counter()
        while self.look(top, bottom) == before:
            if time.perf_counter() - began > limit_s:
                raise AssertionError(f"nothing changed on the screen within {limit_s} s")
        return time.perf_counter() - began

    def watch(self, before: bytes, quiet_s: float, limit_s: float, top: float = 0, bottom: float = 1) -> Seen:
        """Wait for a change from `before`, and until nothing has changed for `quiet_s`."""
        began = time.perf_counter()
        first = last = began + self.wait_for_change(before, limit_s, top, bottom)
        now, then = self.look(top, bottom), first
        while then - last < quiet_s and then - began < limit_s:
            time.sleep(0.001)
            newer, then = self.look(top, bottom), time.perf_counter()
            if newer != now:
                now, last = newer, then
        return Seen(first - began, last - began)

    def touch(self, x: float, y: float) -> None:
        """Touch a place, in fractions of the whole, and let go at once."""
        self.point(x, y)
        self.put_finger(down=True)
        self.put_finger(down=False)

    def put_finger(self, *, down: bool) -> None:
        """Touch where it points to, or let go."""
        self._test.XTestFakeButtonEvent(self._connection, LEFT_BUTTON, int(down), ctypes.c_ulong(0))
        self._x.XFlush(self._connection)

    def point(self, x: float, y: float) -> None:
        """Move there without touching."""
        where = (round(x * self.width), round(y * self.height))
        self._test.XTestFakeMotionEvent(self._connection, -1, *where, ctypes.c_ulong(0))
        self._x.XFlush(self._connection)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._connection)
        self._pixels.close()


@contextmanager
def glass(folder: Path, width: int, height: int) -> Iterator[Glass]:
    """An Xvfb of this size until the end of the block."""
    with started("Xvfb", "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)) as name:
        found = Glass(name, width, height, folder / "Xvfb_screen0")
        try:
            yield found
        finally:
            found.close()
