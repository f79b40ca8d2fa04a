"""The text of a page."""

from collections.abc import Iterable
from typing import Final

from hypothesis import given

from kiosk.content import passages
from kiosk.content.parser import Parser
from kiosk.content.report import Report
from kiosk.screen.styled_text import styled
from tests.content.test_parser_properties import MARKS, documents, new_parser
from tests.faults.content_seeds import file_seeds
from tests.faults.judged import judge_markup, judge_problems
from tests.faults.target import Target, led

PARSER: Final[Parser] = new_parser()


def read(text: str) -> None:
    report = Report("services/a.md")
    blocks = PARSER.parse(text, 1, report)
    judge_problems(report.problems)
    judge_markup(styled(runs) for runs in passages(blocks))


def any_text(data: bytes) -> None:
    read(data.decode("utf-8", "replace").replace("\r", "\n"))


@given(documents)
def likely_text(text: str) -> None:
    read(text)


def seeds() -> Iterable[bytes]:
    for seed in file_seeds():
        text = seed.rpartition(b"\n---\n")[2]
        yield from (text[:400], text[-400:])


TARGETS: Final = (
    Target(
        name="markdown",
        one=any_text,
        seeds=seeds,
        words=tuple(mark.encode() for mark in MARKS),
        longest=400,
        cases=25_000,
    ),
    Target(
        name="likely-markdown",
        one=led(likely_text),
        seeds=lambda: (),
        words=(),
        longest=400,
        cases=10_000,
    ),
)
