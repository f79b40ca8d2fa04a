"""Every rule has an input that breaks it and one near it that does not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content import ContentRule, Library, Severity, dated_problems, load_library
from tests.content.rule_examples import CASES, ELSEWHERE, NAMES, PAGE, TODAY, Files

Write = Callable[[Files], Path]


def load_today(folder: Path) -> Library:
    """The library in `folder` with what is wrong on the day of the examples."""
    library = load_library(folder, NAMES)
    return replace(library, problems=(*library.problems, *dated_problems(library, TODAY)))


def rules_of(library: Library) -> set[str]:
    return {problem.rule for problem in library.problems}


def test_no_rule_is_untested() -> None:
    assert CASES.keys() | ELSEWHERE == set(ContentRule)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_is_broken_by_what_it_forbids(rule: ContentRule, write: Write) -> None:
    library = load_today(write(CASES[rule][0]))
    assert rule in rules_of(library)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_is_kept_by_what_is_near_it(rule: ContentRule, write: Write) -> None:
    library = load_today(write(CASES[rule][1]))
    assert rule not in rules_of(library)


@pytest.mark.parametrize("rule", CASES)
def test_only_an_error_keeps_a_page_out_of_the_library(rule: ContentRule, write: Write) -> None:
    library = load_library(write(CASES[rule][0]), NAMES)
    wrong = {problem.path for problem in library.problems if problem.severity is Severity.ERROR}
    shown = {page.path for page in library.pages} | {notice.path for notice in library.notices}
    assert not wrong & shown


@pytest.mark.parametrize("rule", ContentRule)
def test_a_rule_explains_itself(rule: ContentRule) -> None:
    assert rule.explanation.endswith(".")
    assert rule.severity in Severity
    assert str(rule) == rule.name.lower().replace("_", "-")


@pytest.mark.parametrize("rule", CASES)
def test_a_problem_says_what_happened_and_what_to_do(rule: ContentRule, write: Write) -> None:
    library = load_today(write(CASES[rule][0]))
    problem = next(problem for problem in library.problems if problem.rule == rule)
    assert problem.message.endswith((".", "?"))
    assert problem.hint
    assert problem.message != problem.hint


def test_the_loaders_fixture_is_clean(load: Callable[..., Library]) -> None:
    assert load({PAGE: "# MRI\n"}).problems == ()
