"""What somebody who has read a page may like to read next."""

from datetime import datetime
from typing import Final

from kiosk.content import Library, Page, Service, Testimonial
from kiosk.programme.eligibility import Verdict, verdict

MOST_RELATED: Final = 3


def related_to(page: Page, library: Library, now: datetime, *, show_samples: bool) -> tuple[Page, ...]:
    """The pages that the service `page` names, or else its neighbours in the same region of the spine.

    Only what may be shown at `now`. Patients' words stand in their own section, never here.
    """
    if not isinstance(page, Service):
        return ()

    def is_shown(other: Page) -> bool:
        return (
            other.id != page.id
            and not isinstance(other, Testimonial)
            and verdict(other, now, show_samples=show_samples) is Verdict.SHOWN
        )

    named = (library.page(name) for name in dict.fromkeys(page.related))
    pages = [other for other in named if other is not None and is_shown(other)]
    if not pages:
        pages = [other for other in _neighbours(page, library) if is_shown(other)]
    return tuple(pages[:MOST_RELATED])


def _neighbours(page: Service, library: Library) -> list[Service]:
    """The services that share a region with `page`: those with most in common, then the nearest in order."""
    regions = set(page.regions)
    place = next((index for index, other in enumerate(library.services) if other.id == page.id), 0)
    ranked = [
        (-len(regions.intersection(other.regions)), abs(index - place), other)
        for index, other in enumerate(library.services)
        if regions.intersection(other.regions)
    ]
    return [other for _, _, other in sorted(ranked, key=lambda rank: rank[:2])]
