"""What stands on the staff's screens, line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.content import LANGUAGES, Library
from kiosk.programme.languages import in_language, language_of
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


@dataclass(frozen=True, slots=True)
class Coming:
    """The panels from the one on show round to the one before it, each with its place counted from 1."""

    panels: tuple[tuple[int, Panel], ...]

    @classmethod
    def after(cls, playlist: Sequence[Panel], place: int) -> "Coming":
        """From the one at `place`, counted from 1, on."""
        numbered = tuple(enumerate(playlist, 1))
        start = max(0, place - 1) % max(1, len(playlist))
        return cls((*numbered[start:], *numbered[:start]))

    @property
    def titles(self) -> tuple[str, ...]:
        """What they are called."""
        return tuple(panel.title for _, panel in self.panels)


def on_now(library: Library, coming: Coming, now: datetime, *, dark: bool) -> str:
    """What the waiting room sees."""
    notice = notice_in_force(library.notices, now)
    if notice is not None:
        return f"The notice “{notice.title}” covers everything"
    if dark:
        return "The dark screen"
    return coming.titles[0] if coming.panels else "Nothing: no page can be shown"


def programme_rows(
    library: Library, coming: Coming, now: datetime, until: datetime | None, *, dark: bool
) -> Iterator[FactRow]:
    """What is on, when the programme changes, and what comes."""
    yield FactRow("On now", on_now(library, coming, now, dark=dark))
    yield FactRow("Next change", in_words(until) if until else "None: the same pages from now on")
    for number, panel in coming.panels[:MOST_TO_COME]:
        seconds = round(panel.seconds)
        yield FactRow(f"{number} of {len(coming.panels)}", f"{panel.title} ({seconds} seconds)")


def page_states(rows: Sequence[PageRow]) -> tuple[PageRow, ...]:
    """The pages that are not on the screen first: they are looked for."""
    return tuple(sorted(rows, key=lambda row: not row.absence))


def sample_rows(library: Library) -> Iterator[FactRow]:
    """A sentence in each of the clinic's languages, as visitors meet it."""
    for code in library.languages:
        spoken = in_language(library, code)
        page = next((page for page in spoken.pages if language_of(page, spoken) == code), None)
        words = (page.summary or page.title) if page else LANGUAGES[code].own_name
        yield FactRow(LANGUAGES[code].own_name, directed(words))


def clock_rows(now: datetime) -> Iterator[FactRow]:
    """What this machine takes the time to be, and where."""
    offset = now.utcoffset()
    hours = round(offset / timedelta(hours=1)) if offset else 0
    away = f"{hours:+d} hours from UTC" if hours else "the same as UTC"
    yield FactRow("Clock", in_words(now))
    yield FactRow("Timezone", f"{now.tzinfo} ({now:%Z}, {away})")
