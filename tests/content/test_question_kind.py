"""What becomes of questions that are too long, or too many."""

from kiosk.content import ContentRule
from kiosk.content.question_kind import LONGEST_QUESTION, MOST_QUESTIONS, Questions
from kiosk.content.report import Report
from kiosk.content.values import Scalar, Sequence


def read(*questions: str) -> tuple[tuple[str, ...] | None, list[tuple[str, int]]]:
    report = Report("a.md")
    items = tuple(Scalar(question, line) for line, question in enumerate(questions, 3))
    found = Questions().read("questions", Sequence(items, 2), report)
    return found, [(problem.rule, problem.line) for problem in report.problems]


def test_a_question_that_is_too_long_is_left_out_and_the_others_stay() -> None:
    at_most, too_long = "a" * LONGEST_QUESTION, "a" * (LONGEST_QUESTION + 1)
    assert read("Why?", too_long, at_most) == (("Why?", at_most), [(ContentRule.QUESTION_TOO_LONG, 4)])


def test_of_too_many_questions_the_first_stay() -> None:
    asked = [f"Why {number}?" for number in range(MOST_QUESTIONS + 1)]
    assert read(*asked[:-1]) == (tuple(asked[:-1]), [])
    assert read(*asked) == (tuple(asked[:-1]), [(ContentRule.TOO_MANY_QUESTIONS, 2)])
