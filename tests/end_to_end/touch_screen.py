"""A real X server with a touch screen of ten fingers (XInput 2.2), through X's own `inputtest` driver."""

import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.end_to_end.display import Display, picture_of
from tests.x_server import started

CONFIGURATION: Final = Path(__file__).with_name("touch.conf")

BEGIN, UPDATE, END = 18, 19, 20
"""XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd."""

AXIS_MAX: Final = 65535.0
AXES: Final = 64
STEPS: Final = 12
"""Places that a finger is seen at on its way."""


class Fingers:
    """Ten fingers, numbered from 0, on glass of this size."""

    def __init__(self, path: Path, size: QSize) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._socket.sendall(struct.pack("=IIHH", 12, 0, 1, 1))  # our version, and then the server's own
        self._socket.recv(12)
        self._scale = AXIS_MAX / size.width(), AXIS_MAX / size.height()
        self._down: dict[int, tuple[float, float]] = {}

    def put(self, finger: int, x: float, y: float) -> None:
        """Onto the glass, or to another place on it."""
        self._send(UPDATE if finger in self._down else BEGIN, finger, x, y)
        self._down[finger] = x, y

    def lift(self, finger: int) -> None:
        if (place := self._down.pop(finger, None)) is not None:
            self._send(END, finger, *place)

    def lift_all(self) -> None:
        for finger in list(self._down):
            self.lift(finger)

    def close(self) -> None:
        self._socket.close()

    def _send(self, kind: int, finger: int, x: float, y: float) -> None:
        axes = [x * self._scale[0], y * self._scale[1]] + [0.0] * (AXES - 2)
        self._socket.sendall(
            struct.pack("=IIII", 1056, 6, finger, kind)
            + struct.pack("=I8s4x", 0, bytes([0b11] + [0] * 7))
            + struct.pack(f"={AXES}d", *axes)
            + struct.pack(f"={AXES}d", *([0.0] * AXES))
        )
        self._socket.sendall(struct.pack("=II", 8, 1))  # wait until the server has taken it
        self._socket.recv(8)


@dataclass(frozen=True, slots=True)
class TouchScreen(Display):
    """A display that is touched by fingers."""

    fingers: Fingers

    def picture(self) -> QImage:
        window = subprocess.run(
            ["xwd", "-silent", "-root"], env=self.environment, capture_output=True, check=True, timeout=60
        )
        return picture_of(window.stdout)

    def tap(self, x: int, y: int) -> None:
        self.fingers.put(0, x, y)
        self.fingers.lift(0)

    def drag(self, start: tuple[int, int], end: tuple[int, int], seconds: float = 0) -> None:
        """From `start` to `end` in so many seconds; as long it stays there before it is lifted."""
        for step in range(STEPS + 1):
            part = step / STEPS
            self.fingers.put(0, start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part)
            time.sleep(seconds / STEPS)
        time.sleep(seconds)
        self.fingers.lift(0)


@contextmanager
def touch_screen(width: int, height: int) -> Iterator[TouchScreen]:
    """An Xorg of this size until the end of the block."""
    # A socket's path may not be long, as those of pytest's folders are.
    with TemporaryDirectory(prefix="touch") as name:
        folder = Path(name)
        # Not a blanking of 160, which X takes for a flat panel's and leaves out.
        mode = f'"glass" 200 {width} {width + 40} {width + 120} {width + 240} '
        mode += f"{height} {height + 3} {height + 8} {height + 30}"
        text = CONFIGURATION.read_text(encoding="utf-8")
        for mark, value in (("MODE", mode), ("SIZE", f"{width} {height}"), ("FOLDER", name)):
            text = text.replace(f"@{mark}@", value)
        (folder / "xorg.conf").write_text(text, encoding="utf-8")
        size = QSize(width, height)
        with (
            started(
                *("Xorg", "-config", str(folder / "xorg.conf"), "-logfile", str(folder / "log")),
                *("-novtswitch", "-sharevts", "-seat", "seat-of-no-device"),
            ) as display,
            closing(Fingers(folder / "touch", size)) as fingers,
        ):
            yield TouchScreen(display, size, folder / "none", fingers)
