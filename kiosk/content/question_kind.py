"""A kind of value: questions that a patient may take to the consultant."""

from dataclasses import dataclass
from typing import Final

from kiosk.content.kind import wrong_type
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Scalar, Sequence, Value

MOST_QUESTIONS: Final = 8
LONGEST_QUESTION: Final = 90
"""Two lines of a button, and a line of the list that a phone shows."""


@dataclass(frozen=True, slots=True)
class Questions:
    """A list of short questions; one that stands alone is a list of one."""

    expected: str = "a list of questions"
    example: str = '["What happens if I wait?"]'

    def read(self, key: str, value: Value, report: Report) -> tuple[str, ...] | None:
        """The questions, each once, without those that are too long or too many."""
        items = value.items if isinstance(value, Sequence) else (value,)
        scalars = [item for item in items if isinstance(item, Scalar)]
        if len(scalars) < len(items):
            wrong_type(self, key, value, report)
            return None
        short = [scalar for scalar in scalars if self._is_short(key, scalar, report)]
        questions = tuple(dict.fromkeys(filter(None, (_one_line(scalar) for scalar in short))))
        if len(questions) > MOST_QUESTIONS:
            report.add(
                ContentRule.TOO_MANY_QUESTIONS,
                f"“{key}” has {len(questions)} questions, and only the first {MOST_QUESTIONS} are shown.",
                "Keep those that matter most to patients.",
                line=value.line,
            )
        return questions[:MOST_QUESTIONS]

    def _is_short(self, key: str, scalar: Scalar, report: Report) -> bool:
        length = len(_one_line(scalar))
        if length > LONGEST_QUESTION:
            report.add(
                ContentRule.QUESTION_TOO_LONG,
                f"A question of “{key}” has {length} letters, so it is left out.",
                f"Ask it in at most {LONGEST_QUESTION} letters.",
                line=scalar.line,
            )
        return length <= LONGEST_QUESTION


def _one_line(scalar: Scalar) -> str:
    return " ".join(scalar.text.split())
