"""Where the readers of one file note what they find."""

from datetime import date

from kiosk.content.problems import Problem, Severity
from kiosk.content.rules import ContentRule


class Report:
    """Collects the problems of the file `path`; saying the same thing twice notes it once."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.saved: date | None = None
        """When the file was written to last, for examples with a date; None where nobody can tell."""
        self._problems: dict[Problem, None] = {}

    def add(  # noqa: PLR0913 - the fields of a problem
        self,
        rule: ContentRule,
        message: str,
        hint: str,
        *,
        line: int = 0,
        column: int = 0,
        severity: Severity | None = None,
    ) -> None:
        """Note a problem; `line` and `column` count from 1, `severity` replaces the rule's own."""
        problem = Problem(
            path=self.path,
            line=line,
            column=column,
            rule=rule.value,
            severity=severity or rule.severity,
            message=message,
            hint=hint,
        )
        self._problems[problem] = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was noted, in the order in which it was found."""
        return tuple(self._problems)

    @property
    def has_errors(self) -> bool:
        """Whether anything noted keeps the page off the screen."""
        return any(problem.severity is Severity.ERROR for problem in self._problems)
