"""Looks for the hidden gesture on a window, and takes no touch away from anybody."""

from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow

from kiosk.machine.clock import Clock
from kiosk.staff.corners import REACH_MM, Gesture, corner_at, touch


class CornerWatch(QObject):
    """Sees what happens to a window before the items in it do; `diagonal_mm` is how large it is."""

    made = Signal()
    """All four corners, in their order."""

    def __init__(self, window: QWindow, diagonal_mm: float, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._diagonal_mm = diagonal_mm
        self._clock = clock
        self._gesture = Gesture()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Let everything through."""
        if event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            self._see(event.points()[0].position())
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._see(event.position())
        return False

    def _see(self, where: QPointF) -> None:
        width, height = self._window.width(), self._window.height()
        reach = REACH_MM * hypot(width, height) / self._diagonal_mm
        corner = corner_at(where.x(), where.y(), width, height, reach)
        self._gesture = touch(self._gesture, corner, self._clock.monotonic())
        if self._gesture.is_made:
            self._gesture = Gesture()
            self.made.emit()
