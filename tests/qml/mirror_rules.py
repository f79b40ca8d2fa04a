"""A screen that runs to the left is the mirror image of one that runs to the right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QRectF

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen
from tests.qml.layout_rules import said

ROAMING = frozenset({"StandbyScreen"})
"""Whose contents have their places from Python, and move about."""

TOLERANCE = 2
"""Pixels: what stands in a middle is rounded, on the one side or the other."""

SIDEWAYS = re.compile(r"-(left|right)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item as it was: `name` is what somebody would call it."""

    kind: str
    name: str
    rect: QRectF


def placed(seen: Iterable[Seen], unmirrored: frozenset[str] = ROAMING) -> list[Placed]:
    """Where everything is, but for what is inside the kinds that stay as they are: maps, and what roams."""
    items = list(seen)
    away = [one.item for one in items if one.kind in unmirrored]
    return [
        Placed(kind=one.kind, name=said(one) if one.text or one.is_button else one.kind, rect=one.rect)
        for one in items
        if not any(other.isAncestorOf(one.item) for other in away)
    ]


def mirror_faults(here: Iterable[Placed], there: Iterable[Placed], width: float) -> Iterator[Fault]:
    """What in a view that runs to the left is not where it is in the mirror image of the one to the right."""
    for one, other in zip_longest(here, there):
        if one is None or other is None or one.kind != other.kind:
            there_is = other.name if other else "nothing"
            yield Fault("mirroring", f"where there is {one.name if one else 'nothing'}, there is {there_is}")
            return  # nothing that follows has a partner
        off = width - one.rect.right() - other.rect.left()
        if abs(off) > TOLERANCE or abs(one.rect.y() - other.rect.y()) > TOLERANCE:
            yield Fault("mirroring", f"{one.name} is {abs(off):.0f} pixels from its mirror image")


def icon_faults(seen: Iterable[Seen], *, to_left: bool) -> Iterator[Fault]:
    """What points sideways turns round with the screen; no other picture does."""
    for one in seen:
        if not one.picture:
            continue
        icon = one.picture.partition("icon/")[2].partition("?")[0]
        turns = to_left and bool(SIDEWAYS.search(icon))
        if bool(one.item.property("mirror")) != turns:
            what = f"the icon {icon}" if icon else f"the picture {one.picture}"
            yield Fault("mirroring", f"{what} {'points the wrong way' if turns else 'is turned round'}")
