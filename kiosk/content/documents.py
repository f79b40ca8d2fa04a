"""The kinds of document a content folder holds, typed and immutable."""

import datetime as dt
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.content.blocks import Block, Picture
from kiosk.content.languages import ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every page has, whatever its kind.

    `id` is folder and slug without the ordering number ("services/mri-scan") or the page's own `id:`.
    `title` and `summary` are plain text. `show_from` and `show_until` are whole days in the clinic's
    timezone, both included.
    """

    id: str
    path: str
    title: str
    summary: str
    blocks: tuple[Block, ...]
    order: int
    """The number in front of the file name; pages without one come last, by name."""
    language: str = ""
    """The language of a translation; empty for the page itself, which is in the clinic's first."""
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
    seconds: float | None = None
    """How long the panel stays, before the floor and ceiling of the settings."""
    share_url: str = ""
    """Where this page can be read on the web, or empty."""
    reviewed_by: str = ""
    reviewed: date | None = None
    next_review: date | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimonial(Page):
    """What one patient says. `consent` is None only for a sample."""

    name: str
    consent: Consent | None = None
    verbatim: bool = False
    edit_approved: bool = False
    incentive: str = ""


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
    """As that of a page."""
    sharing: tuple[Network, ...] = ()
    illustration: str = ""
    picture: Picture | None = None
    blocks: tuple[Block, ...] = ()
