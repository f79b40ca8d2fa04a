"""Sharing one page after another."""

from collections.abc import Callable

import pytest

from tests.qml.stage import Display, Stage

pytestmark = pytest.mark.once

SMALL = Display(width=1080, height=1920, inches=24, room_distance_m=2, text_scale=1.3)
"""On which not all of the networks have room at once."""


def top_of_networks(on: Stage) -> float:
    return next(float(one.item.property("contentY")) for one in on.seen() if one.kind == "QQuickGridView")


def test_it_begins_with_the_first_network(stage: Callable[[Display], Stage]) -> None:
    on = stage(SMALL)
    first, other = on.library.services[:2]
    on.room.openPage(first.id)
    on.room.openShare()
    on.settle()
    begin = top_of_networks(on)
    on.press("ph.caret-down")
    assert top_of_networks(on) > begin
    on.room.goBack()
    on.room.openPage(other.id)
    on.room.openShare()
    on.settle()
    assert top_of_networks(on) == begin
