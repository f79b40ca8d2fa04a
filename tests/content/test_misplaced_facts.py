import pytest

from kiosk.content import ContentRule
from kiosk.content.misplaced_facts import report_misplaced_facts
from kiosk.content.report import Report


def found(text: str) -> list[tuple[str, int]]:
    report = Report("a.md")
    report_misplaced_facts(text.split("\n"), report)
    return [(problem.rule, problem.line) for problem in report.problems]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# A paper\n---\nsensitivity: cancer\n---\nText", 3),
        ("Draft\n\n---\n\ndraft: true\nshow_from: 2027-01-01\n---\n", 4),
        ("# A\n---\nconsent:\n  ref: 1\n  scope: [kiosk]\nregions:\n- lumbar\n# note\n---\n", 3),
        ("sensitivity: cancer\n---\n# A paper", 1),
        ("\ntitle: A\ndraft: true\n---\nText", 1),
        ("----\ndraft: true\n----\nText", 2),
        ("\u2014\ndraft: true\n\u2014\nText", 2),
        ("\u2013-\ndraft: true\n---\nText", 2),
        ("\u200b---\ndraft: true\n---\nText", 2),
        ("Text\n---\nmore text\n---\ndraft: true\n---", 5),
    ],
)
def test_facts_that_would_be_shown_as_text_are_reported(text: str, line: int) -> None:
    assert found(text) == [(ContentRule.FRONT_MATTER_MISPLACED, line)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# MRI\n---\nx: y",
        "A heading\n---\nText\n---",
        "Text\n\n---\n\n---\n",
        "---\nMonday: 9 to 5\nTuesday: 9 to 5\n---",
        "# Us\n\n---\nphone: by day\nor write to us\n---",
        "---\nhttps://example.org\n---",
        "---\n- one\n- two\n---",
        "    ref: 1",
    ],
)
def test_text_between_lines_is_text(text: str) -> None:
    assert found(text) == []
