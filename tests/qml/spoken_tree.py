"""What assistive technology is told of a window, through Qt's accessibility tree."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from shiboken6 import getCppPointer

from tests.qml.item_tree import Seen, evaluate
from tests.qml.layout_rules import said

ROLE = QAccessible.Role
NAMELESS = frozenset({ROLE.Client, ROLE.Window})
"""A group, and the window itself, which has the clinic's name where there is one."""

NO_ITEM = 0
"""The link inside a text has none."""

SPEAKS = frozenset(
    {
        *(ROLE.AlertMessage, ROLE.Button, ROLE.CheckBox, ROLE.Graphic, ROLE.Heading, ROLE.Link, ROLE.List),
        *(ROLE.ListItem, ROLE.ProgressBar, ROLE.RadioButton, ROLE.StaticText, *NAMELESS),
    }
)

PRESSED = frozenset({ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.Link})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Something in the tree that is shown, with all words about it and about what it is in."""

    role: ROLE
    name: str
    item: int
    disabled: bool
    checkable: bool
    words: tuple[str, ...]


def spoken(window: QWindow) -> list[Spoken]:
    """Everything that a screen reader can come to now."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return list(_below(root, ()))


def identity(item: QObject) -> int:
    return int(getCppPointer(item)[0])


def _below(node: QAccessibleInterface, around: tuple[str, ...]) -> Iterator[Spoken]:
    state, name = node.state(), node.text(QAccessible.Text.Name)
    words = (*around, name, node.text(QAccessible.Text.Description))
    item = node.object()
    if not state.invisible:
        yield Spoken(
            role=node.role(),
            name=name,
            item=NO_ITEM if item is None else identity(item),
            disabled=bool(state.disabled),
            checkable=bool(state.checkable),
            words=words,
        )
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            yield from _below(child, words)


def faults(seen: Iterable[Seen], tree: list[Spoken]) -> Iterator[str]:
    """What somebody who sees has, and somebody who listens has not."""
    items = list(seen)
    told = {one.item: one for one in tree}
    for one in tree:
        if one.role not in SPEAKS:
            yield f"“{one.name}” is a {one.role.name}"
        if one.role not in NAMELESS and not one.name.strip(" ."):
            yield f"a {one.role.name} has no name"
    for one_seen in items:
        spoken_of = told.get(identity(one_seen.item))
        if one_seen.is_button:
            yield from _faults_of_button(one_seen, spoken_of)
        if one_seen.text:
            yield from _faults_of_text(one_seen, spoken_of, tree)
        if one_seen.kind == "Icon" and spoken_of is not None:
            yield f"the icon {one_seen.item.property('name')} is told"


def _faults_of_button(button: Seen, told: Spoken | None) -> Iterator[str]:
    if told is None:
        yield f"{said(button)} is not in the tree"
        return
    if told.role not in PRESSED:
        yield f"{said(button)} is a {told.role.name}"
    if told.disabled is button.item.isEnabled():
        yield f"{said(button)} does not say whether it can be pressed"
    if button.item.property("current") and not told.checkable and not _only_looks_chosen(button):
        yield f"{said(button)} does not say that it is chosen"


def _faults_of_text(text: Seen, told: Spoken | None, tree: list[Spoken]) -> Iterator[str]:
    words = plain(text)
    if told is not None and told.name != words:
        yield f"{said(text)} is told as “{told.name}”"
    if told is None and not any(words.casefold() in part.casefold() for one in tree for part in one.words):
        yield f"{said(text)} is not told"


def plain(text: Seen) -> str:
    """The words of a text without the tags that we put in."""
    if not evaluate(text.item, "textFormat === Text.StyledText"):
        return text.text
    return unescape(re.sub("<[^>]*>", "", re.sub("<br */?>", "\n", text.text)))


def _only_looks_chosen(button: Seen) -> bool:
    """Share to care and the list of questions stand out as a chosen door does."""
    return str(button.item.property("iconName")) in {"ph.share-network", "ph.list-numbers"}
