"""The visitor session: attract, browse, "Still there?", attract. Times are monotonic seconds.

A state machine without a clock of its own: every function takes the session and the moment and returns
the session that follows.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby
from typing import Final

from kiosk.programme.choices import Choices
from kiosk.programme.sections import Section

LONGEST_TRAIL: Final = 50
"""How many places Back remembers."""

LONGEST_READING_S: Final = 240
"""However many words are in view: somebody else may be waiting."""


class Phase(StrEnum):
    """What the screen is doing."""

    ATTRACT = "attract"
    BROWSE = "browse"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class AtSection:
    """The visitor looks at the pages of a section."""

    section: Section


@dataclass(frozen=True, slots=True)
class AtPage:
    """The visitor reads a page. A sensitive page asks first, and is open once `agreed`.

    Over it may lie the meaning of the word `term`, or its picture `enlarged`, as the screen names it.
    """

    page_id: str
    sensitive: bool = False
    agreed: bool = False
    term: str = ""
    enlarged: str = ""


@dataclass(frozen=True, slots=True)
class AtShare:
    """The visitor takes a page away; `choice` is the place of the chosen network in the list."""

    page_id: str
    sensitive: bool = False
    choice: int = 0


@dataclass(frozen=True, slots=True)
class AtLanguages:
    """The visitor chooses a language."""


Place = AtSection | AtPage | AtShare | AtLanguages


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where a visitor has been, the present place last; nobody is there when it is empty.

    Whatever a visitor leaves behind is in here: the reset is a new session.
    """

    trail: tuple[Place, ...] = ()
    choices: Choices = field(default_factory=Choices)
    touched: float = 0
    warned: bool = False

    @property
    def place(self) -> Place | None:
        """Where the visitor is."""
        return self.trail[-1] if self.trail else None

    @property
    def phase(self) -> Phase:
        """What the screen is doing."""
        if not self.trail:
            return Phase.ATTRACT
        return Phase.WARNING if self.warned else Phase.BROWSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long nothing may happen, in seconds; `reading` is what the words in view take to read."""

    idle: float = 90
    sensitive_idle: float = 60
    warning: float = 30
    reading: float = 0


def touch(session: Session, now: float) -> Session:
    """Somebody touched the screen: the warning goes, the time starts again."""
    return replace(session, touched=now, warned=False) if session.trail else Session()


def go(session: Session, place: Place, now: float) -> Session:
    """The visitor goes to `place`. A section takes the place of the section before it."""
    trail = session.trail
    if isinstance(place, AtSection) and trail and isinstance(trail[-1], AtSection):
        trail = trail[:-1]
    return touch(replace(session, trail=(*trail, place)[-LONGEST_TRAIL:]), now)


def change(session: Session, place: Place, now: float) -> Session:
    """The present place changes without a step for Back to undo."""
    return touch(replace(session, trail=(*session.trail[:-1], place)), now)


def look(session: Session, now: float, *, term: str = "", enlarged: str = "") -> Session:
    """The meaning of a word or a picture lies over the page; with neither, nothing does.

    However many of them the visitor looks at, one step back leads to the page.
    """
    place = session.place
    if not isinstance(place, AtPage):
        return session
    page = replace(place, term="", enlarged="")
    behind = session.trail[:-1]
    if place != page and behind[-1:] == (page,):
        behind = behind[:-1]
    covered = replace(page, term=term, enlarged=enlarged)
    trail = (*behind, page) if covered == page else (*behind, page, covered)
    return touch(replace(session, trail=trail[-LONGEST_TRAIL:]), now)


def back(session: Session, now: float) -> Session:
    """One place back; from the first, to the attract screen."""
    return touch(replace(session, trail=session.trail[:-1]), now)


def home(session: Session, section: Section, now: float) -> Session:
    """A visitor's first place, with nothing behind it. What they chose stays."""
    return touch(replace(session, trail=(AtSection(section),)), now)


def choose(session: Session, choices: Choices, section: Section, now: float) -> Session:
    """The screen as somebody wants it; who was not there yet comes in through `section`."""
    chosen = replace(session, choices=choices)
    return touch(chosen, now) if chosen.trail else home(chosen, section, now)


def choose_language(session: Session, language: str, section: Section, now: float) -> Session:
    """The screen in `language`; whoever has chosen it from the list is back where they came from."""
    trail = session.trail[:-1] if isinstance(session.place, AtLanguages) else session.trail
    choices = replace(session.choices, language=language)
    return choose(replace(session, trail=trail), choices, section, now)


def without(session: Session, is_gone: Callable[[Place], bool], instead: AtSection | None) -> Session:
    """The session whose Back leads to no place that is gone.

    The page that is open stays open. A section that is gone gives way to `instead`; where that is None there
    is nothing left to look at, and the visit is over.
    """
    behind, present = session.trail[:-1], session.place
    if isinstance(present, AtSection) and is_gone(present):
        present = instead
    if present is None:
        return Session()
    places = [*(place for place in behind if not is_gone(place)), present]
    return replace(session, trail=tuple(place for place, _ in groupby(places)))


def idle_limit(session: Session, timing: Timing) -> float:
    """Seconds without a touch before the screen asks: sooner on a sensitive page, hurrying no reader."""
    sensitive = getattr(session.place, "sensitive", False)
    limit = min(timing.sensitive_idle, timing.idle) if sensitive else timing.idle
    return max(limit, min(timing.reading, LONGEST_READING_S))


def deadline(session: Session, timing: Timing) -> float | None:
    """When `tick` has something to do."""
    if session.phase is Phase.ATTRACT:
        return None
    asked = session.touched + idle_limit(session, timing)
    return asked + timing.warning if session.warned else asked


def tick(session: Session, timing: Timing, now: float) -> Session:
    """The session at `now`: the warning comes, and then the visitor is taken to have left.

    A tick that is too late even for the warning skips it: nobody waits before a screen that stood still.
    """
    due = deadline(session, timing)
    while due is not None and now >= due:
        session = Session() if session.warned else replace(session, warned=True)
        due = deadline(session, timing)
    return session
