import pytest

from kiosk.content import ContentRule, Problem, Severity
from kiosk.content.last_good import is_private, to_show
from kiosk.content.reading import Reading
from tests.screen.made_up import service

PAGE = service("scan")


def reading(path: str, *rules: ContentRule, good: bool = True) -> Reading:
    problems = tuple(
        Problem(path=path, rule=rule, message="m", severity=Severity(rule.severity)) for rule in rules
    )
    sources = ((path, "1" if good else "2"), ("pictures/a.png", ""))
    return Reading(path=path, documents=(PAGE,) if good else (), problems=problems, sources=sources)


def test_a_good_version_takes_the_place_of_the_last() -> None:
    new = reading("services/a.md")
    assert to_show(new, None) is new
    assert to_show(new, reading("services/a.md", ContentRule.UNKNOWN_KEY)) is new


def test_a_bad_version_shows_the_last_and_says_what_is_wrong() -> None:
    new, last = reading("services/a.md", ContentRule.NOT_UTF8, good=False), reading("services/a.md")
    shown = to_show(new, last)
    assert (shown.documents, shown.problems, shown.files) == (last.documents, new.problems, last.files)
    assert to_show(reading("services/a.md", ContentRule.BAD_DATE, good=False), shown).documents == (PAGE,)


def test_where_nothing_was_good_there_is_nothing_to_show() -> None:
    new = reading("services/a.md", ContentRule.NOT_UTF8, good=False)
    assert to_show(new, None) is new
    assert to_show(new, new) is new


@pytest.mark.parametrize(
    "rule", [ContentRule.FILE_UNREADABLE, ContentRule.TEXT_UNREADABLE, ContentRule.BAD_DATE]
)
def test_patients_words_are_shown_from_a_good_file_or_not_at_all(rule: ContentRule) -> None:
    new = reading("testimonials/a.md", rule, good=False)
    assert to_show(new, reading("testimonials/a.md")) is new


def test_what_is_private() -> None:
    assert is_private("testimonials/a.md")
    assert not is_private("services/testimonials.md")


@pytest.mark.parametrize(
    ("rules", "good"),
    [((), True), ((ContentRule.UNKNOWN_KEY,), True), ((ContentRule.BAD_DATE,), False)],
)
def test_good_is_what_has_no_error(rules: tuple[ContentRule, ...], *, good: bool) -> None:
    assert reading("services/a.md", *rules).is_good == good
    assert not reading("services/a.md", *rules, good=False).is_good


def test_a_file_that_could_not_be_read_may_be_readable_later() -> None:
    assert reading("services/a.md", ContentRule.FILE_UNREADABLE, good=False).is_unreadable
    assert not reading("services/a.md", ContentRule.NOT_A_FILE, good=False).is_unreadable
