"""Whether the screen is lit and moves: judged by frames that were swapped, and by the picture."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

LOOK_S: Final = 10
"""How often the picture itself is looked at: that takes some milliseconds."""

EVERY_ROW: Final = 4
"""No letter is lower than so many rows of pixels, and three quarters of the time are saved."""

BYTES_A_PIXEL: Final = 4
BITS_A_PIXEL: Final = 32

AGAIN_S: Final = 2
"""What seems to be empty is looked at once more: a screen may be on its way in."""


class Liveness(QObject):
    """Watches `window`, and asks it for a frame in each period, since a still scene swaps none.

    A window that is covered or whose display sleeps draws nothing, and lives.
    """

    lit = Signal()
    """The first frame is on the glass."""
    beat = Signal()
    """Frames are being swapped, or need not be."""
    emptied = Signal()
    """The picture is one colour from edge to edge."""

    def __init__(
        self,
        window: QQuickWindow,
        period_s: float,
        is_dark: Callable[[], bool] = bool,
        look_s: float = LOOK_S,
    ) -> None:
        super().__init__()
        self._window = window
        self._is_dark = is_dark
        self._look_s = look_s
        self.frames = 0
        """How many frames have been swapped."""
        self._seen = 0
        self._was_empty = False
        # Sent where frames are drawn, and counted here: what is counted was swapped, and this thread lives.
        window.frameSwapped.connect(self._count, Qt.ConnectionType.QueuedConnection)
        self._pulse = QTimer(self, interval=round(period_s * 1000), timerType=Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self._feel)
        self._look = QTimer(self, singleShot=True)
        self._look.timeout.connect(self._see)
        self._pulse.start()

    def stop(self) -> None:
        """Watch no more."""
        self._pulse.stop()
        self._look.stop()
        self._window.frameSwapped.disconnect(self._count)

    @Slot()
    def _count(self) -> None:
        self.frames += 1
        if self.frames == 1:
            self._look.start(round(self._look_s * 1000))
            self.lit.emit()

    @property
    def _rests(self) -> bool:
        """Whether nobody could see a frame."""
        return self._window.isVisible() and not self._window.isExposed()

    @Slot()
    def _feel(self) -> None:
        if self.frames != self._seen or (self.frames and self._rests):
            self._seen = self.frames
            self.beat.emit()
        self._window.update()

    @Slot()
    def _see(self) -> None:
        is_empty = not (self._rests or self._is_dark()) and is_uniform(self._window.grabWindow())
        if is_empty and self._was_empty:
            self.emptied.emit()
        self._was_empty = is_empty
        self._look.start(round((AGAIN_S if is_empty else self._look_s) * 1000))


def is_uniform(picture: QImage) -> bool:
    """Whether nothing can be seen on `picture`: there is none, or it has one colour, as far as rows tell."""
    if picture.isNull():
        return True
    # It has to live while its bytes are read. A window's picture has such pixels already.
    plain = (
        picture if picture.depth() == BITS_A_PIXEL else picture.convertToFormat(QImage.Format.Format_RGB32)
    )
    pixels, row = plain.constBits(), plain.bytesPerLine()
    same = bytes(pixels[:BYTES_A_PIXEL]) * plain.width()
    return all(bytes(pixels[at : at + row]) == same for at in range(0, len(pixels), row * EVERY_ROW))
