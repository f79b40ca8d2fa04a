"""The rules find what they are for: each scene has one fault, or none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.screen.qr_code import to_id
from tests.qml.item_tree import seen_items
from tests.qml.layout_rules import Rules

# Two pixels a millimetre; the reach line lies 1000 pixels above the lower edge.
RULES = Rules(
    pixels_per_mm=2,
    window=QRectF(0, 0, 1000, 1600),
    touch_distance_m=0.6,
    mounting_height_mm=700,
)
CODE = f"image://qr/{to_id('https://example.org')}"
CODE_IMAGE = f'Image {{{{ y: 200; width: {{0}}; height: {{0}}; source: "{CODE}" }}}}'
LIST = "Flickable {{ y: 1000; width: 500; height: 300; contentHeight: 900; {} }}"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Press {}",
        "Press { width: 20; visible: false }",
        "Press { width: 20; enabled: false }",
        "Press { width: 20; opacity: 0 }",
        "Item { opacity: 0; Press { width: 20 } }",
        "Press {} Press { x: 70 }",
        "T.AbstractButton { width: 1000; height: 1600 }",
        "Words {}",
        "Words { width: 80; wrapMode: Text.Wrap }",
        "Words { x: -500; visible: false }",
        LIST.format("Words { y: 290 } Press { y: 280 } Words { y: 800 } Press { y: 800 }"),
        LIST.format("Press { y: -50 }"),
        'Words { text: ""; font.pixelSize: 5 }',
        f'Image {{ width: 140; height: 140; source: "{CODE}" }}',
        LIST.format(CODE_IMAGE.format(140)),
        "Words { property int cutBeyond: 4; width: 60; elide: Text.ElideRight }",
        "Press { Words { font.pixelSize: 21; width: 60; wrapMode: Text.WrapAnywhere; text: 'ab' } }",
    ],
)
def test_what_is_right_passes(scene: Callable[[str], QQuickItem], body: str) -> None:
    assert list(RULES.faults(seen_items(scene(body)))) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("Press { width: 38 }", "19.0 by 30.0 mm"),
        ("Press { height: 38 }", "30.0 by 19.0 mm"),
        ("Press { y: 580 }", "above the reach line"),
        ("T.AbstractButton { width: 1000; height: 900; y: -270 }", "above the reach line"),
        (LIST.replace("1000", "500").format("Press { y: 60 }"), "above the reach line"),
        ("Press {} Press { x: 50 }", "overlap"),
        ("Press {} Press { x: 66 }", "only 3.0 mm apart"),
        ("Words { width: 60; elide: Text.ElideRight }", "is cut short"),
        ("Words { width: 60; wrapMode: Text.Wrap; maximumLineCount: 1 }", "is cut short"),
        ("Words { property int cutBeyond: 99; width: 60; elide: Text.ElideRight }", "is cut short"),
        ("Words { property int cutBeyond: 0; width: 60; elide: Text.ElideRight }", "is cut short"),
        ("Item { clip: true; width: 60; height: 60; Words {} }", "is clipped"),
        (LIST.format("Item { clip: true; width: 60; height: 60; Words {} }"), "is clipped"),
        ("Words { x: 950 }", "runs out of the window"),
        ("Words { y: 1590 }", "runs out of the window"),
        (LIST.replace("500;", "1200;").format("Words { x: 950 }"), "runs out of the window sideways"),
        ("Press { Words {} }", "runs out of its button"),
        ("Words { width: 60 }", "is larger than its place"),
        ('Words { x: 600; width: 60; text: "ورئتيك هذا الجزء أقل حركة" }', "is larger than its place"),
        ('Words { x: 600; width: 60; text: "T1 ورئتيك هذا الجزء أقل حركة" }', "is larger than its place"),
        ("Words { font.pixelSize: 20 }", "capitals of 7"),
        ("Words { fontSizeMode: Text.HorizontalFit; width: 90; minimumPixelSize: 4 }", "has capitals of"),
        ("Words {} Words { x: 40; y: 3 }", "stand on each other"),
        (f'Image {{ width: 100; height: 100; source: "{CODE}" }}', "the code is 50 mm wide"),
        (f'Image {{ x: 900; width: 140; height: 140; source: "{CODE}" }}', "the code is clipped"),
        (LIST.format(CODE_IMAGE.format(310)), "the code is clipped"),
        (f'Image {{ width: 140; height: 150; source: "{CODE}" }}', "the code is 140.0 by 150.0 pixels"),
        (f'Image {{ width: 140.5; height: 140.5; source: "{CODE}" }}', "the code is 140.5 by 140.5 pixels"),
    ],
)
def test_what_is_wrong_is_found(scene: Callable[[str], QQuickItem], body: str, fault: str) -> None:
    faults = list(RULES.faults(seen_items(scene(body))))
    assert len(faults) == 1, faults
    assert fault in faults[0]
