"""Which version of a page is shown when the newest one cannot be."""

from dataclasses import replace
from typing import Final

from kiosk.content.reading import Reading
from kiosk.content.rules import ContentRule

_PATIENTS: Final = "testimonials/"


def to_show(new: Reading, last: Reading | None) -> Reading:
    """`new`, or what `last` showed with the problems of `new`.

    A testimonial with a mistake is not kept: the mistake may be in the very line that withdraws consent.
    One that could not be opened is, since nobody has said anything.
    """
    if new.is_good or last is None or not last.documents or not may_be_kept(new):
        return new
    return replace(last, problems=new.problems)


def may_be_kept(new: Reading) -> bool:
    """Whether an older version may stand in for a bad reading."""
    rules = {problem.rule for problem in new.problems}
    return not new.path.startswith(_PATIENTS) or rules == {ContentRule.FILE_UNREADABLE}


def is_private(path: str) -> bool:
    """Whether no copy of the file `path` may outlive it: it holds a patient's words."""
    return path.startswith(_PATIENTS)
