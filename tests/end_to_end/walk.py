"""Every place of the real screen that a few taps lead to, and what is written there."""

import re
from collections import deque
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.qml.item_tree import Seen, evaluate
from tests.qml.stage import Stage

Place = tuple[str, ...]
"""The view, and what is in it."""

DOORS: Final = frozenset({"What we do", "Spine map", "Research", "Patients say", "About us"})
"""On every screen, so that on the second one they lead nowhere sooner."""

PANEL: Final = "the panel itself"

ROUND_ABOUT: Final = frozenset({"Back", "Home", "Previous", "Pause", "Next"})
"""Buttons that lead to no place that is not reached sooner without them."""

ASIDE: Final = frozenset({"ToolsBar", "SpineMap", "QuestionList", "ArticleFoot"})
"""What changes how the place looks, or says more of what is on it, or leads where its doors do."""


@dataclass(slots=True)
class Map:
    """What is written at each place, and the places one tap further."""

    words: dict[Place, str] = field(default_factory=dict)
    ways: dict[Place, set[Place]] = field(default_factory=dict)

    def within(self, taps: int, start: Place) -> set[Place]:
        """The places that at most so many taps lead to from `start`."""
        reached = {start}
        for _ in range(taps):
            reached |= {there for here in reached for there in self.ways.get(here, ())}
        return reached


def explore(stage: Stage, taps: int) -> tuple[Map, list[Place]]:
    """The map of what at most `taps` taps lead to, and the panels where they begin."""
    walk = _Walk(stage)
    found = Map()
    names: dict[Place, set[str]] = {}
    paths: deque[tuple[Place, tuple[str, ...]]] = deque()

    def arrive(path: tuple[str, ...]) -> Place:
        here = walk.place()
        if here not in found.words:
            found.words[here], names[here] = walk.look_round()
            paths.append((here, path))
        return here

    starts = []
    for panel in range(stage.room.attract.count):
        walk.go((str(panel),))
        starts.append(arrive((str(panel),)))
    while paths and len(paths[0][1]) <= taps:
        here, path = paths.popleft()
        walk.go(path)
        for name in sorted(names[here] - (ROUND_ABOUT if here in starts else ROUND_ABOUT | DOORS)):
            walk.tap(name)
            found.ways.setdefault(here, set()).add(arrive((*path, name)))
            walk.return_to(here, path)
    return found, starts


class _Walk:
    """A finger on the screen. A path is the number of a panel and the names of the buttons after it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def place(self) -> Place:
        room = self._stage.room
        match room.view:
            case "section":
                return ("section", room.browse.section)
            case "spine":
                return ("spine", room.spine.level, str(room.spine.closer))
            case "page":
                return ("page", room.article.pageId, room.article.asksAbout)
            case "share":
                return ("share", room.share.title, room.share.network)
        return (room.view, str(room.attract.place))

    def go(self, path: tuple[str, ...]) -> None:
        """To the panel, and from there by taps alone."""
        room = self._stage.room
        while room.view != "attract":
            room.goBack()
        room.turn(int(path[0]) + 1 - room.attract.place)
        self._stage.settle()
        for name in path[1:]:
            self.tap(name)

    def return_to(self, here: Place, path: tuple[str, ...]) -> None:
        """Back by one tap, or else all the way again. All codes have the same buttons around them."""
        if self.place()[0] == here[0] == "share":
            return
        self._stage.room.goBack()
        self._stage.settle()
        if self.place() != here:
            self.go(path)

    def look_round(self) -> tuple[str, set[str]]:
        """All that can be read here, and the names of all buttons."""
        words: list[str] = []
        names: set[str] = set()
        for _ in self._stage.scrolled():
            seen = self._stage.seen()
            words += [_plain(one) for one in seen if one.text and not one.item.property("truncated")]
            aside = [one.item for one in seen if one.kind in ASIDE]
            names |= {
                _name(one)
                for one in seen
                if one.is_button
                and one.item.isEnabled()
                and not any(item.isAncestorOf(one.item) for item in aside)
            }
        return " ".join(words), names - {""}

    def tap(self, name: str) -> None:
        if not self._tap_below(name):
            while (up := self._button("iconName", "ph.caret-up")) is not None and up.item.isEnabled():
                self._touch(up)
            assert self._tap_below(name), f"there is no button {name} at {self.place()}"

    def _tap_below(self, name: str) -> bool:
        for _ in self._stage.scrolled():
            for one in self._stage.seen():
                if one.is_button and one.item.isEnabled() and _name(one) == name:
                    self._touch(one)
                    return True
        return False

    def _button(self, key: str, value: str) -> Seen | None:
        found = (one for one in self._stage.seen() if one.is_button and one.item.property(key) == value)
        return next(found, None)

    def _touch(self, button: Seen) -> None:
        where, none = button.shown.center().toPoint(), Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self._stage.app.window, Qt.MouseButton.LeftButton, none, where)
        self._stage.settle()


def _name(button: Seen) -> str:
    """What stands on a button; nothing for those with an icon alone, which do not lead anywhere."""
    get = button.item.property
    return str(get("text") or get("title") or (PANEL if get("pageId") else ""))


def _plain(seen: Seen) -> str:
    """The words of a text without the tags that we put in."""
    if evaluate(seen.item, "textFormat === Text.StyledText"):
        return unescape(re.sub("<[^>]*>", " ", seen.text))
    return seen.text
