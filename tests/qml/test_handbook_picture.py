"""The picture in the staff handbook shows the screen as it is."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from kiosk import paths
from tests.qml.stage import Display, Stage

PICTURE: Final = paths.RESOURCES / "handbook" / "screens.png"
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
    """A panel, what we do, and a page, as packaging/handbook_picture.py puts them side by side."""
    on.settle()
    yield on.app.window.grabWindow()
    on.room.goHome()
    on.settle()
    yield on.app.window.grabWindow()
    on.room.openPage(on.library.services[0].id)
    on.settle()
    yield on.app.window.grabWindow()


def test_it_is_not_out_of_date(stage: Callable[[Display], Stage]) -> None:
    whole = QImage(str(PICTURE))
    for place, screen in enumerate(screens(stage(Display(width=1080, height=1920, inches=32)))):
        before, now = greys(whole.copy(place * STEP, 0, SIZE.width(), SIZE.height())), greys(screen)
        differ = sum(abs(one - other) for one, other in zip(before, now, strict=True)) / len(now)
        assert differ < ALIKE, (
            f"picture {place + 1}; to renew: python packaging/handbook_picture.py {PICTURE}"
        )
