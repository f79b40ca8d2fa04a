"""What every kind of value has in common."""

from typing import Any, Protocol

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Scalar, Value


class Kind(Protocol):
    """A kind of value; `expected` and `example` say it to the writer."""

    @property
    def expected(self) -> str:
        """What the value should be, to go behind “should be”."""

    @property
    def example(self) -> str:
        """A value as it is written in a file."""

    def read(self, key: str, value: Value, report: Report) -> Any:
        """`value` as a Python value; None with an error in `report` if it is of another kind."""


def wrong_type(kind: Kind, key: str, value: Value, report: Report) -> None:
    """Report that `value` is not of this kind."""
    report.add(
        ContentRule.WRONG_TYPE,
        f"“{key}” should be {kind.expected}.",
        f"Write it like this: {key}: {kind.example}",
        line=value.line,
    )


def scalar_text(kind: Kind, key: str, value: Value, report: Report) -> str | None:
    """Return the trimmed text of `value`; None, reported as a wrong type, if it is not a scalar."""
    if isinstance(value, Scalar):
        return value.text.strip()
    wrong_type(kind, key, value, report)
    return None
