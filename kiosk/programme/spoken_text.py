"""A page as it is read aloud."""

from collections.abc import Iterator
from typing import Final

from kiosk.content import Page, plain_text
from kiosk.content.passages import passages

ENDS: Final = (".", "!", "?", ":", ";", "…", "؟", "؛")
"""After any of these a voice takes breath by itself."""

CLOSES: Final = "\"'\u201d\u2019»)"


def spoken_text(page: Page, lead: str = "") -> str:
    """The title of `page`, its `lead` and every passage in the order in which it is read."""
    return "\n".join(map(_with_an_end, _said(page, lead)))


def _said(page: Page, lead: str) -> Iterator[str]:
    words = (page.title, lead, *(plain_text(runs) for runs in passages(page.blocks)))
    for text in words:
        if said := " ".join(text.split()):
            yield said


def _with_an_end(text: str) -> str:
    return text if text.rstrip(CLOSES).endswith(ENDS) else f"{text}."
