from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QScreen

from kiosk.machine.display import diagonal_mm

USUAL = 32 * 25.4


@dataclass(frozen=True)
class AScreen:
    """What a display says of itself; Qt has no way to make one."""

    width_mm: float
    height_mm: float
    maker: str = "AOC"
    name: str = ""

    def manufacturer(self) -> str:
        return self.maker

    def model(self) -> str:
        return self.name

    def physicalSize(self) -> QSizeF:  # noqa: N802 - Qt's name
        return QSizeF(self.width_mm, self.height_mm)


@pytest.mark.parametrize(
    ("wanted", "screen", "expected"),
    [
        (0, None, USUAL),
        (0, AScreen(300, 400), 500),
        (0, AScreen(400, 300), 500),
        (0, AScreen(300, 400, maker="", name="24B2"), 500),
        (0, AScreen(300, 400, maker=""), USUAL),
        (0, AScreen(0, 0), USUAL),
        (0, AScreen(16, 9), USUAL),
        (0, AScreen(1600, 900), 1835.8),
        (0, AScreen(16_000, 9_000), USUAL),
        (10, AScreen(300, 400), 254),
        (10.5, None, 266.7),
    ],
)
def test_the_setting_counts_then_the_display_and_then_what_is_usual(
    wanted: float, screen: AScreen | None, expected: float
) -> None:
    assert diagonal_mm(wanted, cast("QScreen | None", screen)) == pytest.approx(expected, abs=0.1)


@pytest.mark.usefixtures("qapp")
def test_a_display_that_does_not_exist_has_the_usual_size() -> None:
    assert diagonal_mm(0, QGuiApplication.primaryScreen()) == USUAL
