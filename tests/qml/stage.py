"""The whole screen on a display of any size, and the way to each of its views."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import hypot
from typing import Any

from PySide6.QtCore import QMetaObject, QRectF, QSize
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app import App
from kiosk.content import Library
from kiosk.machine.clock import Clock
from kiosk.screen import camera
from kiosk.settings import Settings
from kiosk.staff.kit import StaffKit
from tests.fake_clock import FakeClock
from tests.qml.item_tree import Seen, seen_items
from tests.qml.layout_rules import Rules

DOWN = "ph.caret-down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """A screen somebody may put up."""

    width: int
    height: int
    inches: float
    mounting_height_mm: float = 700
    touch_distance_m: float = 0.6
    room_distance_m: float = 3
    text_scale: float = 1

    @property
    def pixels_per_mm(self) -> float:
        return hypot(self.width, self.height) / (self.inches * 25.4)

    def settings(self, settings: Settings) -> Settings:
        """`settings` for this display, without fades."""
        wanted = replace(
            settings.display,
            diagonal_inches=self.inches,
            mounting_height_mm=self.mounting_height_mm,
            touch_distance_m=self.touch_distance_m,
            room_distance_m=self.room_distance_m,
            motion="reduced",
        )
        return replace(settings, display=wanted)

    def rules(self) -> Rules:
        """What holds for this display."""
        return Rules(
            pixels_per_mm=self.pixels_per_mm,
            window=QRectF(0, 0, self.width, self.height),
            touch_distance_m=self.touch_distance_m,
            mounting_height_mm=self.mounting_height_mm,
        )


class Stage:
    """An App on a display, with a clock that the test moves.

    Without a `qtbot` no event loop runs, and no window opens: every frame is drawn when it is asked for.
    """

    def __init__(
        self,
        qtbot: QtBot | None,
        display: Display,
        library: Library,
        settings: Settings,
        kit: Callable[[Clock], StaffKit] | None = None,
    ) -> None:
        self._qtbot = qtbot
        self.library = library
        self.clock = FakeClock()
        self.idle_seconds = settings.visitor.idle_seconds
        self.display = display
        self.complaints: list[str] = []
        size = QSize(display.width, display.height)
        self.app = App(library, display.settings(settings), self.clock, size)
        self.app.window.setProperty("textScale", display.text_scale)
        self.room: Any = self.app.room  # PySide's stub has no types for properties
        if kit:
            made = kit(self.clock)
            self.app.await_staff(lambda: made, lambda _: None)
        self.staff: Any = self.app.staff() if kit else None
        if qtbot is None:
            camera.make_ready(self.app.window)
            return
        with qtbot.waitExposed(self.app.window):
            self.app.window.show()

    def settle(self) -> None:
        """Wait until what was changed is on the screen: a layout may ask for a second frame."""
        if self._qtbot is None:
            camera.take(self.app.window)
            return
        for _ in range(3):
            with self._qtbot.waitSignal(self.app.window.frameSwapped):
                self.app.window.update()

    def rest(self) -> None:
        """Wait until a page that was thrown has come to rest."""
        assert self._qtbot is not None
        self._qtbot.waitUntil(lambda: not any(one.item.property("moving") for one in self.seen()))
        self.settle()

    def seen(self) -> list[Seen]:
        """What is on the screen now; only the question where one covers everything."""
        everything = list(seen_items(self.app.window.contentItem()))
        cover = next((one.item for one in everything if one.kind == "StillThere"), None)
        return [one for one in everything if cover is None or cover.isAncestorOf(one.item)]

    def scrolled(self) -> Iterator[None]:
        """The present view from its top to its end, by the button that a visitor would use."""
        self.settle()
        yield
        while (down := self._down_button()) is not None and down.isEnabled():
            before = self._scroll_positions()
            QMetaObject.invokeMethod(down, "click")
            self.settle()
            if self._scroll_positions() == before:
                self.complaints.append("the button that scrolls down does nothing, but looks alive")
                yield
                return
            yield

    def press(self, icon: str) -> None:
        """Press the button with `icon`."""
        button = self._button(icon)
        assert button is not None
        QMetaObject.invokeMethod(button, "click")
        self.settle()

    def _down_button(self) -> QQuickItem | None:
        return self._button(DOWN)

    def _button(self, icon: str) -> QQuickItem | None:
        return next((one.item for one in self.seen() if one.item.property("iconName") == icon), None)

    def _scroll_positions(self) -> list[float]:
        flickables = (one.item for one in self.seen() if one.item.inherits("QQuickFlickable"))
        return [float(item.property("contentY")) for item in flickables]
