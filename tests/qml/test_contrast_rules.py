"""Contrast is measured on what is drawn, whatever colour a text was given."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.qml.contrast_rules import contrast_faults, measured
from tests.qml.item_tree import seen_items
from tests.qml.layout_rules import Rules

# Two pixels a millimetre: a large capital has 22 pixels, and 34 pixels of type.
RULES = Rules(pixels_per_mm=2, window=QRectF(0, 0, 1000, 1600), touch_distance_m=0.6, mounting_height_mm=700)
ICON = 'Image {{ width: 40; height: 40; source: "image://icon/ph.house?ink={}" }}'


@pytest.fixture
def faults_of(
    scene: Callable[[str], QQuickItem], picture_of: Callable[[QQuickItem], QImage]
) -> Callable[[str], list[str]]:
    def faults(body: str) -> list[str]:
        item = scene(body)
        picture = picture_of(item)
        return list(map(str, contrast_faults(seen_items(item), picture, RULES)))

    return faults


@pytest.mark.parametrize(
    "body",
    [
        'Words { color: "#595959" }',
        'Words { color: "#8a8a8a"; font.pixelSize: 34 }',
        'Words { color: "#8a8a8a"; enabled: false }',
        'Words { text: " "; color: "white" }',
        'Rectangle { color: "black"; width: 300; height: 60; Words { color: "#a0a0a0" } }',
        'Words { width: 200; wrapMode: Text.Wrap; text: "Words that need more than one line to be read" }',
        'Words { font.family: "EB Garamond"; color: "#595959" }',
        ICON.format("808080"),
        "Item { clip: true; width: 20; height: 20; " + ICON.format("f0f0f0") + " }",
        'Item { clip: true; width: 400; height: 15; Words { color: "#f0f0f0" } }',
        'Words { x: 1200; color: "white" }',
    ],
)
def test_what_stands_out_passes(faults_of: Callable[[str], list[str]], body: str) -> None:
    assert faults_of(body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('Words { color: "#666666" }', "has a contrast of 5.7 to 1, not 7"),
        ('Words { color: "#666666"; font.pixelSize: 28 }', "has a contrast of 5.7 to 1, not 7"),
        ('Words { color: "#a0a0a0"; font.pixelSize: 34 }', "has a contrast of 2.6 to 1, not 3"),
        ('Words { color: "black"; opacity: 0.5 }', "to 1, not 7"),
        ('Words { color: "white" }', "has a contrast of 1.0 to 1"),
        ('Rectangle { color: "navy"; width: 300; height: 60; Words {} }', "to 1, not 7"),
        (ICON.format("a0a0a0"), "the icon ph.house has a contrast of 2.6 to 1, not 3"),
        (
            """Row { Repeater { model: 30; Rectangle { required property int index; width: 6; height: 40
                color: Qt.hsla(index / 30, 0.5, 0.9, 1) } } } Words {}""",
            "stands on no plain ground",
        ),
    ],
)
def test_what_does_not_is_found(faults_of: Callable[[str], list[str]], body: str, fault: str) -> None:
    faults = faults_of(body)
    assert len(faults) == 1, faults
    assert fault in faults[0]


def test_the_colours_of_the_clinic_are_as_far_apart_as_they_were_measured() -> None:
    picture = QImage(100, 100, QImage.Format.Format_RGB32)
    picture.fill(0xFAF8F3)
    for row in range(20):
        for column in range(100):
            picture.setPixel(column, row, 0x14213D)
    ratio, plain = measured(picture, picture.rect())
    assert ratio == pytest.approx(15.1, abs=0.05)
    assert plain == pytest.approx(0.8, abs=0.02)
