from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.commands.machine_problems import machine_problems, status
from kiosk.content import ContentRule, Library, Problem, Service

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
NOT_SET = datetime(1970, 1, 1, tzinfo=UTC)
EMPTY = Library(folder=Path("/content"))
ERROR = '/etc/kiosk.toml: display.motion must be "full" or "reduced", not 7.'


def library(pages: int, *rules: ContentRule) -> Library:
    services = (
        Service(id=f"services/{n}", path=f"{n}.md", title="T", summary="S", blocks=(), order=n)
        for n in range(pages)
    )
    problems = (
        Problem(path="a.md", rule=rule, severity=rule.severity, message="M.", hint="H.") for rule in rules
    )
    return replace(EMPTY, services=tuple(services), problems=tuple(problems))


def test_a_computer_with_which_all_is_well_has_no_problems() -> None:
    assert machine_problems((), NOW) == ()


def test_each_wrong_setting_and_the_clock_are_problems() -> None:
    found = machine_problems((ERROR, "other."), NOT_SET)
    assert [(problem.rule, problem.path) for problem in found] == [
        ("setting-wrong", "."),
        ("setting-wrong", "."),
        ("clock-not-set", "."),
    ]
    assert found[0].message == ERROR


@pytest.mark.parametrize(
    ("shown", "errors", "said"),
    [
        (library(2), (), "2 pages can be shown."),
        (library(1, ContentRule.REVIEW_DUE), (), "1 page can be shown."),
        (
            library(3, ContentRule.FILE_UNREADABLE, ContentRule.NO_TITLE),
            (),
            "3 pages can be shown. 2 things in the pages to mend: sudo clinic-kiosk check",
        ),
        (
            EMPTY,
            (ERROR, "two\nlines."),
            (
                f"0 pages can be shown. Settings to mend: {ERROR} two lines. "
                "The defaults are used in their place."
            ),
        ),
    ],
)
def test_the_status_is_one_line(shown: Library, errors: tuple[str, ...], said: str) -> None:
    assert status(shown, errors) == said
