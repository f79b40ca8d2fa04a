"""Facts that do not stand at the top of a page, or whose first line of hyphens is missing.

Such facts would be taken for text: the page would be shown without its draft, its dates or its gate.
"""

import re

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

# Also the dashes that a word processor makes of hyphens, and spaces without width.
_DASHES = re.compile(r"[\s\u200b\u2060\ufeff]*[-\u2010-\u2015\u2212]+[\s\u200b\u2060\ufeff]*")
# Only small letters: “Monday: 9 to 5” is text.
_KEY = re.compile(r"\s*[a-z]+(?:_[a-z]+)*:(?:\s|$)")
_OTHER_FACT = re.compile(r"\s+\S|- |#")


def report_misplaced_facts(lines: list[str], report: Report) -> None:
    """Report facts among `lines`, the whole of a page that does not begin with facts."""
    start = 0
    for number, line in enumerate(lines):
        if _DASHES.fullmatch(line) is None:
            continue
        if _are_facts(lines[start:number]):
            report.add(
                ContentRule.FRONT_MATTER_MISPLACED,
                "There are facts that do not stand at the top between two lines of three hyphens.",
                "Make a line of three hyphens (---) the first of the file, and put the facts right below it.",
                line=start + 1,
            )
            return
        start = number + 1


def _are_facts(lines: list[str]) -> bool:
    written = [line for line in lines if line.strip()]
    return bool(written and _KEY.match(written[0])) and all(
        _KEY.match(line) or _OTHER_FACT.match(line) for line in written
    )
