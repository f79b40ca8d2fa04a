"""What a YAML parser says, in words for somebody who has never heard of YAML."""

import re

import yaml

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

_COLON_IN_TEXT = re.compile(r"\s*[^\s:#]+:\s+[^\s\"'\[{|>].*:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*[A-Za-z_]+:\S")
_CURLY = re.compile(r"\s*(?:-\s+)?[^\s:#]+:\s*[\u201c\u201d\u2018\u2019]")
_OPEN_QUOTE = re.compile(r"""\s*(?:-\s+)?[^\s:#"']+:\s+(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_KEY = re.compile(r"\s*(?:-\s+)?[A-Za-z_]+:(?:\s|$)")
_BAD_START = re.compile(r"\s*(?:-\s+)?[^\s:#]+:\s+[@`%]")


def explain(error: yaml.YAMLError, source: str, first_line: int, report: Report) -> None:
    """Report `error`, found in the facts `source` that begin in line `first_line` of the file."""
    mark = getattr(error, "problem_mark", None)
    lines = source.split("\n")
    # An unclosed quote is noticed at the end, one line below the last, or where the next quote begins.
    index = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column + 1 if mark else 0
    opened = next((number for number in range(index + 1) if _stays_open(lines, number, index)), None)
    before = max(index - 1, 0)
    if opened is not None:
        index, column = opened, _first_quote(lines[opened]) + 1
        message, hint = _NO_PARTNER
    else:
        if _NO_SPACE.match(lines[before]) and not _NO_SPACE.match(lines[index]):
            index, column = before, 0
        message, hint = _advice(lines[index], lines[before], str(error))
    report.add(
        ContentRule.FRONT_MATTER_SYNTAX,
        message,
        hint,
        line=index + first_line,
        column=column,
    )


def explain_no_facts(source: str, line: int, report: Report) -> None:
    """Report that `source`, whose words begin in `line` of the file, is no facts at all."""
    first = next(written for written in source.split("\n") if written.strip())
    message, hint = (
        _NO_SPACE_ADVICE
        if _NO_SPACE.match(first)
        else (
            "The facts at the top are not written as “key: value”.",
            "Write one fact a line: a key, a colon, a space and the value, for example title: MRI scan",
        )
    )
    report.add(ContentRule.FRONT_MATTER_SYNTAX, message, hint, line=line)


def _stays_open(lines: list[str], number: int, last: int) -> bool:
    """Whether a quotation mark that opens in line `number` is closed in no line of its value up to `last`."""
    if not _OPEN_QUOTE.match(lines[number]):
        return False
    sign = lines[number][_first_quote(lines[number])]
    return not any(sign in line and not _KEY.match(line) for line in lines[number + 1 : last + 1])


def _first_quote(line: str) -> int:
    return min(place for sign in "\"'" if (place := line.find(sign)) >= 0)


_NO_SPACE_ADVICE = (
    "A colon has no space behind it.",
    "Write a space behind the colon, for example title: MRI scan",
)
_NO_PARTNER = (
    "A quotation mark has no partner.",
    "Close the quotation mark at the end of the value, or leave both out.",
)


def _advice(line: str, before: str, error: str) -> tuple[str, str]:
    causes = (
        (
            _CURLY.match(line),
            "A value stands in curly quotation marks, as a word processor makes them.",
            'Type straight ones, for example title: "Sciatica: what helps"',
        ),
        (
            "\t" in line or "\t" in before,
            "There is a tab among the facts at the top.",
            "Replace the tab by spaces.",
        ),
        (
            _COLON_IN_TEXT.match(line),
            "A value has a colon in it.",
            'Put the value in double quotes, for example title: "Sciatica: what helps"',
        ),
        (
            _BAD_START.match(line),
            "A value begins with a sign that has a special meaning.",
            'Put the value in double quotes, for example title: "@home"',
        ),
        (
            "quoted scalar" in error,
            *_NO_PARTNER,
        ),
        (
            "flow" in error,
            "A list in brackets is not closed.",
            "Close the bracket, for example regions: [cervical, lumbar]",
        ),
        (
            _NO_SPACE.match(line) or _NO_SPACE.match(before),
            *_NO_SPACE_ADVICE,
        ),
    )
    otherwise = (
        "The facts at the top could not be read from here on.",
        "Write one fact a line: a key, a colon, a space and the value. Start each line at the left edge.",
    )
    return next(((message, hint) for applies, message, hint in causes if applies), otherwise)
