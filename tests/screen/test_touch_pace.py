"""Which touches reach the screen, and which come too soon."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QEventPoint, QGuiApplication, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.screen import touch_pace
from kiosk.screen.touch_pace import TouchPace

BEGIN, UPDATE, END = QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd
DOWN, MOVED, STAYS, UP = (
    QEventPoint.State.Pressed,
    QEventPoint.State.Updated,
    QEventPoint.State.Stationary,
    QEventPoint.State.Released,
)


class Heard(QObject):
    """What comes through to the window."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.window = window
        self.events: list[QEvent.Type] = []
        self.device: QPointingDevice = QTest.createTouchDevice()
        window.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QTouchEvent):
            self.events.append(event.type())
            return True
        return False

    def send(self, kind: QEvent.Type, *states: QEventPoint.State) -> list[QEvent.Type]:
        """What came through of one event."""
        before = len(self.events)
        points = [
            QEventPoint(number, state, QPointF(9, 9), QPointF(9, 9)) for number, state in enumerate(states)
        ]
        QCoreApplication.sendEvent(self.window, QTouchEvent(kind, self.device, touchPoints=points))
        return self.events[before:]

    def tap(self) -> list[QEvent.Type]:
        return [*self.send(BEGIN, DOWN), *self.send(UPDATE, MOVED), *self.send(END, UP)]


@pytest.fixture
def heard(qapp: QGuiApplication) -> Iterator[Heard]:
    del qapp
    window = QQuickWindow()
    listening = Heard(window)
    TouchPace(window)
    yield listening
    window.destroy()


def test_a_tap_comes_through_whole(heard: Heard) -> None:
    assert heard.tap() == [BEGIN, UPDATE, END]


def test_until_the_next_frame_a_third_does_not(heard: Heard) -> None:
    assert [heard.tap(), heard.tap()] == [[BEGIN, UPDATE, END]] * 2
    assert [heard.tap(), heard.tap()] == [[]] * 2
    heard.window.frameSwapped.emit()
    assert heard.tap() == [BEGIN, UPDATE, END]


def test_two_fingers_enlarge_a_drawing_and_a_third_does_nothing(heard: Heard) -> None:
    heard.send(BEGIN, DOWN)
    assert heard.send(UPDATE, STAYS, DOWN) == [UPDATE]
    assert heard.send(UPDATE, STAYS, STAYS, DOWN) == []
    assert heard.send(UPDATE, MOVED, MOVED) == [UPDATE]
    heard.window.frameSwapped.emit()
    assert heard.send(UPDATE, STAYS, STAYS, DOWN) == [UPDATE]


def test_a_finger_that_is_lifted_is_always_heard_of(heard: Heard) -> None:
    heard.send(BEGIN, DOWN, DOWN)
    heard.send(UPDATE, STAYS, STAYS, DOWN)
    assert heard.send(UPDATE, UP, STAYS, DOWN) == [UPDATE]
    assert heard.send(END, UP) == [END]


def test_what_follows_a_touch_that_came_too_soon_is_not_heard_of_even_after_a_frame(heard: Heard) -> None:
    heard.tap()
    heard.tap()
    assert heard.send(BEGIN, DOWN) == []
    heard.window.frameSwapped.emit()
    assert heard.send(UPDATE, MOVED) == []
    assert heard.send(END, UP) == []
    assert heard.tap() == [BEGIN, UPDATE, END]


def test_a_window_that_draws_nothing_is_not_waited_for(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    heard.tap()
    heard.tap()
    monkeypatch.setattr(touch_pace, "LONGEST_MS", 0)
    assert heard.tap() == [BEGIN, UPDATE, END]
