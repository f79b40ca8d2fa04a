"""How often the pages are used: whole numbers for a day, and nothing about anybody.

A visit that opens a page twice has opened it once. There is no time but the day, no order, and no word that a
visitor chose but the language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from kiosk.programme.session import AtPage, AtShare, AtSpine, Session

FEWEST: Final = 5
"""Fewer than so many might be one patient whom somebody remembers."""

MONTHS: Final = 13
"""So that a month can be compared with the same month of the year before."""

SPINE_MAP: Final = "spine"
QUESTIONS: Final = "questions"
"""What stands for the screens that are no page."""


class Action(StrEnum):
    """What a visitor does."""

    OPENED = "opened"
    READ = "read to the end"
    SHARED = "shared"
    ASKED = "asked"
    LISTENED = "listened"
    MAP = "map"


@dataclass(frozen=True, slots=True, order=True)
class Deed:
    """What was done with which page in which language (by its code) on which day."""

    day: date
    page_id: str
    language: str
    action: Action


Counts = Mapping[Deed, int]


@dataclass(frozen=True, slots=True)
class UsageRow:
    """A line for staff to see: `count` is None where it is under FEWEST."""

    day: date
    page_id: str
    language: str
    action: Action
    count: int | None


def deeds_between(before: Session, after: Session) -> Iterator[tuple[Action, str]]:
    """What a visitor has done who was at `before` and is at `after`: each with the page."""
    place = after.place
    if isinstance(place, AtPage) and (place.agreed or not place.sensitive):
        yield Action.OPENED, place.page_id
    if isinstance(place, AtShare):
        yield Action.SHARED, place.page_id
    if isinstance(place, AtSpine):
        yield Action.MAP, SPINE_MAP
    if set(after.questions) - set(before.questions):
        yield Action.ASKED, place.page_id if isinstance(place, AtPage) else QUESTIONS


def counted(counts: Counts, deed: Deed) -> Counts:
    """`counts` with one `deed` more."""
    return {**counts, deed: counts.get(deed, 0) + 1}


def kept(counts: Counts, today: date) -> Counts:
    """What of `counts` may still be kept on `today`; what lies ahead was counted by a wrong clock."""
    first = first_kept(today)
    return {deed: count for deed, count in counts.items() if first <= deed.day <= today}


def first_kept(today: date) -> date:
    """The first day of the month that was MONTHS ago."""
    month = today.year * 12 + today.month - 1 - MONTHS
    return date(month // 12, month % 12 + 1, 1)


def rows(counts: Counts) -> tuple[UsageRow, ...]:
    """What staff may see of `counts`, by day, page, language and action."""
    return tuple(
        UsageRow(one.day, one.page_id, one.language, one.action, count if count >= FEWEST else None)
        for one, count in sorted(counts.items())
    )


def to_table(counts: Counts) -> dict[str, Any]:
    """`counts` as they lie in a file: day → page → language → action → number, each in order."""
    table: dict[str, Any] = {}
    for deed, count in sorted(counts.items()):
        page = table.setdefault(deed.day.isoformat(), {}).setdefault(deed.page_id, {})
        page.setdefault(deed.language, {})[str(deed.action)] = count
    return table


def from_table(table: object) -> Counts:
    """The counts in `table`. Raises ValueError for anything that `to_table` cannot have written."""
    counts: dict[Deed, int] = {}
    for day, pages in _entries(table):
        for page_id, languages in _entries(pages):
            for language, actions in _entries(languages):
                for action, count in _entries(actions):
                    if type(count) is not int or count < 1:
                        raise ValueError(count)
                    counts[Deed(date.fromisoformat(day), page_id, language, Action(action))] = count
    return counts


def _entries(table: object) -> Iterator[tuple[str, Any]]:
    if not isinstance(table, dict):
        raise ValueError(table)  # noqa: TRY004 - the file is wrong, not the program
    yield from table.items()
