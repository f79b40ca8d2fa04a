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


KEYS = {"title", "summary", "draft", "days", "hours", "consent"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: A\nsummary: B\n\nText", 1),
        ("\ndraft: yes\n", 2),
        ("# A\n\ndraft: yes\n\nText", 3),
        ("# A\ndraft: yes\n\nText", 2),
        ("title: A\ndraft: yes\n# A\nText", 1),
        ("consent:\n  ref: 1\n  scope:\n- kiosk\n\nText", 1),
        ("Title: A\nSummary: B\n\nText", 1),
        ("summary: A\nsomething: else\n", 1),
    ],
)
def test_facts_without_any_line_of_hyphens_are_known_by_their_keys(text: str, line: int) -> None:
    report = Report("a.md")
    assert report_misplaced_facts(text.split("\n"), report, KEYS)
    (problem,) = report.problems
    assert (problem.rule, problem.line) == (ContentRule.FRONT_MATTER_MISPLACED, line)
    assert problem.hint.startswith("Put a line --- above the first and below the last")


@pytest.mark.parametrize(
    "text",
    [
        "Days: Monday to Friday\nHours: 9 to 5",
        "hours: 9 to 5\nor by telephone",
        "# A\n\nText\n\ndraft: yes",
        "monday: 9 to 5",
        "# Only a heading",
        "",
    ],
)
def test_words_with_a_colon_are_text(text: str) -> None:
    report = Report("a.md")
    assert not report_misplaced_facts(text.split("\n"), report, KEYS)
    assert report.problems == ()
