"""What is wrong in the content folder, as values: a bad file never raises past the loader."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters to what patients see."""

    ERROR = "error"
    """The page is left out."""
    WARNING = "warning"
    """The page is shown all the same."""
    NOTE = "note"
    """Nothing is wrong; somebody may like to know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend.

    `path` is relative to the content folder, with `/`; `line` and `column` count from 1, and 0 means the
    whole file. `rule` is a stable name. `message` says what happened, `hint` what to do.
    """

    path: str
    line: int = 0
    column: int = 0
    rule: str
    severity: Severity
    message: str
    hint: str = ""
