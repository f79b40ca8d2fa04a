import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputEvent, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.screen.visitor_input import CHORDS, KEYS, VisitorInput, is_for_visitors

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALONE = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Super_L),
    *(Qt.Key.Key_F1, Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_Print, Qt.Key.Key_Menu, Qt.Key.Key_Help),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Pause, Qt.Key.Key_Insert, Qt.Key.Key_SysReq),
    *(Qt.Key.Key_HomePage, Qt.Key.Key_LaunchMail, Qt.Key.Key_PowerOff, Qt.Key.Key_Sleep, Qt.Key.Key_Back),
    *(Qt.Key.Key_Multi_key, Qt.Key.Key_AltGr, Qt.Key.Key_Hyper_L, Qt.Key.Key_Search, Qt.Key.Key_ZoomIn),
)


@pytest.mark.parametrize("key", sorted(KEYS), ids=lambda key: key.name)
def test_what_gets_one_about_gets_through_but_not_in_a_chord(key: Qt.Key) -> None:
    assert is_for_visitors(key, NONE, "")
    assert is_for_visitors(key, SHIFT, "")
    assert is_for_visitors(key, Qt.KeyboardModifier.KeypadModifier, "")
    for modifier in (one for one in Qt.KeyboardModifier if one & CHORDS):
        assert not is_for_visitors(key, modifier, "")
        assert not is_for_visitors(key, modifier | SHIFT, "")


@pytest.mark.parametrize("key", ALONE, ids=lambda key: key.name)
def test_what_is_meant_for_a_desktop_does_not(key: Qt.Key) -> None:
    assert not is_for_visitors(key, NONE, "")
    assert not is_for_visitors(key, SHIFT, "")


@pytest.mark.parametrize("text", ["a", "A", "7", "é", "ع", "/"])
def test_whatever_writes_something_gets_through_but_not_in_a_chord(text: str) -> None:
    assert is_for_visitors(Qt.Key.Key_A, NONE, text)
    assert not is_for_visitors(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, text)
    assert not is_for_visitors(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier, text)


@pytest.mark.parametrize("text", ["\x01", "\x1b", "\x7f", "\n"])
def test_control_characters_write_nothing(text: str) -> None:
    assert not is_for_visitors(Qt.Key.Key_A, NONE, text)


class Heard(QWindow):
    """A window that keeps what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []

    def _hear(self, event: QInputEvent) -> None:
        self.events.append(event.type().name)

    keyPressEvent = keyReleaseEvent = _hear  # noqa: N815 - Qt's names
    mousePressEvent = mouseReleaseEvent = mouseDoubleClickEvent = _hear  # noqa: N815


@pytest.fixture
def window(qtbot: QtBot) -> Heard:
    found = Heard()
    VisitorInput(found)
    found.resize(200, 200)
    with qtbot.waitExposed(found):
        found.show()
    return found


@pytest.mark.parametrize("button", [one for one in Qt.MouseButton if one.value], ids=lambda one: one.name)
def test_a_mouse_has_one_button(window: Heard, button: Qt.MouseButton) -> None:
    if button in {Qt.MouseButton.AllButtons, Qt.MouseButton.MouseButtonMask}:
        return
    QTest.mousePress(window, button, NONE, QPoint(50, 50))
    QTest.mouseRelease(window, button, NONE, QPoint(50, 50))
    is_left = button is Qt.MouseButton.LeftButton
    assert window.events == (["MouseButtonPress", "MouseButtonRelease"] if is_left else [])


def test_a_chord_reaches_nothing_in_the_window(window: Heard) -> None:
    QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.events == []
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert window.events == ["KeyPress", "KeyRelease"]
