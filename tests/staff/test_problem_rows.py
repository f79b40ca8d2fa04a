"""Problems as a list beside the screen."""

import pytest

from kiosk.content import Problem, Severity
from kiosk.staff.problem_rows import in_short, problem_rows, same_problem


def problem(path: str = "a.md", line: int = 1, message: str = "wrong", **others: object) -> Problem:
    facts = {"rule": "bad-date", "severity": Severity.ERROR, **others}
    return Problem(path=path, line=line, message=message, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("services/a.md", "services/a.md"),
        (".", "The content folder"),
        ("", "The content folder"),
        ("two\nlines.md", "two lines.md"),
    ],
)
def test_a_row_says_where(path: str, place: str) -> None:
    (row,) = problem_rows([problem(path, 7)])
    assert (row.place, row.line, row.severity) == (place, 7, "error")


def test_the_same_problem_is_found_where_it_has_moved_to() -> None:
    here = problem(line=5)
    assert same_problem(here, (problem(line=1), problem(line=6), problem(line=40))) == 1
    assert same_problem(here, (problem("b.md", 5), problem(line=5, message="other"))) == -1
    assert same_problem(here, ()) == -1


def test_how_many_there_are() -> None:
    warning = problem(severity=Severity.WARNING)
    assert in_short([]) == "No problems"
    assert in_short([problem()]) == "1 error"
    assert in_short([warning, problem(), warning]) == "1 error, 2 warnings"
