"""What is to be done about a fault: a pure function of it and of what has happened before."""

from enum import StrEnum
from typing import Final

from kiosk.faults.fault import Fault, Kind

QUICK_S: Final = 600
"""What happens within this time happens often."""

OFTEN: Final = 3
"""So many exceptions of one kind in `QUICK_S` are no accident."""

MOST_LEFT_OUT: Final = 5
"""If more pages than these fail, it is not the pages."""

VITAL_THREADS: Final = frozenset({"content"})
"""Without them the screen goes on showing what is no longer so."""

_ENDS_ALL: Final = ("MemoryError", "connection broke", "Failed to create RHI", "graphics device lost")
"""After these nothing can be drawn or trusted in this process."""

_SPOILS_A_PAGE: Final = ("TypeError", "ReferenceError", "RangeError", "Unable to assign", "Cannot assign")
"""What QML says when part of a page is not there because of it; other complaints are about looks."""


class Verdict(StrEnum):
    """What is to be done."""

    CONTINUE = "continue"
    DEGRADE = "degrade"
    """Leave the page out and show the others."""
    RESTART = "restart"


def judge(fault: Fault, times: int, left_out: int) -> Verdict:
    """The verdict on `fault`, seen `times` in `QUICK_S`, with `left_out` other pages left out so far."""
    if fault.kind is Kind.CRASH:
        return Verdict.CONTINUE  # it tells of what is over, in the words of that time
    if any(sign in fault.what for sign in _ENDS_ALL):
        return Verdict.RESTART
    if fault.kind is Kind.SCREEN or fault.thread in VITAL_THREADS:
        return Verdict.RESTART
    if fault.page:
        return _judge_page(fault, times, left_out)
    if fault.kind is Kind.EXCEPTION and times >= OFTEN:
        return Verdict.RESTART
    return Verdict.CONTINUE


def _judge_page(fault: Fault, times: int, left_out: int) -> Verdict:
    if fault.kind is Kind.QT and not (times > 1 and any(sign in fault.what for sign in _SPOILS_A_PAGE)):
        return Verdict.CONTINUE  # once may be the moment at which one page took another's place
    return Verdict.RESTART if left_out >= MOST_LEFT_OUT else Verdict.DEGRADE
