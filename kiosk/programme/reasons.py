"""Why a page is not on the screen, in words for whoever wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from kiosk.content import Page
from kiosk.programme.eligibility import Verdict


@dataclass(frozen=True, slots=True)
class Reason:
    """`words` go on from "is not shown: ", `fact` is the key behind them, `mend` says what to do."""

    words: str
    fact: str
    mend: str


REASONS: Final[Mapping[Verdict, Reason]] = MappingProxyType(
    {
        Verdict.DRAFT: Reason("it is a draft", "draft", "When it is ready, take the line draft away."),
        Verdict.NOT_YET: Reason(
            "its first day is {first}",
            "show_from",
            "It comes by itself. To show it earlier, change show_from.",
        ),
        Verdict.EXPIRED: Reason(
            "its last day was {last}", "show_until", "To show it again, change show_until or take it away."
        ),
        Verdict.SAMPLE: Reason(
            "it is a sample, and this machine shows none",
            "sample",
            "Write real words and take the line sample away, or set show_samples = true in kiosk.toml.",
        ),
        Verdict.NO_CONSENT: Reason(
            "the patient's written consent is missing or has ended",
            "consent",
            "Ask the patient to sign, then write it down under consent. Otherwise delete the file.",
        ),
    }
)
"""The reason behind every verdict but SHOWN; {first} and {last} are the page's first and last day."""


def reason(page: Page, verdict: Verdict) -> Reason:
    """Why `page`, which was judged with `verdict`, is not shown."""
    said = {"first": _said(page.show_from), "last": _said(page.show_until)}
    found = REASONS[verdict]
    return replace(found, words=found.words.format(**said))


def _said(day: date | None) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}" if day else ""
