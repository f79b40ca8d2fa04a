"""Three ways about the kiosk: with a finger, with a keyboard, through the accessibility tree."""

from collections.abc import Callable, Iterator
from typing import Final, Protocol, TypeVar

from tests.end_to_end.accessibility import AwayError, Bus, Node
from tests.end_to_end.touch_screen import TouchScreen
from tests.waiting import LIMIT_S, wait_until

Found = TypeVar("Found")

MOST_TABS: Final = 80
"""More than any view has controls."""

HALF_A_TOOL: Final = 60
"""In pixels, on a display of 32 inches and 1080 pixels' width, and some more."""

DRAG_S: Final = 0.3
"""In less the page does not follow the finger but is thrown, past what is looked for."""


class Way(Protocol):
    """Presses the control with a name, answers with it whether somebody is there, and reads on."""

    def press(self, name: str) -> None: ...
    def answer(self, name: str) -> None: ...
    def read_on(self, down: str) -> None: ...


class Ear:
    """Whoever listens to what a screen reader can say of the one window there is."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def shown(self) -> list[Node]:
        """Everything that is on the screen."""
        return self._look(list)

    def find(self, name: str, *, pressable: bool = False) -> Node | None:
        """What has this name; the last, since controls come after what they belong to."""

        def those(nodes: Iterator[Node]) -> list[Node]:
            return [one for one in nodes if one.name == name and (not pressable or is_ready(one))]

        found = self._look(those)
        return found[-1] if found else None

    def rest(self) -> None:
        """Wait until nothing on the screen moves."""

        def places(nodes: Iterator[Node]) -> list[tuple[str, tuple[int, int]]]:
            return [(one.name, one.middle) for one in nodes]

        looks = [self._look(places)]

        def rests() -> bool:
            looks.append(self._look(places))
            return looks[-1] == looks[-2] != []

        wait_until(rests, "the screen to rest")

    def _look(self, take: Callable[[Iterator[Node]], list[Found]]) -> list[Found]:
        """What `take` makes of the screen; once more, if it changed while it was looked at."""
        looks: list[list[Found]] = []

        def is_whole() -> bool:
            try:
                looks.append(take(node for window in self._bus.windows() for node in _below(window)))
            except AwayError:
                return False
            return True

        wait_until(is_whole, "a look at the whole screen")
        return looks[0]

    def hear(self, *names: str, limit: float = LIMIT_S) -> None:
        """Wait until all of this is on the screen."""
        for name in names:
            wait_until(lambda name=name: self.find(name), f"“{name}” to be told of", limit)  # type: ignore[misc]

    def hear_no(self, name: str) -> None:
        wait_until(lambda: not self.find(name), f"“{name}” to go")

    def control(self, name: str) -> Node:
        """The control with this name, as soon as it can be pressed."""
        found = wait_until(lambda: self.find(name, pressable=True), f"a control “{name}”")
        assert found
        return found

    def of(self, name: str, take: Callable[[Node], Found]) -> Found:
        """What `take` makes of the control with this name; once more, if it was drawn anew meanwhile."""
        taken: list[Found] = []

        def is_taken() -> bool:
            try:
                taken.append(take(self.control(name)))
            except AwayError:
                return False
            return True

        wait_until(is_taken, f"a control “{name}” that stays")
        return taken[0]

    def above_tools(self) -> int:
        """How many lines of pixels are above the tools, which make room for the voice when it is found."""
        return self.of("Stronger contrast", lambda tool: tool.middle)[1] - HALF_A_TOOL

    def focused(self) -> str:
        """The name of the control that has the keys."""
        has = self._look(lambda nodes: [one.name for one in nodes if "focused" in one.states and one.actions])
        return has[-1] if has else ""


class ByTouch:
    """A finger on the glass."""

    def __init__(self, ear: Ear, screen: TouchScreen) -> None:
        self._ear = ear
        self._screen = screen

    def press(self, name: str) -> None:
        self._screen.tap(*self._ear.of(name, lambda control: control.middle))

    def answer(self, name: str) -> None:
        self.press(name)

    def read_on(self, down: str) -> None:
        del down
        width, height = self._screen.size.width(), self._screen.size.height()
        self._screen.drag(
            (width // 2, round(height * 0.6)), (width // 2, round(height * 0.2)), seconds=DRAG_S
        )


class ByKeyboard:
    """Tab and Return alone, as two switches send them; and Shift."""

    def __init__(self, ear: Ear, screen: TouchScreen) -> None:
        self._ear = ear
        self._screen = screen

    def press(self, name: str) -> None:
        self._ear.control(name)
        self._tab_to(name, "Tab")
        self._screen.press("Return")

    def _tab_to(self, name: str, key: str) -> None:
        for _ in range(MOST_TABS):
            before = self._ear.focused()
            if before == name:
                return
            self._screen.press(key)
            wait_until(lambda before=before: self._ear.focused() not in {"", before}, "Tab to go on")  # type: ignore[misc]
        raise AssertionError(f"{key} does not lead to “{name}”")

    def answer(self, name: str) -> None:
        del name  # any key is the answer
        self._screen.press("Return")

    def read_on(self, down: str) -> None:
        """Backwards, since forwards Tab brings the buttons at the end of the page into view."""
        self._tab_to(down, "shift+Tab")
        self._screen.press("Return")


class ByTree:
    """What a screen reader or a switch interface presses."""

    def __init__(self, ear: Ear) -> None:
        self._ear = ear

    def press(self, name: str) -> None:
        self._ear.of(name, lambda control: control.press())

    def answer(self, name: str) -> None:
        self.press(name)

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
