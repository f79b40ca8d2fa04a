"""What stands on the staff's screens, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.content import LANGUAGES, Library
from kiosk.programme.languages import in_language
from kiosk.programme.panels import Panel
from kiosk.programme.takeover import notice_in_force
from kiosk.screen.direction import directed
from kiosk.staff.page_rows import PageRow
from kiosk.staff.time_travel import in_words

MOST_TO_COME = 12
"""Panels: whoever wants to see more waits for them."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A name and what it stands for."""

    label: str
    value: str


def coming(playlist: Sequence[Panel], place: int) -> tuple[Panel, ...]:
    """The panels of `playlist` from the one at `place`, counted from 1, round to the one before it."""
    start = max(0, place - 1) % max(1, len(playlist))
    return (*playlist[start:], *playlist[:start])


def on_now(library: Library, panels: Sequence[Panel], now: datetime, *, dark: bool) -> str:
    """What the waiting room sees; `panels` begin with the one on show."""
    notice = notice_in_force(library.notices, now)
    if notice is not None:
        return f"The notice “{notice.title}” covers everything"
    if dark:
        return "The dark screen"
    return panels[0].title if panels else "Nothing: no page can be shown"


def programme_rows(
    library: Library, panels: Sequence[Panel], now: datetime, until: datetime | None, *, dark: bool
) -> Iterator[FactRow]:
    """What is on, what comes, and when the programme changes; `panels` begin with the one on show."""
    yield FactRow("On now", on_now(library, panels, now, dark=dark))
    covered = dark or notice_in_force(library.notices, now) is not None
    yield FactRow("Next change", in_words(until) if until else "None: the same pages from now on")
    for number, panel in enumerate(panels[: MOST_TO_COME + 1]):
        if number or covered:
            when = "Then" if number > 1 or covered else "Next"
            yield FactRow(when, f"{panel.title} ({round(panel.seconds)} seconds)")


def page_states(rows: Sequence[PageRow]) -> tuple[PageRow, ...]:
    """The pages that are not on the screen first: they are looked for."""
    return tuple(sorted(rows, key=lambda row: not row.absence))


def sample_rows(library: Library) -> Iterator[FactRow]:
    """A sentence in each of the clinic's languages, as visitors meet it."""
    for code in library.languages:
        spoken = in_language(library, code)
        page = next(iter(spoken.pages), None)
        words = (page.summary or page.title) if page else LANGUAGES[code].own_name
        yield FactRow(LANGUAGES[code].own_name, directed(words))


def clock_rows(now: datetime) -> Iterator[FactRow]:
    """What this machine takes the time to be, and where."""
    offset = now.utcoffset()
    hours = round(offset / timedelta(hours=1)) if offset else 0
    away = f"{hours:+d} hours from UTC" if hours else "the same as UTC"
    yield FactRow("Clock", in_words(now))
    yield FactRow("Timezone", f"{now.tzinfo} ({now:%Z}, {away})")
