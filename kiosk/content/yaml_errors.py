"""What a YAML parser says, in words for somebody who has never heard of YAML."""

import re

import yaml

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

_COLON_IN_TEXT = re.compile(r"\s*[^\s:#]+:\s+[^\s\"'\[{|>].*:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*[A-Za-z_]+:\S")
_BAD_START = re.compile(r"\s*(?:-\s+)?[^\s:#]+:\s+[@`%]")


def explain(error: yaml.YAMLError, source: str, first_line: int, report: Report) -> None:
    """Report `error`, found in the facts `source` that begin in line `first_line` of the file."""
    mark = getattr(error, "problem_mark", None)
    lines = source.split("\n")
    # An unclosed quote is noticed at the end, one line below the last.
    index = min(mark.line, len(lines) - 1) if mark else 0
    before = lines[max(index - 1, 0)]
    message, hint = _advice(lines[index], before, str(error))
    report.add(
        ContentRule.FRONT_MATTER_SYNTAX,
        message,
        hint,
        line=index + first_line,
        column=mark.column + 1 if mark else 0,
    )


def _advice(line: str, before: str, error: str) -> tuple[str, str]:
    causes = (
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
            "A quotation mark has no partner.",
            "Close the quotation mark at the end of the value, or leave both out.",
        ),
        (
            "flow" in error,
            "A list in brackets is not closed.",
            "Close the bracket, for example regions: [cervical, lumbar]",
        ),
        (
            _NO_SPACE.match(line) or _NO_SPACE.match(before),
            "A colon has no space behind it.",
            "Write a space behind the colon, for example title: MRI scan",
        ),
    )
    otherwise = (
        "The facts at the top could not be read from here on.",
        "Write one fact a line: a key, a colon, a space and the value. Start each line at the left edge.",
    )
    return next(((message, hint) for applies, message, hint in causes if applies), otherwise)
