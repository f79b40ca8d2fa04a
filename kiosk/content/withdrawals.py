"""A withdrawal of consent that was written a little wrong must count all the same.

Each of these says that somebody wants the words off the screen, so each of them takes the words off.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.values import Mapping, Scalar, Sequence, Value

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument

# A patient may well say “I felt withdrawn”: only a line that begins with the word as a fact does, or that is
# no more than it and a day, or that says it of the consent.
_LINE = re.compile(
    r"\W*withdr(?:awn|ew|aw|awal)(?:\s*:.*|[\W\d]*|(?:\s+on)?\W+\d.*)"
    r"|.*\bconsent\W+(?:\w+ ){0,2}withdrawn\b.*"
    r"|.*\bwithdr(?:awn|ew|aws?)\s+(?:(?:his|her|their|the|my)\s+)?consent\b.*",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"(?:^|\s)#.*\bwithdr[ae]w", re.IGNORECASE)
_SAID = re.compile(r"\bwithdr[ae]w", re.IGNORECASE)
_WORDS_OF_PATIENTS = frozenset({"title", "summary", "picture_alt"})
_HOW = "Delete the file, or write  withdrawn: YEAR-MONTH-DAY  under consent, with two spaces in front."


def check_withdrawal(document: "RawDocument", report: Report) -> None:
    """Report a withdrawal that is not written as it should be; a right one is the consent's own affair."""
    for line, written in enumerate(document.written_facts, document.facts_line):
        if _COMMENT.search(written):
            report.add(
                ContentRule.CONSENT_WITHDRAWN,
                "“withdrawn” stands behind a #, where it is only a remark. The page is hidden all the same.",
                "Delete the file, or take the # away, so that the line begins with two spaces and withdrawn:",
                line=line,
            )
    for key, value in _values(document.facts):
        if key == "consent.withdrawn" and isinstance(value, Scalar) and not value.text.strip():
            report.add(
                ContentRule.CONSENT_WITHDRAWN,
                "“withdrawn” has no date. The page is hidden.",
                f"Write withdrawn: {report.saved or 'YEAR-MONTH-DAY'}, or delete the file.",
                line=value.line,
            )
        elif key == "consent.expires" and isinstance(value, Scalar) and not value.text.strip():
            report.add(
                ContentRule.BAD_DATE,
                "“expires” has no date, so nobody knows whether the consent has ended.",
                "Write the last day as YEAR-MONTH-DAY, or take the line away if there is none.",
                line=value.line,
            )
        elif key not in _WORDS_OF_PATIENTS and isinstance(value, Scalar) and _SAID.search(value.text):
            report.add(
                ContentRule.CONSENT_WITHDRAWN,
                f"“withdrawn” stands behind “{key.rpartition('.')[2]}”. The page is hidden until then.",
                _HOW,
                line=value.line,
            )
    for line in document.source.lines_like(_LINE):
        report.add(
            ContentRule.CONSENT_WITHDRAWN,
            "“withdrawn” stands among the patient's words; it belongs under consent, above the second line "
            "---. The page is hidden until then.",
            _HOW,
            line=line,
        )


def _values(mapping: Mapping, group: str = "") -> Iterator[tuple[str, Value]]:
    for entry in mapping.entries:
        key = f"{group}{entry.key}"
        if isinstance(entry.value, Mapping):
            yield from _values(entry.value, f"{key}.")
        elif isinstance(entry.value, Sequence):
            for item in entry.value.items:
                yield from _values(item, f"{key}.") if isinstance(item, Mapping) else ((key, item),)
        else:
            yield key, entry.value
