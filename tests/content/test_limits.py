"""Texts that would keep the Markdown reader busy for minutes are refused before it sees them.

Outcomes are asserted, not times: what is refused costs nothing, and what is let through is small.
"""

from collections.abc import Callable

import pytest

from kiosk.content import ContentRule
from kiosk.content.limits import within_limits
from kiosk.content.parser import Parser
from kiosk.content.report import Report

R = ContentRule


def lines_of(unit: str) -> Callable[[int], str]:
    """Lines of about 200 characters made of `unit`."""
    line = unit * (200 // len(unit)) + "\n"
    return lambda size: line * (size // len(line))


def deeper(mark: str) -> Callable[[int], str]:
    return lambda size: "".join(f"{'    ' * depth}{mark} a\n" for depth in range(1, 200))[:size]


# What to repeat, and what is said at 2, 20 and 64 KB; None is let through.
WORST: dict[str, tuple[Callable[[int], str], tuple[ContentRule | None, ...]]] = {
    "open brackets in a line": (
        lambda size: "[" * size,
        (R.TOO_MANY_MARKS, R.LINE_TOO_LONG, R.LINE_TOO_LONG),
    ),
    "open brackets": (lines_of("["), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "open pictures": (lines_of("!["), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "nested brackets": (
        lambda size: lines_of("[")(size // 2) + lines_of("]")(size // 2),
        (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS),
    ),
    "open links": (lines_of("[a]("), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "open titles": (lines_of('[a]("'), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "open references": (lines_of("[a]["), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "many links": (lines_of("[a](b) "), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "one footnote cited often": (
        lambda size: "[^1]: x\n\n" + lines_of("[^1] ")(size),
        (R.TOO_MANY_REFERENCES, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS),
    ),
    "abbreviations": (
        lambda size: "".join(f"*[a{number}]: x\n" for number in range(size // 14)),
        (R.TOO_MANY_REFERENCES, R.TOO_MANY_MARKS, R.TOO_MANY_LINES),
    ),
    "a wide table": (
        lambda size: "a|" * (size // 4) + "\n" + "-|" * (size // 4) + "\n",
        (R.TABLE_TOO_LARGE, R.TABLE_TOO_LARGE, R.LINE_TOO_LONG),
    ),
    "a table of nothing": (
        lambda size: ("|" * 21 + "\n") * (size // 22),
        (None, R.TABLE_TOO_LARGE, R.TOO_MANY_LINES),
    ),
    "a long table": (
        lambda size: "|a|b|c|\n|-|-|-|\n" + "|1|2|3|\n" * (size // 8),
        (None, R.TOO_MANY_LINES, R.TOO_MANY_LINES),
    ),
    "lists in lists in a line": (
        lambda size: "* " * (size // 2) + "x",
        (R.NESTED_TOO_DEEPLY, R.LINE_TOO_LONG, R.LINE_TOO_LONG),
    ),
    "lists in lists": (deeper("-"), (R.NESTED_TOO_DEEPLY,) * 3),
    "quotes in lists": (deeper("- >"), (R.NESTED_TOO_DEEPLY,) * 3),
    "callouts in callouts": (deeper("!!!"), (R.NESTED_TOO_DEEPLY,) * 3),
    "meanings in meanings": (deeper(":  "), (R.NESTED_TOO_DEEPLY,) * 3),
    "quotes in quotes": (lines_of(">"), (R.NESTED_TOO_DEEPLY,) * 3),
    "emphasis": (lines_of("*a* "), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "code marks": (lines_of("`a "), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "longer and longer code marks": (
        lambda size: "\n".join("`" * length for length in range(1, 100))[:size],
        (R.TOO_MANY_MARKS, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS),
    ),
    "dashes": (lines_of("a--b "), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "ellipses": (lines_of("a... "), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "quotation marks": (lines_of('"'), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "fences": (lambda size: "~~~a\n" * (size // 5), (R.TOO_MANY_MARKS, R.TOO_MANY_LINES, R.TOO_MANY_LINES)),
    "tags": (lines_of("<b>"), (None, R.TOO_MANY_MARKS, R.TOO_MANY_MARKS)),
    "headings": (lambda size: "# a\n" * (size // 4), (None, R.TOO_MANY_LINES, R.TOO_MANY_LINES)),
    "paragraphs": (lambda size: "a\n\n" * (size // 3), (None, R.TOO_MANY_LINES, R.TOO_MANY_LINES)),
    "meanings": (lambda size: "a\n" + ": a\n" * (size // 4), (None, R.TOO_MANY_LINES, R.TOO_MANY_LINES)),
    "tables of contents": (lambda size: "[TOC]\n" * (size // 6), (None, R.TOO_MANY_LINES, R.TOO_MANY_LINES)),
    "plain words": (lines_of("word "), (None, None, None)),
}
SIZES = (2_000, 20_000, 64_000)


@pytest.mark.parametrize("position", range(3), ids=[str(size) for size in SIZES])
@pytest.mark.parametrize("name", WORST)
def test_a_worst_case_ends_in_a_problem_or_in_blocks(parser: Parser, name: str, position: int) -> None:
    make, outcomes = WORST[name]
    report = Report("a.md")
    blocks = parser.parse(make(SIZES[position]), 1, report)
    said = {problem.rule for problem in report.problems} - {R.RAW_HTML}
    assert said == ({outcomes[position]} if outcomes[position] else set())
    assert bool(blocks) is (outcomes[position] is None)


@pytest.mark.parametrize(
    "text",
    [
        '[a](https://example.org "A title") ' * 200,
        '- an [a] and (b) it\'s "c"\n' * 200,
        "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 200,
        "text[^1]\n\n" + "".join(f"[^{number}]: note\n" for number in range(60)),
        "> > > - a\n            - b\n",
        "a ] b ](c) d",
        "- - -\n\n" + "* " * 40 + "\n\n" + "_" * 300,
        "```\n" + "        - deep\n" * 5 + "```\n",
    ],
)
def test_what_people_write_is_let_through(text: str) -> None:
    report = Report("a.md")
    assert within_limits(text, 1, report)
    assert report.problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb\n" + "c" * 10_001, 13),
        ("a\n\n>>>>>>>>>> b\n", 13),
        ("a\n" * 2001, 2010),
        ("a\n\nb\n\n" + "|" * 30 + "\n" + "|" * 30, 15),
    ],
)
def test_a_limit_names_the_line_of_the_file(text: str, line: int) -> None:
    report = Report("a.md")
    assert not within_limits(text, 11, report)
    assert [problem.line for problem in report.problems] == [line]


def test_a_text_has_a_largest_size_in_bytes() -> None:
    report = Report("a.md")
    assert within_limits("word \n" * 1_000, 1, report)
    assert not within_limits("\u05d0" * 32_769, 1, report)
    assert [problem.rule for problem in report.problems] == [R.FILE_TOO_LARGE]
