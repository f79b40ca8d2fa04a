"""What holds for every text."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import Block, Picture, Run, passages, plain_text
from kiosk.content.parser import Parser
from kiosk.content.report import Report

MARKS = [
    *(
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        "]",
        ")",
        "![",
        "[^1]",
        "\n\n[^1]: ",
        "\n\n*[a]: ",
        "\n\n[a]: ",
        "<b>",
        "<",
        ">",
    ),
    *(
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "\n: ",
        "!!! tip\n",
        "|",
        "-|-",
        "\n---\n",
        "# ",
        "&amp;",
        "&#2;",
        "\\",
        "\\*",
    ),
    *(
        "'",
        '"',
        "--",
        "...",
        "<a@b.c>",
        "<https://x>",
        " ",
        "a",
        "MRI",
        "\u05d0",
        "\x02",
        "\x03",
        "klzzwxh:0000",
        "\t",
    ),
]
documents = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(MARKS), max_size=40).map("".join))
words = st.lists(st.from_regex(r"[A-Za-z]{1,12}", fullmatch=True), min_size=1, max_size=30)
PLACEHOLDER = re.compile("[\x00-\x08]|klzzwxh:")


def new_parser() -> Parser:
    def find_picture(source: str, alt: str, line: int, report: Report) -> Picture | None:
        del line, report
        return Picture(path=source, alt=alt, width=1, height=1) if len(source) % 2 else None

    return Parser(find_picture)


SHARED = new_parser()


def parse(parser: Parser, text: str) -> tuple[tuple[Block, ...], Report]:
    report = Report("a.md")
    return parser.parse(text, 1, report), report


@given(documents)
@settings(max_examples=400, deadline=None)
def test_every_text_gives_runs_without_placeholders(text: str) -> None:
    for runs in passages(parse(SHARED, text)[0]):
        for run in runs:
            assert not PLACEHOLDER.search(f"{run.text} {run.link} {run.meaning}")


@given(documents)
@settings(max_examples=200, deadline=None)
def test_runs_are_tidy(text: str) -> None:
    for runs in passages(parse(SHARED, text)[0]):
        assert all(run.text for run in runs)
        for before, after in pairwise(runs):
            same = before == Run(before.text) and after == Run(after.text)
            assert not same or "\n" in {before.text, after.text}


@given(words)
@settings(deadline=None)
def test_every_word_of_a_plain_paragraph_is_shown(text: list[str]) -> None:
    (only,) = passages(parse(SHARED, " ".join(text))[0])
    assert plain_text(only).split() == text


@given(documents, documents)
@settings(max_examples=200, deadline=None)
def test_a_document_is_the_same_alone_and_after_another(before: str, text: str) -> None:
    alone, alone_report = parse(new_parser(), text)
    parse(SHARED, before)
    for _ in range(2):
        after, report = parse(SHARED, text)
        assert after == alone
        assert report.problems == alone_report.problems
