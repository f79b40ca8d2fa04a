"""Lines are counted as they are set."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem

from tests.qml.item_tree import seen_items
from tests.qml.line_rules import line_faults, lines

LONG = "It is easier to read a text whose lines are short than one whose lines go on and on and on and on."
TEXT = 'Words {{ width: {}; wrapMode: Text.Wrap; text: "{}" }}'


@pytest.mark.parametrize(
    "body",
    [
        TEXT.format(700, LONG),
        TEXT.format(990, LONG[:70]),
        f'Words {{ width: 90; elide: Text.ElideRight; text: "{LONG}" }}',
        f'Words {{ text: "{LONG[:60]}\\n{LONG[:60]}" }}',
        TEXT.format(90, "a" * 120).replace("Text.Wrap", "Text.WrapAnywhere"),
        f'Words {{ textFormat: Text.StyledText; text: "<b>{"<i>a</i>" * 60}</b>" }}',
    ],
)
def test_short_lines_pass(scene: Callable[[str], QQuickItem], body: str) -> None:
    assert list(line_faults(seen_items(scene(body)))) == []


@pytest.mark.parametrize(
    "body", [TEXT.format(990, LONG), f'Words {{ text: "{LONG}" }}', f'Words {{ text: "{"a" * 71}" }}']
)
def test_a_long_line_is_found(scene: Callable[[str], QQuickItem], body: str) -> None:
    faults = list(line_faults(seen_items(scene(body))))
    assert len(faults) == 1
    assert "characters, not 70" in faults[0]


@pytest.mark.parametrize(
    ("words", "broken"),
    [
        ("Disc replacement", "replacement"),
        ("A disc\\nand more", ""),
        ("One two, of the few", ""),
        ("Donaudampfschifffahrtsgesellschaft", ""),  # fits nowhere
    ],
)
def test_a_word_that_two_lines_share_is_found(
    scene: Callable[[str], QQuickItem], words: str, broken: str
) -> None:
    faults = list(line_faults(seen_items(scene(TEXT.format(120, words)))))
    assert [fault.rule for fault in faults] == ["broken word"] * bool(broken)
    assert all(f"“{broken}”" in fault for fault in faults)


@pytest.mark.parametrize("width", [120, 300, 555, 700])
def test_they_are_the_lines_that_qt_quick_makes(scene: Callable[[str], QQuickItem], width: int) -> None:
    (text,) = (one for one in seen_items(scene(TEXT.format(width, LONG))) if one.text)
    assert len(lines(text)) == text.item.property("lineCount")
