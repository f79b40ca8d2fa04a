"""The pictures in the README and in the staff guide show the screen as it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from kiosk import paths
from kiosk.content import Library
from tests.qml.stage import Display, Stage

pytestmark = pytest.mark.once

SIZE: Final = QSize(300, 533)
STEP: Final = 312
ALIKE: Final = 6
"""How far a grey may be from the other's on average, of 255: fonts differ from one Debian to the next."""


def greys(picture: QImage) -> bytes:
    small = picture.scaled(
        40, 70, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return bytes(small.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def screens(on: Stage) -> Iterator[QImage]:
    """Those of packaging/draw_pictures.py: a panel, what we do, a page, its code, and a page in Arabic."""
    on.settle()
    yield on.app.window.grabWindow()
    on.room.goHome()
    on.settle()
    yield on.app.window.grabWindow()
    on.room.openPage(on.library.services[0].id)
    on.settle()
    yield on.app.window.grabWindow()
    on.room.openShare()
    on.settle()
    yield on.app.window.grabWindow()
    on.room.chooseLanguage("ar")
    on.room.goHome()
    on.room.openPage("services/low-back-pain")
    on.settle()
    yield on.app.window.grabWindow()


@pytest.mark.parametrize(("name", "count"), [("readme", 5), ("handbook", 3)])
def test_they_are_not_out_of_date(
    stage: Callable[[Display, Library], Stage], library: Library, name: str, count: int
) -> None:
    assert library.clinic is not None
    without_website = replace(library, clinic=replace(library.clinic, website=""))
    whole = QImage(str(paths.RESOURCES / name / "screens.png"))
    assert whole.width() == count * STEP - (STEP - SIZE.width())
    shown = screens(stage(Display(width=1080, height=1920, inches=32), without_website))
    for place, screen in zip(range(count), shown, strict=False):
        before, now = greys(whole.copy(place * STEP, 0, SIZE.width(), SIZE.height())), greys(screen)
        differ = sum(abs(one - other) for one, other in zip(before, now, strict=True)) / len(now)
        assert differ < ALIKE, f"picture {place + 1}; to renew: python packaging/draw_pictures.py"
