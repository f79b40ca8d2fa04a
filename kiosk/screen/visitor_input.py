"""What a visitor may do to the screen, and what a keyboard or a mouse that somebody plugs in may not."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

KEYS: Final = frozenset(
    {
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
        *(Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    }
)
"""By which one gets about without a finger."""

CHORDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
"""With one of these a key is meant for a desktop."""

_KEY_EVENTS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_BUTTON_EVENTS: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_NEVER: Final = frozenset(
    {
        *(QEvent.Type.ContextMenu, QEvent.Type.Shortcut, QEvent.Type.NativeGesture),
        *(QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop),
    }
)


def is_for_visitors(key: int, modifiers: Qt.KeyboardModifier, text: str) -> bool:
    """Whether a key may reach the screen: what gets one about, and whatever writes something.

    Any of those is an answer to "Still there?"; a modifier by itself, F11, Print or Menu is none.
    """
    if modifiers & CHORDS:
        return False
    return key in KEYS or (text != "" and text.isprintable())


class VisitorInput(QObject):
    """Keeps from a window what is not for visitors, before anything in it hears of it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Whether the event ends here."""
        kind = event.type()
        if kind in _KEY_EVENTS and isinstance(event, QKeyEvent):
            return not is_for_visitors(event.key(), event.modifiers(), event.text())
        if kind in _BUTTON_EVENTS and isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton
        return kind in _NEVER
