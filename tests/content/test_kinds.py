from datetime import date
from typing import Any

import pytest

from kiosk.content import ContentRule
from kiosk.content.choice_kinds import Choice, TextList
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.kind import Kind
from kiosk.content.link_kind import Link
from kiosk.content.problems import Severity
from kiosk.content.report import Report
from kiosk.content.scalar_kinds import Date, Id, Text, WholeNumber, YesNo
from kiosk.content.values import Entry, Mapping, Scalar, Sequence, Value

PAIR = Mapping((Entry("name", Scalar("A", 3), 3),), 3)
ITEMS = Sequence((Scalar("a", 3), Scalar(" b ", 4)), 3)
COLOURS = ("red", "green")
NAMED = Group(Schema({"name": Text("X"), "number": WholeNumber(1, 9)}, required=("name",)))
TEMPLATE = Link(("https://", "mailto:"), 40, frozenset({"{url}"}))


def read(kind: Kind, value: Value | str) -> tuple[Any, tuple[tuple[str, int], ...]]:
    report = Report("a.md")
    result = kind.read("key", Scalar(value, 2) if isinstance(value, str) else value, report)
    return result, tuple((problem.rule, problem.line) for problem in report.problems)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Text(), " some\n words ", "some words"),
        (Text(lines=True), " two\nlines ", "two\nlines"),
        (Id(), "services/mri-2", "services/mri-2"),
        (YesNo(), "yes", True),
        (YesNo(), "On", True),
        (YesNo(), "TRUE", True),
        (YesNo(), "no", False),
        (YesNo(), "off", False),
        (YesNo(), "false", False),
        (WholeNumber(5, 120), "5", 5),
        (WholeNumber(5, 120), "+120", 120),
        (WholeNumber(5, 120), "007", 7),
        (WholeNumber(-3, 3), "-3", -3),
        (Date(), "2028-02-29", date(2028, 2, 29)),
        (Choice(COLOURS), " Green ", "green"),
        (TextList(), "a, b,, a", ("a", "b")),
        (TextList(), ITEMS, ("a", "b")),
        (TextList(COLOURS), "RED", ("red",)),
        (TextList(), Sequence((), 2), ()),
        (Link(), "https://example.org", "https://example.org"),
        (TEMPLATE, "mailto:?body={url}", "mailto:?body={url}"),
        (NAMED, PAIR, {"name": "A"}),
        (GroupList(NAMED), Sequence((PAIR, PAIR), 3), ({"name": "A"}, {"name": "A"})),
    ],
)
def test_a_value_of_its_kind_is_read(kind: Kind, value: Value | str, expected: object) -> None:
    assert read(kind, value) == (expected, ())


@pytest.mark.parametrize(
    ("kind", "value", "rule"),
    [
        (Text(), ITEMS, ContentRule.WRONG_TYPE),
        (Id(), PAIR, ContentRule.WRONG_TYPE),
        (Id(), "MRI", ContentRule.BAD_ID),
        (Id(), "../mri", ContentRule.BAD_ID),
        (YesNo(), "maybe", ContentRule.WRONG_TYPE),
        (YesNo(), ITEMS, ContentRule.WRONG_TYPE),
        (WholeNumber(5, 120), "ten", ContentRule.WRONG_TYPE),
        (WholeNumber(5, 120), "12:30", ContentRule.WRONG_TYPE),
        (WholeNumber(5, 120), "\u0661\u0662", ContentRule.WRONG_TYPE),
        (WholeNumber(5, 120), ITEMS, ContentRule.WRONG_TYPE),
        (WholeNumber(5, 120), "4", ContentRule.OUT_OF_RANGE),
        (WholeNumber(5, 120), "121", ContentRule.OUT_OF_RANGE),
        (WholeNumber(5, 120), "9" * 5000, ContentRule.OUT_OF_RANGE),
        (WholeNumber(5, 120), "-+5", ContentRule.OUT_OF_RANGE),
        (Date(), "2026-02-30", ContentRule.BAD_DATE),
        (Date(), "30/2/2026", ContentRule.BAD_DATE),
        (Date(), ITEMS, ContentRule.WRONG_TYPE),
        (Choice(COLOURS), "blue", ContentRule.BAD_CHOICE),
        (Choice(COLOURS), ITEMS, ContentRule.WRONG_TYPE),
        (TextList(COLOURS), "red, blue", ContentRule.BAD_CHOICE),
        (TextList(), PAIR, ContentRule.WRONG_TYPE),
        (TextList(), Sequence((PAIR,), 2), ContentRule.WRONG_TYPE),
        (Link(), "http://example.org", ContentRule.BAD_LINK),
        (Link(), "https://", ContentRule.BAD_LINK),
        (Link(), "https://example.org/" + "a" * 41, ContentRule.BAD_LINK),
        (Link(), "https://example.org/a b", ContentRule.BAD_LINK),
        (Link(), "https://example.org/{url}", ContentRule.BAD_LINK),
        (Link(), ITEMS, ContentRule.WRONG_TYPE),
        (TEMPLATE, "https://example.org/{id}", ContentRule.BAD_LINK),
        (TEMPLATE, "https://example.org/}{url}", ContentRule.BAD_LINK),
        (NAMED, "A", ContentRule.WRONG_TYPE),
        (GroupList(NAMED), PAIR, ContentRule.WRONG_TYPE),
    ],
)
def test_a_value_of_another_kind_is_an_error(kind: Kind, value: Value | str, rule: ContentRule) -> None:
    result, problems = read(kind, value)
    assert result is None
    line = 2 if isinstance(value, str) else value.line
    assert problems == ((rule, line),)


def test_a_wrong_type_says_what_was_expected_and_shows_it() -> None:
    report = Report("a.md")
    for kind in (WholeNumber(5, 120), Choice(COLOURS), NAMED, GroupList(NAMED)):
        kind.read("key", Scalar("?", 2) if not isinstance(kind, Choice) else ITEMS, report)
    assert [(problem.message, problem.hint) for problem in report.problems] == [
        ("“key” should be a whole number from 5 to 120.", "Write it like this: key: 5"),
        ("“key” should be one of red, green.", "Write it like this: key: red"),
        (
            "“key” has its facts on lines of their own below it: name, number.",
            "Copy the lines below key: from the guide (README.md), each with two spaces in front.",
        ),
        ("“key” should be a list of groups of keys.", "Write it like this: key: [{name: X}]"),
    ]


def test_a_date_that_does_not_exist_is_called_so() -> None:
    report = Report("a.md")
    Date().read("reviewed", Scalar("2026-02-30", 2), report)
    (problem,) = report.problems
    assert problem.message == "The date “2026-02-30” does not exist."
    assert problem.hint == "Write a real date as YEAR-MONTH-DAY, for example 2026-02-28."


def test_a_number_out_of_range_is_answered_with_one_that_makes_sense() -> None:
    report = Report("a.md")
    WholeNumber(5, 120, usual=20).read("seconds", Scalar("3", 2), report)
    (problem,) = report.problems
    assert problem.hint == "Write a whole number from 5 to 120, for example seconds: 20"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (YesNo(), "\u201cyes\u201d", True),
        (Date(), " \u201e2026-02-28\u201c", date(2026, 2, 28)),
        (Text(is_plain=True), "\u2018written\u2019", "written"),
        (Text(), "\u201cIt helped\u201d", "\u201cIt helped\u201d"),
    ],
)
def test_the_curly_quotation_marks_of_word_are_no_part_of_a_value_that_nobody_reads(
    kind: Kind, text: str, value: object
) -> None:
    report = Report("a.md")
    facts = Mapping((Entry("key", Scalar(text, 2), 2),), 2)
    assert Schema({"key": kind}).read(facts, report) == {"key": value}
    assert report.problems == ()


def test_a_choice_asks_what_was_meant() -> None:
    report = Report("a.md")
    Choice(COLOURS).read("key", Scalar("gren", 2), report)
    assert report.problems[0].hint == "Did you mean green?"


def test_a_group_without_a_required_key_is_dropped_from_a_list() -> None:
    nameless = Mapping((Entry("number", Scalar("4", 5), 5),), 5)
    result, problems = read(GroupList(NAMED), Sequence((PAIR, nameless), 3))
    assert result == ({"name": "A"},)
    assert problems == ((ContentRule.MISSING_KEY, 5),)


def test_a_required_key_that_is_bad_is_not_also_missing() -> None:
    bad = Mapping((Entry("name", ITEMS, 5),), 5)
    assert read(NAMED, bad) == (None, ((ContentRule.WRONG_TYPE, 3),))


def test_a_key_without_a_value_is_not_given() -> None:
    empty = Mapping((Entry("name", Scalar("", 5), 5), Entry("number", Scalar("", 6), 6)), 5)
    assert read(NAMED, empty) == (None, ((ContentRule.MISSING_KEY, 5),))


@pytest.mark.parametrize(("strict", "severity"), [(False, Severity.WARNING), (True, Severity.ERROR)])
def test_an_unknown_key_asks_what_was_meant(strict: bool, severity: Severity) -> None:
    report = Report("a.md")
    entries = (Entry("titel", Scalar("A", 2), 2), Entry("zzz", Scalar("A", 3), 3))
    otherwise = ". The guide has every key" if strict else ", or remove the line"
    assert Schema({"title": Text()}, strict=strict).read(Mapping(entries, 2), report) == {}
    assert [(problem.line, problem.severity, problem.hint) for problem in report.problems] == [
        (2, severity, "Did you mean title?"),
        (3, severity, f"Check the spelling{otherwise}."),
    ]
