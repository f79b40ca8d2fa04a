"""Kinds of value that are words, one or several, from a list or free."""

from dataclasses import dataclass

from kiosk.content.kind import scalar_text, wrong_type
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.content.values import Scalar, Sequence, Value


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    choices: tuple[str, ...]

    @property
    def expected(self) -> str:
        """All words."""
        return f"one of {', '.join(self.choices)}"

    @property
    def example(self) -> str:
        """The first word."""
        return self.choices[0]

    def read(self, key: str, value: Value, report: Report) -> str | None:
        """The word as it stands in `choices`."""
        text = scalar_text(self, key, value, report)
        if text is None:
            return None
        word = text.lower()
        if word in self.choices:
            return word
        report.add(
            ContentRule.BAD_CHOICE,
            f"“{key}” cannot be “{text}”.",
            did_you_mean(nearest(word, self.choices), f"Write {self.expected}."),
            line=value.line,
        )
        return None


@dataclass(frozen=True, slots=True)
class TextList:
    """Several words or phrases, each one of `choices` if there are any."""

    choices: tuple[str, ...] = ()
    expected: str = "a list"
    example: str = "[one, two]"

    def read(self, key: str, value: Value, report: Report) -> tuple[str, ...] | None:
        """The words, each once; a text is divided at its commas."""
        scalars = scalars_in(value)
        if scalars is None:
            wrong_type(self, key, value, report)
            return None
        if not self.choices:
            return tuple(dict.fromkeys(scalar.text for scalar in scalars))
        words = [Choice(self.choices).read(key, scalar, report) for scalar in scalars]
        known = [word for word in words if word is not None]
        return tuple(dict.fromkeys(known)) if len(known) == len(words) else None


def scalars_in(value: Value) -> list[Scalar] | None:
    """The items of a list, or the parts of a text between its commas; None if it is neither."""
    if isinstance(value, Scalar):
        parts = [Scalar(part.strip(), value.line) for part in value.text.split(",")]
    elif isinstance(value, Sequence):
        parts = [Scalar(item.text.strip(), item.line) for item in value.items if isinstance(item, Scalar)]
        if len(parts) < len(value.items):
            return None
    else:
        return None
    return [part for part in parts if part.text]
