import pytest

from kiosk.content import ContentRule, Problem, Severity
from kiosk.content.characters import clean
from kiosk.content.report import Report


def test_a_problem_has_its_rules_severity() -> None:
    report = Report("a.md")
    report.add(ContentRule.UNKNOWN_KEY, "What?", "Mend it.", line=2, column=3)
    assert report.problems == (
        Problem(
            path="a.md",
            line=2,
            column=3,
            rule="unknown-key",
            severity=Severity.WARNING,
            message="What?",
            hint="Mend it.",
        ),
    )
    assert not report.has_errors


def test_a_severity_can_be_raised() -> None:
    report = Report("a.md")
    report.add(ContentRule.UNKNOWN_KEY, "What?", "Mend it.", severity=Severity.ERROR)
    assert report.has_errors


def test_the_same_problem_is_noted_once() -> None:
    report = Report("a.md")
    for line in (1, 1, 2):
        report.add(ContentRule.RAW_HTML, "What?", "Mend it.", line=line)
    assert [problem.line for problem in report.problems] == [1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("\ufeffa\r\nb\rc\n", "a\nb\nc\n"), ("a\tb \u2066c\u2069 \u200f", "a\tb \u2066c\u2069 \u200f")],
)
def test_ordinary_characters_are_kept(text: str, expected: str) -> None:
    report = Report("a.md")
    assert clean(text, report) == expected
    assert report.problems == ()


@pytest.mark.parametrize(
    ("text", "expected", "place"),
    [
        ("a\0b", "ab", (1, 2)),
        ("a\nbc\x0bd", "a\nbc d", (2, 3)),
        ("\u202ea\u202c", "a", (1, 1)),
        ("a\n\x85", "a\n ", (2, 1)),
        ("\ud800a", "a", (1, 1)),
    ],
)
def test_invisible_characters_are_left_out_and_reported(
    text: str, expected: str, place: tuple[int, int]
) -> None:
    report = Report("a.md")
    assert clean(text, report) == expected
    (problem,) = report.problems
    assert (problem.rule, problem.line, problem.column) == (ContentRule.CONTROL_CHARACTER, *place)
