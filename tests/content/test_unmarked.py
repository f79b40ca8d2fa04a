"""What is spared the search comes out as if it had been searched."""

from typing import Any

from hypothesis import given, settings

from kiosk.content import Block
from kiosk.content.dialect import Dialect
from kiosk.content.parser import Parser
from kiosk.content.report import Report
from tests.content.test_parser_properties import documents, new_parser

STEPS = ("before-marks", "before-typed-signs")


def searching_everything() -> Parser:
    parser = new_parser()
    steps = parser._dialect.markdown.treeprocessors  # noqa: SLF001 - to take out what is tested
    for step in STEPS:
        steps.deregister(step)
    return parser


def parsed(parser: Parser, text: str) -> tuple[Block, ...]:
    return parser.parse(text, 1, Report("a.md"))


@settings(max_examples=300, deadline=None)
@given(documents)
def test_no_text_comes_out_otherwise(text: str) -> None:
    assert parsed(new_parser(), text) == parsed(searching_everything(), text)


def test_what_has_no_mark_is_not_searched() -> None:
    dialect = Dialect()
    searched = []

    class Noting(list[object]):
        def __getitem__(self, index: Any) -> Any:
            searched.append(index)
            return super().__getitem__(index)

    for name in ("inline", "smarty"):
        step = dialect.markdown.treeprocessors[name]
        step.inlinePatterns = Noting(step.inlinePatterns)  # type: ignore[attr-defined]
    dialect.read("# What we do\n\nPlain words.\n\n- a list\n- of words\n")
    assert searched == []
    dialect.read("It's *here*")
    assert searched != []
