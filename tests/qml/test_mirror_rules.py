"""What is not mirrored is found."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.qml.item_tree import seen_items
from tests.qml.mirror_rules import Placed, icon_faults, mirror_faults, placed

ITEM = (
    "Item {{ anchors.fill: parent; LayoutMirroring.enabled: {}; LayoutMirroring.childrenInherit: true; {} }}"
)
ICON = 'Image {{ width: 40; height: 40; mirror: {}; source: "image://icon/{}?ink=000000" }}'


@pytest.fixture
def both_ways(
    scene: Callable[[str], QQuickItem], picture_of: Callable[[QQuickItem], QImage]
) -> Callable[[str, str], list[str]]:
    def of(enabled: str, body: str) -> list[Placed]:
        root = scene(ITEM.format(enabled, body))
        picture_of(root)
        return placed(seen_items(root), frozenset({"QQuickColumn"}))

    def faults(body: str, turned: str) -> list[str]:
        return list(map(str, mirror_faults(of("false", body), of("true", turned), 1000)))

    return faults


@pytest.mark.parametrize(
    "body",
    [
        "Words { anchors.left: parent.left; anchors.leftMargin: 30 }",
        "Row { width: parent.width; Press {} Words {} }",
        "Words { anchors.horizontalCenter: parent.horizontalCenter }",
        "Words { width: parent.width }",
        "Column { anchors.right: parent.right; Words { x: 5 } Item { width: 100; height: 1 } }",
        "",
    ],
)
def test_a_mirror_image_passes(both_ways: Callable[[str, str], list[str]], body: str) -> None:
    assert both_ways(body, body) == []


@pytest.mark.parametrize(
    ("body", "turned", "fault"),
    [
        ("Words { x: 30 }", "", "“Words to be read” is"),
        ("Press { x: 30; y: 1200 } Words { anchors.right: parent.right }", "", "the button"),
        ("Words { y: 10; width: 1000 }", "Words { y: 15; width: 1000 }", "is 0, 5 pixels from"),
        ("Words { width: 1000 }", "Words { width: 1000 } Press {}", "the button “Press” is only in"),
        ("Words { width: 1000 } Press {}", "Words { width: 1000 }", "the button “Press” is not in"),
    ],
)
def test_another_place_is_found(
    both_ways: Callable[[str, str], list[str]], body: str, turned: str, fault: str
) -> None:
    faults = both_ways(body, turned or body)
    assert len(faults) == 1, faults
    assert fault in faults[0]


@pytest.mark.parametrize(("is_quote", "faults"), [("true", 0), ("false", 1)])
def test_what_is_quoted_may_have_other_lines(
    both_ways: Callable[[str, str], list[str]], is_quote: str, faults: int
) -> None:
    panel = "Rectangle {{ property bool isQuote: {}; width: 999; height: 99; Words {{ y: {}; width: 999 }} }}"
    assert len(both_ways(panel.format(is_quote, 10), panel.format(is_quote, 40))) == faults


@pytest.mark.parametrize(
    ("to_left", "mirror", "icon", "faults"),
    [
        (True, "true", "ph.caret-left", []),
        (False, "false", "ph.caret-left", []),
        (True, "false", "ph.pause", []),
        (True, "false", "ph.caret-left", ["the icon ph.caret-left points the wrong way"]),
        (False, "true", "ph.caret-right", ["the icon ph.caret-right is turned round"]),
        (True, "true", "ph.play", ["the icon ph.play is turned round"]),
    ],
)
def test_only_what_points_sideways_turns_round(
    scene: Callable[[str], QQuickItem], mirror: str, icon: str, faults: list[str], *, to_left: bool
) -> None:
    root = scene(ITEM.format(str(to_left).lower(), ICON.format(mirror, icon)))
    assert list(icon_faults(seen_items(root))) == faults


def test_an_icon_points_as_its_untranslated_surroundings_run(scene: Callable[[str], QQuickItem]) -> None:
    english = ITEM.format("false", ICON.format("false", "ph.caret-right"))
    root = scene(ITEM.format("true", english))
    assert list(icon_faults(seen_items(root))) == []
