"""The levels of the spine: its four regions and the bones in each, from the top down."""

from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Final

from kiosk.content import Library, Page, Service
from kiosk.programme.sections import Section, pages_in

REGIONS: Final = MappingProxyType(
    {
        "cervical": tuple(f"c{number}" for number in range(1, 8)),
        "thoracic": tuple(f"t{number}" for number in range(1, 13)),
        "lumbar": tuple(f"l{number}" for number in range(1, 6)),
        "sacral": ("sacrum", "coccyx"),
    }
)
"""The regions by the words of a service's `regions`, each with its bones."""

BONES: Final = tuple(bone for bones in REGIONS.values() for bone in bones)


def region_of(level: str) -> str:
    """The region that `level` is or in which it lies; empty for what is no level."""
    return next((region for region, bones in REGIONS.items() if level in (region, *bones)), "")


def bones_of(level: str) -> tuple[str, ...]:
    """The bone itself, or those of a region."""
    return REGIONS.get(level) or tuple(bone for bone in BONES if bone == level)


def targets(level: str, *, closer: bool) -> tuple[str, ...]:
    """What can be chosen where `level` is: the regions, or from closer its region's bones."""
    return REGIONS[region_of(level)] if closer else tuple(REGIONS)


def beside(level: str, *, closer: bool) -> tuple[str, str]:
    """The levels above and below, from closer through all the bones; empty where there are no more."""
    ladder: Sequence[str] = BONES if closer else tuple(REGIONS)
    if level in ladder:
        above, below = ladder.index(level) - 1, ladder.index(level) + 1
    else:
        # Nothing is chosen yet, or only the region: the first of its bones comes next.
        below = ladder.index(REGIONS[level][0]) if level else 0
        above = below - 1
    return ladder[above] if above >= 0 else "", ladder[below] if below < len(ladder) else ""


def pages_at(library: Library, level: str, now: datetime, *, show_samples: bool) -> tuple[Page, ...]:
    """The services for the region of `level` that may be shown at `now`; for no level, those for any."""
    pages = pages_in(library, Section.SPINE, now, show_samples=show_samples)
    region = region_of(level)
    return tuple(
        page for page in pages if not region or (isinstance(page, Service) and region in page.regions)
    )
