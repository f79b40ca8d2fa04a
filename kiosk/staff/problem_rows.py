"""The problems of a library as the preview lists them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.content import Problem, Severity


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """What QML sees of a problem. `place` is the file; `line` counts from 1, and 0 means the whole file."""

    place: str
    line: int
    severity: str
    message: str
    hint: str
    rule: str


def problem_rows(problems: Iterable[Problem]) -> tuple[ProblemRow, ...]:
    """One row for each problem, in their order."""
    return tuple(
        ProblemRow(
            place="The content folder" if problem.path in ("", ".") else " ".join(problem.path.split("\n")),
            line=problem.line,
            severity=problem.severity,
            message=problem.message,
            hint=problem.hint,
            rule=problem.rule,
        )
        for problem in problems
    )


def same_problem(wanted: Problem, problems: tuple[Problem, ...]) -> int:
    """Where in `problems` the `wanted` one stands, whatever came or went above it; -1 if nowhere."""
    same = [
        index
        for index, problem in enumerate(problems)
        if (problem.path, problem.rule, problem.message) == (wanted.path, wanted.rule, wanted.message)
    ]
    return min(same, key=lambda index: abs(problems[index].line - wanted.line), default=-1)


def in_short(problems: Iterable[Problem]) -> str:
    """How many there are of each severity."""
    severities = [problem.severity for problem in problems]
    found = [_count(number, severity) for severity in Severity if (number := severities.count(severity))]
    return ", ".join(found) or "No problems"


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
