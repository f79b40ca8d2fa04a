"""Notices that somebody is there, by anything that they do."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

SIGNS: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
    }
)
"""A finger that only stays where it is may be a drop of water, and is no sign."""


class Presence(QObject):
    """Sees what happens to a window before the items in it do, so that none of them can take it away."""

    noticed = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Let everything through."""
        if event.type() in SIGNS:
            self.noticed.emit()
        return False
