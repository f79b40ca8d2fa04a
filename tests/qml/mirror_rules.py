"""A screen that runs to the left is the mirror image of one that runs to the right."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.qml.fault import Fault
from tests.qml.item_tree import Seen, evaluate
from tests.qml.layout_rules import said
from tests.qml.typeface_rules import UNSEEN, plain

ROAMING = frozenset({"StandbyScreen"})
"""Whose contents have their places from Python, and move about."""

TOLERANCE = 2
"""Pixels: what stands in a middle is rounded, on the one side or the other."""

TALLER = frozenset({"PageCard", "QuoteCard"})
"""Whose letters have more room where they run to the left, or as in a panel with a quotation other lines, for
want of italics: there only what is left and right is the same, and of one that is cut by an edge nothing."""

UNLIKE = frozenset({"QuoteCard"})
"""Which have other lines, for want of italics: where one scrolls, others of them are seen."""

SPINE = re.compile(r"(?<=^image://spine/)[^/]*")
"""What of the spine is drawn, which never mirrors: it begins elsewhere where it stands on the other side."""

SIDEWAYS = re.compile(r"-(left|right)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An item as it was: `name` is what somebody would call it."""

    kind: str
    name: str
    rect: QRectF
    is_taller: bool = False


def placed(seen: Iterable[Seen], unmirrored: frozenset[str] = ROAMING) -> list[Placed]:
    """Where everything is that is drawn, but for what is inside the kinds that stay as they are."""
    items = list(seen)
    away = [one.item for one in items if one.kind in unmirrored]
    scrolled = [one.item for one in items if one.kind in UNLIKE and one.scrolled > 0]
    cut = [one.item for one in items if one.kind in TALLER and one.shown != one.rect]
    taller = [one.item for one in items if one.kind in TALLER or one.item.property("isQuote")]
    return [
        Placed(
            kind=one.kind,
            name=_name(one),
            rect=one.rect,
            is_taller=any(other is one.item or other.isAncestorOf(one.item) for other in taller),
        )
        for one in items
        if not any(other.isAncestorOf(one.item) for other in (*away, *cut))
        and not any(other is one.item or other.isAncestorOf(one.item) for other in scrolled)
        and _is_drawn(one)
    ]


def _name(one: Seen) -> str:
    if one.text:
        # Words that are explained in the one language alone are the same words.
        return f"the text “{plain(one).translate(UNSEEN)[:40]}”"
    return said(one) if one.is_button else SPINE.sub("", one.picture) or one.kind


def _is_drawn(one: Seen) -> bool:
    """Whether it is more than a place for others."""
    return one.is_button or bool(one.item.flags() & QQuickItem.Flag.ItemHasContents)


def mirror_faults(
    here: Iterable[Placed], there: Iterable[Placed], width: float, *, drift: float = 0
) -> Iterator[Fault]:
    """What in a view that runs to the left is not where it is in the mirror image of the one to the right.

    Both may have drifted to the same side, so that they are up to `drift` pixels further apart.
    """
    rest = list(there)
    for one in here:
        alike = [other for other in rest if (other.kind, other.name) == (one.kind, one.name)]
        if not alike:
            yield Fault("mirroring", f"{one.name} is not in the mirror image")
            continue
        off, down, other = min(
            ((*_apart(one, other, width), other) for other in alike), key=lambda it: max(it[0], it[1])
        )
        rest.remove(other)
        if max(off - drift, down) > TOLERANCE:
            yield Fault("mirroring", f"{one.name} is {off:.0f}, {down:.0f} pixels from its mirror image")
    yield from (Fault("mirroring", f"{other.name} is only in the mirror image") for other in rest)


def _apart(one: Placed, other: Placed, width: float) -> tuple[float, float]:
    """How far `other` is from the mirror image of `one`, across and down."""
    if one.is_taller:
        # Its picture is as large as there is room beside the letters, and stands in the middle of it.
        middle = one.name.startswith("image:")
        left = width - (one.rect.center().x() if middle else one.rect.right())
        return abs(left - (other.rect.center().x() if middle else other.rect.x())), 0
    return abs(width - one.rect.right() - other.rect.x()), abs(one.rect.y() - other.rect.y())


def icon_faults(seen: Iterable[Seen]) -> Iterator[Fault]:
    """What points sideways points as what is around it runs; no other picture is turned round.

    On a screen that runs to the left what is not translated runs to the right.
    """
    for one in seen:
        if not one.picture:
            continue
        icon = one.picture.partition("icon/")[2].partition("?")[0]
        turns = bool(SIDEWAYS.search(icon)) and bool(evaluate(one.item, "LayoutMirroring.enabled"))
        if bool(one.item.property("mirror")) != turns:
            what = f"the icon {icon}" if icon else f"the picture {one.picture}"
            yield Fault("mirroring", f"{what} {'points the wrong way' if turns else 'is turned round'}")
