"""A real X server without glass: what stands on it, and a finger to touch it."""

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.x_server import started


@dataclass(frozen=True, slots=True)
class Display:
    """An X display of `size`, by its `name` (":7"); its picture lies in the file `frame_buffer`."""

    name: str
    size: QSize
    frame_buffer: Path

    @property
    def environment(self) -> dict[str, str]:
        """The variables of a program that shows itself here."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def picture(self) -> QImage:
        """What stands on the glass now."""
        return picture_of(self.frame_buffer.read_bytes())

    def tap(self, x: int, y: int) -> None:
        """Touch and let go."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1", "mouseup", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Touch at `start`, let go at `end`."""
        there, back = [str(place) for place in start], [str(place) for place in end]
        self._xdotool("mousemove", *there, "mousedown", "1", "mousemove", *back, "mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names."""
        self._xdotool("key", *keys)

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=60)


def picture_of(dump: bytes) -> QImage:
    """The picture in X's window dump format."""
    fields = struct.unpack_from(">25I", dump)
    header, width, height, bytes_per_line, colours = fields[0], fields[4], fields[5], fields[12], fields[19]
    pixels = dump[header + 12 * colours :]
    return QImage(pixels, width, height, bytes_per_line, QImage.Format.Format_RGB32).copy()


@contextmanager
def x_server(folder: Path, width: int, height: int) -> Iterator[Display]:
    """An Xvfb of this size until the end of the block."""
    with started("Xvfb", "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)) as name:
        yield Display(name, QSize(width, height), folder / "Xvfb_screen0")
