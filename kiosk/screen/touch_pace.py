"""A touch counts once the screen has shown what those before it did."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQuick import QQuickWindow

MOST_FINGERS: Final = 2
"""So many may be put down between two frames: a drawing is enlarged by two at a time."""

LONGEST_MS: Final = 1000
"""A window that draws nothing, since nobody can see it, is not waited for."""

_NEVER_BEGAN: Final = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})


class TouchPace(QObject):
    """Takes further fingers away from `window` as long as it owes a frame to the last ones.

    Water and broken glass touch a thousand times a second. Each of these would change the whole screen, and
    all of them together keep it busy for minutes in which nobody sees anything.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._owed = 0
        self._ignores = False
        self._waited = QElapsedTimer()
        self._waited.start()
        window.frameSwapped.connect(self._pay)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Take away fingers that come too soon, and whatever they do afterwards."""
        if not isinstance(event, QTouchEvent):
            return False
        if self._ignores and event.type() in _NEVER_BEGAN:
            return True
        if not _is_new_finger(event):
            return False
        is_too_soon = self._owed >= MOST_FINGERS and self._waited.elapsed() < LONGEST_MS
        if event.type() == QEvent.Type.TouchBegin:
            self._ignores = is_too_soon
        if not is_too_soon:
            self._owed += 1
            self._waited.restart()
            self._window.update()
        return is_too_soon

    def _pay(self) -> None:
        self._owed = 0


def _is_new_finger(event: QTouchEvent) -> bool:
    """Whether fingers are put down. Where one is lifted at the same time its button must hear of it."""
    states = {point.state() for point in event.points()}
    return QEventPoint.State.Pressed in states and QEventPoint.State.Released not in states
