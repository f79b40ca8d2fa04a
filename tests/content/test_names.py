import pytest

from kiosk.content import ContentRule, Names
from kiosk.content.report import Report
from kiosk.content.spelling import did_you_mean, nearest

NAMES = Names(
    icons=frozenset({"ph.house", "ph.bone", "fa6s.bone", "fa6s.house"}), illustrations=frozenset({"spine"})
)


@pytest.mark.parametrize("name", ["ph.house", "fa6s.bone", ""])
def test_a_known_icon_is_kept(name: str) -> None:
    report = Report("a.md")
    assert NAMES.icon(name, 2, report) == name
    assert report.problems == ()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ph.hause", "Did you mean ph.house?"),
        ("PH.house", "Did you mean fa6s.house or ph.house?"),
        ("mdi.bone", "Did you mean fa6s.bone or ph.bone?"),
        ("bone", "Did you mean fa6s.bone or ph.bone?"),
        ("ph.zzzzzzz", "Choose a name from the list of icons."),
    ],
)
def test_an_unknown_icon_is_emptied_with_the_nearest_names(name: str, hint: str) -> None:
    report = Report("a.md")
    assert NAMES.icon(name, 2, report) == ""
    (problem,) = report.problems
    assert (problem.rule, problem.line, problem.hint) == (ContentRule.UNKNOWN_ICON, 2, hint)


@pytest.mark.parametrize(("name", "hint"), [("spin", "Did you mean spine?"), ("zzz", "There are: spine.")])
def test_an_unknown_drawing_is_emptied_with_the_nearest_names(name: str, hint: str) -> None:
    report = Report("a.md")
    assert NAMES.illustration(name, 2, report) == ""
    assert [problem.hint for problem in report.problems] == [hint]


def test_without_a_list_every_name_is_kept() -> None:
    report = Report("a.md")
    assert Names().icon("x", 2, report) == "x"
    assert Names().illustration("x", 2, report) == "x"
    assert report.problems == ()


@pytest.mark.parametrize(
    ("word", "count", "expected"),
    [("TITEL", 3, ("title",)), ("sumary", 1, ("summary",)), ("zzz", 3, ()), ("Title", 3, ("title",))],
)
def test_the_nearest_words_ignore_letter_case(word: str, count: int, expected: tuple[str, ...]) -> None:
    assert nearest(word, ["title", "summary", "icon"], count) == expected


def test_a_question_or_something_else() -> None:
    assert did_you_mean(("a", "b"), "Else.") == "Did you mean a or b?"
    assert did_you_mean((), "Else.") == "Else."


def test_the_first_character_that_no_font_has_is_told_with_its_place() -> None:
    report = Report("a.md")
    Names(has_character=str.isascii).characters("a\nb \u00e9 \u2603", report)
    (problem,) = report.problems
    assert (problem.line, problem.column, problem.rule) == (2, 3, "missing-character")
    assert problem.message == (
        "This computer has no font with the sign U+00E9 (LATIN SMALL LETTER E WITH ACUTE)."
    )


def test_characters_without_a_shape_need_no_font() -> None:
    report = Report("a.md")
    Names(has_character=str.isascii).characters("a\u00a0\u200d\u200f\ufe0f\n\t", report)
    Names().characters("\u2603", report)
    assert report.problems == ()
