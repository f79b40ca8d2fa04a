"""Of one mistake one thing is said: the mistake, and not what follows from it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import ContentRule, Library, Names, load_library

Files = dict[str, str | bytes | tuple[int, int]]
R = ContentRule
UNREADABLE = {
    '---\ntitle: "A page\nsummary: Words\n---\nText\n': R.FRONT_MATTER_SYNTAX,
    "---\nsummary:It helps\n---\nText\n": R.FRONT_MATTER_SYNTAX,
    "---\ntitle: Test: page\n---\nText\n": R.FRONT_MATTER_SYNTAX,
    "---\ntitle: A\n\ticon: x\n---\nText\n": R.FRONT_MATTER_SYNTAX,
    "---\ntitle: *a\n---\nText\n": R.FRONT_MATTER_FEATURE,
    "---\ntitle: A page\n\nText\n": R.FRONT_MATTER_UNCLOSED,
    "\u2014-\ntitle: A page\n\u2014-\nText\n": R.FRONT_MATTER_MISPLACED,
    "title: A page\n\nText\n": R.FRONT_MATTER_MISPLACED,
}


@pytest.mark.parametrize("path", ["services/a.md", "testimonials/a.md", "notices/a.md", "clinic.md"])
@pytest.mark.parametrize("text", UNREADABLE)
def test_where_the_facts_cannot_be_read_nothing_is_missing(
    path: str, text: str, load: Callable[[Files], Library]
) -> None:
    named = text.replace("title", "name") if path == "clinic.md" else text
    library = load({path: named})
    assert [problem.rule for problem in library.problems] == [UNREADABLE[text]]
    assert (library.pages, library.notices) == ((), ())


@pytest.mark.parametrize(
    ("facts", "rule", "line", "hint"),
    [
        ("Title: A page", R.UNKNOWN_KEY, 2, "Write title: in small letters."),
        ("icon: ''\ntitle: [A, B]", R.WRONG_TYPE, 3, "Write it like this: title: MRI scan"),
    ],
)
def test_a_title_that_was_meant_is_not_also_missing(
    facts: str, rule: ContentRule, line: int, hint: str, load: Callable[[Files], Library]
) -> None:
    library = load({"services/a.md": f"---\n{facts}\n---\nText\n"})
    assert [(problem.rule, problem.line, problem.hint) for problem in library.problems] == [
        (rule, line, hint)
    ]
    assert library.services == ()


def test_a_misspelt_title_is_why_there_is_none(load: Callable[[Files], Library]) -> None:
    library = load({"services/a.md": "---\ntitel: A page\n---\nText\n"})
    cause = next(problem for problem in library.problems if problem.rule == R.NO_TITLE)
    assert (cause.line, cause.message) == (2, "The page has no title: the kiosk does not know “titel”.")


def test_a_key_with_a_capital_letter_is_never_just_left_out(load: Callable[[Files], Library]) -> None:
    library = load({"services/a.md": "---\nDraft: yes\n---\n# A\n"})
    assert library.services == ()
    assert [problem.message for problem in library.problems] == ["“Draft” has a capital letter."]


def test_a_notice_without_facts_is_told_how_to_begin(load: Callable[[Files], Library]) -> None:
    (problem,) = load({"notices/lift.md": "# The lift\n\nAsk at the desk.\n"}).problems
    assert problem.hint.startswith("Begin the file with three lines: first ---, then until: 2")
    assert problem.hint.endswith(" 18:00, then --- again.")


@pytest.mark.parametrize(
    ("path", "facts", "hint"),
    [
        ("notices/a.md", "draft: yes", "Add a line like this: until: 2030-03-18 18:00"),
        (
            "notices/a.md",
            "until: soon",
            ("Write YEAR-MONTH-DAY and the time from 00:00 to 23:59, for example until: 2030-03-18 18:00"),
        ),
        (
            "services/a.md",
            "show_until: soon",
            "Write a real date as YEAR-MONTH-DAY, for example 2030-04-16.",
        ),
    ],
)
def test_a_day_in_an_example_is_still_to_come_when_the_file_is_saved(
    path: str, facts: str, hint: str, write: Callable[[Files], Path]
) -> None:
    folder = write({"clinic.md": "# A\n", path: f"---\n{facts}\n---\n# The lift\n"})
    os.utime(folder / path, (1_900_000_000, 1_900_000_000))
    assert [problem.hint for problem in load_library(folder, Names()).problems] == [hint]
