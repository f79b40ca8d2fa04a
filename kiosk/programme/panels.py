"""Which panels rotate on the attract screen, in what order, each for how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from kiosk.content import Library, Page, Picture, Research, Sensitivity, Testimonial
from kiosk.programme.dwell import dwell_seconds
from kiosk.programme.sections import Section, pages_in, section_of
from kiosk.programme.shortening import shorten
from kiosk.programme.weighting import smooth_turns

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One page, as it is seen from across the room. `seconds` is how long it stays."""

    page_id: str
    section: Section
    title: str
    summary: str
    seconds: float
    icon: str = ""
    illustration: str = ""
    picture: Picture | None = None
    sample: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelRules:
    """What the settings say about panels."""

    show_samples: bool = False
    shortest_seconds: float = 10
    longest_seconds: float = 60


def panels(library: Library, now: datetime, rules: PanelRules) -> tuple[Panel, ...]:
    """The playlist at `now`: services in order, the other pages spread evenly between them.

    A panel of weight 3 stands there three times, never beside itself.
    """
    playlist: tuple[Panel, ...] = ()
    for section in Section:
        if section is Section.SPINE:
            continue  # its pages are services
        pages = pages_in(library, section, now, show_samples=rules.show_samples)
        if section is Section.RESEARCH:
            pages = tuple(page for page in pages if isinstance(page, Research) and page.featured)
        playlist = spread(playlist, [_panel(page, rules) for page in pages])
    return tuple(playlist[place] for place in smooth_turns([panel.weight for panel in playlist]))


def spread(many: Sequence[Item], few: Sequence[Item]) -> tuple[Item, ...]:
    """Both sequences in one, each in its own order, the members of each at even distances."""
    places = [((index + 0.5) / len(items), item) for items in (many, few) for index, item in enumerate(items)]
    return tuple(item for _, item in sorted(places, key=lambda place: place[0]))


def _panel(page: Page, rules: PanelRules) -> Panel:
    title, summary = page.title, page.summary
    match page:
        case Research() if page.sensitivity is not Sensitivity.NONE:
            title, summary = page.panel_title, page.panel_summary
        case Testimonial():
            title, summary = shorten(page.summary or page.title), page.name
    summary = shorten(summary)
    return Panel(
        page_id=page.id,
        section=section_of(page),
        title=title,
        summary=summary,
        seconds=dwell_seconds(
            f"{title} {summary}", page.seconds, rules.shortest_seconds, rules.longest_seconds
        ),
        icon=page.icon,
        illustration=page.illustration,
        picture=page.picture,
        sample=page.sample,
        weight=page.weight,
    )
