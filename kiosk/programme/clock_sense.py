"""Whether the machine knows what day it is.

A small computer without a battery for its clock wakes up on 1 January 1970, or on the day of its system, and
stays there until a network or a person tells it the time.
"""

from datetime import UTC, datetime
from typing import Final

from kiosk.content import ContentRule, Problem

FIRST_DAY: Final = datetime(2025, 1, 1, tzinfo=UTC)
"""Before it there was no kiosk, so a clock that shows an earlier day has not been set."""


def knows_the_day(now: datetime) -> bool:
    """Whether `now` can be true."""
    return now >= FIRST_DAY


def clock_problem(now: datetime) -> Problem | None:
    """What staff have to know where the machine does not know the day; None where it does."""
    if knows_the_day(now):
        return None
    rule = ContentRule.CLOCK_NOT_SET
    return Problem(
        path=".",
        rule=rule,
        severity=rule.severity,
        message=f"This computer does not know what day it is: its clock says {now.day} {now:%B %Y}. "
        "The screen shows only what has no days, hours or end of its own, and does not sleep at night.",
        hint="Set the computer's clock. The screen follows by itself.",
    )
