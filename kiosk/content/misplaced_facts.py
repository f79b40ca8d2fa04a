"""Facts that do not stand at the top of a page, or whose first line of hyphens is missing.

Such facts would be taken for text: the page would be shown without its draft, its dates or its gate.
"""

import re
from collections.abc import Collection

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

# Also the dashes that a word processor makes of hyphens, and spaces without width.
_DASHES = re.compile(r"[\s\u200b\u2060\ufeff]*[-\u2010-\u2015\u2212]+[\s\u200b\u2060\ufeff]*")
# Only small letters: “Monday: 9 to 5” is text.
_KEY = re.compile(r"\s*[a-z]+(?:_[a-z]+)*:(?:\s|$)")
_OTHER_FACT = re.compile(r"\s+\S|- |#")


_ANY_KEY = re.compile(r"\s*([A-Za-z]+(?:_[A-Za-z]+)*):(?:\s|$)")


def is_dashes(line: str) -> bool:
    """Whether `line` is nothing but hyphens, or what a word processor makes of them."""
    return _DASHES.fullmatch(line) is not None


def report_misplaced_facts(lines: list[str], report: Report, keys: Collection[str] = ()) -> bool:
    """Report facts among `lines`, the whole of a page that does not begin with facts; whether there are any.

    `keys` are those of the page: facts without any line of hyphens are known by them.
    """
    start = 0
    for number, line in enumerate(lines):
        if not is_dashes(line):
            continue
        if _are_facts(lines[start:number]):
            report.add(
                ContentRule.FRONT_MATTER_MISPLACED,
                _said_of(lines[start - 1] if start else ""),
                "Make a line of three hyphens (---) the first of the file, and put the facts right below it.",
                line=start + 1,
            )
            return True
        start = number + 1
    bare = _bare_facts(lines, keys)
    if bare:
        report.add(
            ContentRule.FRONT_MATTER_MISPLACED,
            "There are facts that do not stand between two lines of three hyphens.",
            "Put a line --- above the first and below the last of them, so that the file begins with ---.",
            line=bare,
        )
    return bool(bare)


def _said_of(above: str) -> str:
    """What is wrong with facts below the line `above`."""
    if above and above.strip() != "---":
        return f"The line above the facts is “{above.strip()}”, not three hyphens."
    return "There are facts that do not stand at the top between two lines of three hyphens."


def _bare_facts(lines: list[str], keys: Collection[str]) -> int:
    """The line where the first paragraph begins, if it is made of facts; or 0."""
    start = next((number for number, line in enumerate(lines) if line.strip() and line[0] != "#"), len(lines))
    paragraph = []
    for line in lines[start:]:
        if not line.strip() or line.startswith("# "):
            break
        paragraph.append(line)
    first = _ANY_KEY.match(paragraph[0]) if paragraph else None
    if first is None or not (first[1] in keys or (first[1].casefold() == "title" and "title" in keys)):
        return 0
    are_facts = all(_ANY_KEY.match(line) or _OTHER_FACT.match(line) for line in paragraph)
    return start + 1 if are_facts else 0


def _are_facts(lines: list[str]) -> bool:
    written = [line for line in lines if line.strip()]
    return bool(written and _KEY.match(written[0])) and all(
        _KEY.match(line) or _OTHER_FACT.match(line) for line in written
    )
