"""Whether somebody has come to the end of a page."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.content import Library
from tests.qml.stage import Display, Stage
from tests.screen.made_up import service, words

KIOSK = Display(width=1080, height=1920, inches=32)


@pytest.mark.parametrize(
    ("length", "expected"), [(1, []), (2000, ["services/page"])], ids=["fits the screen", "long"]
)
def test_the_end_is_told_of_once_it_has_been_scrolled_to(
    stage: Callable[[Display, Library], Stage], library: Library, length: int, expected: list[str]
) -> None:
    page = service("page", blocks=words("word " * length))
    on = stage(KIOSK, replace(library, services=(page,), notices=()))
    ends: list[str] = []
    on.room.endReached.connect(ends.append)
    on.room.openPage(page.id)
    on.settle()
    assert ends == []
    for _ in on.scrolled():
        pass
    assert ends == expected
