"""The kinds of document a content folder holds, typed and immutable."""

import datetime as dt
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from kiosk.content.blocks import Block, Picture
from kiosk.content.hours import Hours, Week, Weekday
from kiosk.content.languages import ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What somebody wrote into the file `path`."""

    id: str
    path: str
    title: str
    """Plain text."""
    language: str = ""
    """The language of a translation; empty for what is in the clinic's first."""
    fact_lines: tuple[tuple[str, int], ...] = field(default=(), repr=False, compare=False)
    """Where in its file each fact stands; one of a group has the group's name before it."""

    def line_of(self, fact: str) -> int:
        """The line of `fact` ("next_review", "consent.expires"), or 0 if it was not given."""
        return dict(self.fact_lines).get(fact, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Written):
    """What every page has, whatever its kind.

    `id` is folder and slug without the ordering number ("services/mri-scan") or the page's own `id:`.
    `title` and `summary` are plain text. `show_from` and `show_until` are whole days in the clinic's
    timezone, both included.
    """

    summary: str
    blocks: tuple[Block, ...]
    order: int
    """The number in front of the file name; pages without one come last, by name."""
    icon: str = ""
    """A qtawesome name, or empty."""
    illustration: str = ""
    """The name of one of the project's own drawings, or empty."""
    picture: Picture | None = None
    draft: bool = False
    sample: bool = False
    """Demonstration text: shown with a band that says so, and only where the settings allow it."""
    show_from: date | None = None
    show_until: date | None = None
    days: tuple[Weekday, ...] = ()
    """On which days of the week it is shown; empty means on all of them."""
    hours: Hours | None = None
    """At which hours; those past midnight belong to the day on which they begin."""
    weight: int = 1
    """How often the panel comes, from 1 to 10, compared with the others."""
    seconds: float | None = None
    """How long the panel stays, before the floor and ceiling of the settings."""
    share_url: str = ""
    """Where this page can be read on the web, or empty."""
    reviewed_by: str = ""
    reviewed: date | None = None
    next_review: date | None = None
    evidence_ref: str = ""
    """Where the clinic keeps the proof of what the page claims."""
    links: tuple[tuple[str, int], ...] = field(default=(), repr=False, compare=False)
    """The links to other pages in its text, as written, each with its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Page):
    """Something the clinic does or treats."""

    regions: tuple[str, ...] = ()
    """Where on the spine: cervical, thoracic, lumbar, sacral."""
    related: tuple[str, ...] = ()
    """Ids of other pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Page):
    """A page about the clinic itself."""


class Sensitivity(StrEnum):
    """What a page talks about that a reader should be asked about first."""

    NONE = "none"
    CANCER = "cancer"
    DEATH = "death"
    COMPLICATION = "complication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A published paper; unknown facts are empty, never guessed."""

    authors: str = ""
    title: str = ""
    journal: str = ""
    year: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    pmid: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What kind of study it was, and how many people took part."""

    design: str = ""
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Research(Page):
    """A plain-language summary of a paper.

    A page whose `sensitivity` is not NONE shows `panel_title` and `panel_summary` on its panel, and asks
    before it opens.
    """

    citation: Citation = field(default_factory=Citation)
    study: Study = field(default_factory=Study)
    funding: str = ""
    written_by: str = ""
    sensitivity: Sensitivity = Sensitivity.NONE
    panel_title: str = ""
    panel_summary: str = ""
    featured: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A patient's written permission; the form itself never lies in the content folder, only its `ref`."""

    ref: str
    date: dt.date
    form: str
    scope: tuple[str, ...]
    expires: dt.date | None = None
    withdrawn: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Whether the patient still agrees on `day`; the day on which it expires is the last one."""
        return self.withdrawn is None and (self.expires is None or day <= self.expires)


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimonial(Page):
    """What one patient says. `consent` is None only for a sample."""

    name: str
    consent: Consent | None = None
    verbatim: bool = False
    edit_approved: bool = False
    incentive: str = ""


NOTICE_TITLE_WORDS: Final = 10
NOTICE_WORDS: Final = 40
"""What of a notice fits the screen in large type, and is read at a glance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Written):
    """Something urgent that takes the whole screen from `starts` until `until`, at which it is over.

    Both are moments on the clinic's clocks, without a timezone; without `starts` it has begun long ago.
    """

    text: str
    """Plain text, a paragraph a line."""
    order: int
    until: datetime
    starts: datetime | None = None
    draft: bool = False


Document = Page | Notice


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word, and what it means in plain words."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The words that are explained wherever a page uses them (glossary.md)."""

    path: str
    language: str = ""
    """As that of a page."""
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """One way to share a page.

    `link` is a URL template with any of ``{url}``, ``{title}`` and ``{text}``, each filled in
    percent-encoded; a template with ``{url}`` is offered only for pages that have one.
    """

    name: str
    link: str
    icon: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clinic:
    """The clinic itself (clinic.md)."""

    path: str
    name: str
    strapline: str = ""
    address: str = ""
    phone: str = ""
    website: str = ""
    languages: tuple[str, ...] = (ENGLISH,)
    """What visitors can read in; the pages themselves are in the first."""
    language: str = ""
    reviewed_by: str = ""
    """These are as those of a page."""
    evidence_ref: str = ""
    opening_hours: Week | None = None
    """None where the clinic does not say: the screen is never dark."""
    sharing: tuple[Network, ...] = ()
    illustration: str = ""
    picture: Picture | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[tuple[str, int], ...] = field(default=(), repr=False, compare=False)
    """As those of a page."""
