"""Kinds of value that are one word, number or date."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.content.kind import scalar_text, wrong_type
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Scalar, Value

_YES = frozenset({"true", "yes", "on"})
_NO = frozenset({"false", "no", "off"})
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,15}")
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one line, or as they stand with `lines`; `is_plain` where no patient reads them as words."""

    example: str = "Some words"
    lines: bool = False
    expected: str = "text"
    is_plain: bool = False

    def read(self, key: str, value: Value, report: Report) -> str | None:
        """The words, trimmed."""
        text = scalar_text(self, key, value, report)
        return text if text is None or self.lines else " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Id:
    """The stable name of a page."""

    expected: str = "an id of small letters, digits, hyphens and slashes"
    example: str = "services/mri-scan"

    def read(self, key: str, value: Value, report: Report) -> str | None:
        """The id."""
        text = scalar_text(self, key, value, report)
        if text is None or _ID.fullmatch(text):
            return text
        report.add(
            ContentRule.BAD_ID,
            f"“{text}” cannot be an id.",
            f"Use small letters, digits, hyphens and slashes, for example {key}: {self.example}",
            line=value.line,
        )
        return None


@dataclass(frozen=True, slots=True)
class YesNo:
    """True or false."""

    expected: str = "yes or no"
    example: str = "yes"

    def read(self, key: str, value: Value, report: Report) -> bool | None:
        """Whether it says yes."""
        word = value.text.strip().lower() if isinstance(value, Scalar) else ""
        if word in _YES | _NO:
            return word in _YES
        wrong_type(self, key, value, report)
        return None


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number from `lowest` to `highest`."""

    lowest: int
    highest: int
    usual: int | None = None

    @property
    def expected(self) -> str:
        """Both limits in words."""
        return f"a whole number from {self.lowest} to {self.highest}"

    @property
    def example(self) -> str:
        """A number that makes sense, or the lowest."""
        return str(self.lowest if self.usual is None else self.usual)

    def read(self, key: str, value: Value, report: Report) -> int | None:
        """The number."""
        text = value.text.strip() if isinstance(value, Scalar) else ""
        digits = text.removeprefix("-").removeprefix("+")
        if not (digits.isascii() and digits.isdigit()):
            wrong_type(self, key, value, report)
            return None
        if not _WHOLE_NUMBER.fullmatch(text) or not self.lowest <= int(text) <= self.highest:
            report.add(
                ContentRule.OUT_OF_RANGE,
                f"The number of “{key}” is too small or too large.",
                f"Write {self.expected}, for example {key}: {self.example}",
                line=value.line,
            )
            return None
        return int(text)


@dataclass(frozen=True, slots=True)
class Date:
    """A day; examples lie `ahead` days after the one on which the file was saved."""

    expected: str = "a date"
    example: str = "2026-02-28"
    ahead: int = 0

    def example_on(self, saved: date | None) -> str:
        """A day that somebody may write who saved the file on the day `saved`."""
        return f"{saved + timedelta(days=self.ahead)}" if saved else self.example

    def read(self, key: str, value: Value, report: Report) -> date | None:
        """The day."""
        text = scalar_text(self, key, value, report)
        if text is None:
            return None
        message = f"“{text}” is not a date."
        if match := _DATE.fullmatch(text):
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                message = f"The date “{text}” does not exist."
        report.add(
            ContentRule.BAD_DATE,
            message,
            f"Write a real date as YEAR-MONTH-DAY, for example {self.example_on(report.saved)}.",
            line=value.line,
        )
        return None
