"""Why a page is not on the screen, in words for whoever wrote it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from kiosk.content import Library, Notice, Page
from kiosk.programme.clock_sense import knows_the_day
from kiosk.programme.eligibility import Verdict
from kiosk.programme.takeover import notice_in_force
from kiosk.programme.wall_time import moment


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
        Verdict.OTHER_DAY: Reason(
            "it comes only on {days}", "days", "It comes by itself. To show it on other days, change days."
        ),
        Verdict.OTHER_HOURS: Reason(
            "it comes only from {start} to {end}",
            "hours",
            "It comes by itself. To show it at other times, change hours.",
        ),
        Verdict.SAMPLE: Reason(
            "it is a sample, and this machine shows none",
            "sample",
            "Write real words and take the line sample away, or set show_samples = true in kiosk.toml.",
        ),
        Verdict.NO_CLOCK: Reason(
            "this computer does not know what day it is, and the page has days, hours or an end of its own",
            "",
            "Set the computer's clock. The page comes by itself.",
        ),
        Verdict.NO_CONSENT: Reason(
            "the patient's written consent is missing or has ended",
            "consent",
            "Ask the patient to sign, then write it down under consent. Otherwise delete the file.",
        ),
    }
)
"""The reason behind every verdict but SHOWN; what stands in braces is filled in from the page.

An empty fact is whichever of the page's keys depends on the day.
"""


def reason(page: Page, verdict: Verdict) -> Reason:
    """Why `page`, which was judged with `verdict`, is not shown."""
    found = REASONS[verdict]
    if verdict is Verdict.NO_CLOCK:
        fact = next(
            (key for key in ("show_from", "show_until", "days", "hours") if getattr(page, key)), "consent"
        )
        return replace(found, fact=fact)
    said = {
        "first": _day(page.show_from),
        "last": _day(page.show_until),
        "days": ", ".join(page.days),
        "start": f"{page.hours.start:%H:%M}" if page.hours else "",
        "end": f"{page.hours.end:%H:%M}" if page.hours else "",
    }
    return replace(found, words=found.words.format(**said))


def notice_reason(notice: Notice, library: Library, now: datetime) -> Reason | None:
    """Why `notice` does not cover the screen at `now`; None if it does."""
    shown = notice_in_force(library.notices, now)
    if shown is notice:
        return None
    if notice.draft:
        return REASONS[Verdict.DRAFT]
    if not knows_the_day(now):
        return Reason(
            "this computer does not know what day it is, and a notice has an end",
            "until",
            "Set the computer's clock. The notice comes by itself.",
        )
    if notice_in_force([notice], now) is None:
        if notice.starts is not None and now < moment(notice.starts, now.tzinfo):
            return Reason(
                f"it begins on {_moment(notice.starts)}",
                "from",
                "It comes by itself. To show it now, change from.",
            )
        return Reason(f"its end was on {_moment(notice.until)}", "until", "Delete the file, or change until.")
    return Reason(
        f"{shown.path if shown else ''} began later, and the screen shows one at a time",
        "from",
        "If this one matters more, give it a later from, or delete the other.",
    )


def _day(day: date | None) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}" if day else ""


def _moment(wall: datetime) -> str:
    return f"{_day(wall)} at {wall:%H:%M}"
