"""What a screen reader is told of every view, and what it is not."""

from collections.abc import Callable, Iterator

import pytest

from tests.qml.item_tree import seen_items
from tests.qml.spoken_tree import ROLE, faults, identity, spoken
from tests.qml.stage import Display, Stage
from tests.qml.tours import (
    TOURS,
    attract,
    gate,
    meanings,
    networks,
    pages,
    sections,
    share,
    spine,
    standby,
    still_there,
    takeover,
)

Tour = Callable[[Stage], Iterator[str]]

pytestmark = pytest.mark.once

LONG = (pages, share, spine, meanings)
"""The ways that show all of the content, whose views are like those of the others."""

UPRIGHT = Display(width=1080, height=1920, inches=32)
ACROSS = Display(width=1920, height=1080, inches=32)


@pytest.mark.parametrize(
    ("display", "tour"),
    [
        *(pytest.param(UPRIGHT, tour, marks=pytest.mark.long if tour in LONG else []) for tour in TOURS),
        *((ACROSS, tour) for tour in (attract, sections, networks)),
    ],
    ids=lambda value: "" if isinstance(value, Display) else value.__name__,
)
def test_whoever_listens_is_told_what_others_see(
    stage: Callable[[Display], Stage], display: Display, tour: Tour
) -> None:
    shown = stage(display)
    found = {
        f"{view}: {fault}" for view in tour(shown) for fault in faults(shown.seen(), spoken(shown.app.window))
    }
    assert not found


@pytest.mark.parametrize("tour", [sections, networks, gate, takeover], ids=lambda tour: tour.__name__)
def test_every_view_begins_with_a_heading(stage: Callable[[Display], Stage], tour: Tour) -> None:
    shown = stage(UPRIGHT)
    without = [
        view for view in tour(shown) if not any(one.role is ROLE.Heading for one in spoken(shown.app.window))
    ]
    assert not without


@pytest.mark.parametrize(
    ("tour", "cover"),
    [(still_there, "StillThere"), (standby, "StandbyScreen"), (takeover, "NoticeScreen")],
    ids=lambda value: getattr(value, "__name__", value),
)
@pytest.mark.parametrize("display", [UPRIGHT, ACROSS], ids=["upright", "across"])
def test_nothing_that_is_covered_can_be_come_to(
    stage: Callable[[Display], Stage], display: Display, tour: Tour, cover: str
) -> None:
    shown = stage(display)
    for view in tour(shown):
        seen = list(seen_items(shown.app.window.contentItem()))
        (over,) = (one.item for one in seen if one.kind == cover)
        inside = {identity(one.item) for one in seen if one.item is over or over.isAncestorOf(one.item)}
        window = identity(shown.app.window)
        outside = [
            one.name
            for one in spoken(shown.app.window)
            # Qt itself makes a nameless group of each row of a list.
            if one.item not in inside | {window} and (one.name or one.role is not ROLE.Client)
        ]
        assert not outside, view


def test_the_rules_find_what_is_missing(stage: Callable[[Display], Stage]) -> None:
    shown = stage(UPRIGHT)
    shown.room.goHome()
    shown.settle()
    assert list(faults(shown.seen(), [])) != []
    tree = spoken(shown.app.window)
    assert any("not in the tree" in one for one in faults(shown.seen(), tree[:1]))
    assert any("is not told" in one for one in faults(shown.seen(), tree[:1]))
