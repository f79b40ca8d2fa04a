"""Characters that nobody types and nobody should see."""

import re

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

# The control characters except tab and line feed, and the bidirectional embeddings and overrides, which can
# turn the rest of a page around. The isolates (U+2066 to U+2069) are harmless and stay.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufffe\uffff\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` without invisible characters; those that separate words become spaces."""
    return _INVISIBLE.sub(lambda match: " " if match[0].isspace() else "", text)


def clean(text: str, report: Report) -> str:
    r"""`text` with ``\n`` line ends, no byte-order mark and no invisible characters, which are reported."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if found := _INVISIBLE.search(text):
        report.add(
            ContentRule.CONTROL_CHARACTER,
            f"The text has invisible characters (the first is U+{ord(found[0]):04X}). They were left out.",
            "Delete the text around this place and type it again.",
            line=text.count("\n", 0, found.start()) + 1,
            column=found.start() - text.rfind("\n", 0, found.start()),
        )
    return visible(text)
