"""What is wrong with this computer, as staff are told of it: beside what is wrong in the pages."""

from collections.abc import Sequence
from datetime import datetime

from kiosk.content import ContentRule, Library, Problem, Severity
from kiosk.programme.clock_sense import clock_problem


def machine_problems(setting_errors: Sequence[str], now: datetime) -> tuple[Problem, ...]:
    """Problems of the computer itself: each of `setting_errors`, and its clock."""
    clock = clock_problem(now)
    return (*map(_setting, setting_errors), *((clock,) if clock else ()))


def status(library: Library, setting_errors: Sequence[str]) -> str:
    """What `systemctl status` says of a screen with `library`: one line."""
    number = len(library.pages)
    wrong = sum(problem.severity is Severity.ERROR for problem in library.problems)
    said = [f"{number} page{'' if number == 1 else 's'} can be shown."]
    if wrong:
        said.append(f"{wrong} thing{'' if wrong == 1 else 's'} in the pages to mend: sudo clinic-kiosk check")
    if setting_errors:
        said.append(f"Settings to mend: {' '.join(setting_errors)} The defaults are used in their place.")
    return " ".join(" ".join(said).split())


def _setting(error: str) -> Problem:
    rule = ContentRule.SETTING_WRONG
    return Problem(
        path=".",
        rule=rule,
        severity=rule.severity,
        message=error,
        hint="Until it is mended the default is used. Ask whoever looks after this computer.",
    )
