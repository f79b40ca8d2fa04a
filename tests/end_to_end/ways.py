"""Three ways about the kiosk: with a finger, with a keyboard, through the accessibility tree."""

from collections.abc import Iterator
from typing import Final, Protocol

from tests.end_to_end.accessibility import AwayError, Bus, Node
from tests.end_to_end.touch_screen import TouchScreen
from tests.waiting import wait_until

MOST_TABS: Final = 80
"""More than any view has controls."""


class Way(Protocol):
    """Presses the control with a name, and reads on."""

    def press(self, name: str) -> None: ...
    def read_on(self, down: str) -> None: ...


class Ear:
    """Whoever listens to what a screen reader can say of the one window there is."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def shown(self) -> list[Node]:
        """Everything that is on the screen."""
        try:
            return [node for window in self._bus.windows() for node in _below(window)]
        except AwayError:
            return []  # it changed while it was looked at

    def find(self, name: str, *, pressable: bool = False) -> Node | None:
        """What has this name; the last, since controls come after what they belong to."""
        try:
            found = [one for one in self.shown() if one.name == name and (not pressable or is_ready(one))]
        except AwayError:
            return None
        return found[-1] if found else None

    def hear(self, *names: str) -> None:
        """Wait until all of this is on the screen."""
        for name in names:
            wait_until(lambda name=name: self.find(name), f"“{name}” to be told of")  # type: ignore[misc]

    def hear_no(self, name: str) -> None:
        wait_until(lambda: not self.find(name), f"“{name}” to go")

    def control(self, name: str) -> Node:
        """The control with this name, as soon as it can be pressed."""
        found = wait_until(lambda: self.find(name, pressable=True), f"a control “{name}”")
        assert found
        return found

    def focused(self) -> str:
        """The name of the control that has the keys."""
        try:
            has = [node for node in self.shown() if "focused" in node.states and node.actions]
            return has[-1].name if has else ""
        except AwayError:
            return ""


class ByTouch:
    """A finger on the glass."""

    def __init__(self, ear: Ear, screen: TouchScreen) -> None:
        self._ear = ear
        self._screen = screen

    def press(self, name: str) -> None:
        self._screen.tap(*self._ear.control(name).middle)

    def read_on(self, down: str) -> None:
        del down
        width, height = self._screen.size.width(), self._screen.size.height()
        self._screen.drag((width // 2, round(height * 0.6)), (width // 2, round(height * 0.2)))


class ByKeyboard:
    """Tab and Return alone, as two switches send them."""

    def __init__(self, ear: Ear, screen: TouchScreen) -> None:
        self._ear = ear
        self._screen = screen

    def press(self, name: str) -> None:
        self._ear.control(name)
        for _ in range(MOST_TABS):
            before = self._ear.focused()
            if before == name:
                self._screen.press("Return")
                return
            self._screen.press("Tab")
            wait_until(lambda before=before: self._ear.focused() not in {"", before}, "Tab to go on")  # type: ignore[misc]
        raise AssertionError(f"Tab does not lead to “{name}”")

    def read_on(self, down: str) -> None:
        self.press(down)


class ByTree:
    """What a screen reader or a switch interface presses."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear

    def press(self, name: str) -> None:
        self._ear.control(name).press()

    def read_on(self, down: str) -> None:
        self.press(down)


def is_ready(node: Node) -> bool:
    """Whether it can be pressed now."""
    return "Press" in node.actions and {"enabled", "showing"} <= node.states


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        if "showing" in child.states:
            yield child
            yield from _below(child)
