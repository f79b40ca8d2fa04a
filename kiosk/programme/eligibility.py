"""Whether a page may be shown now, and if not, why not."""

from datetime import date, datetime
from enum import StrEnum

from kiosk.content import Page, Testimonial


class Verdict(StrEnum):
    """The one answer to "why is my page not showing?"."""

    SHOWN = "shown"
    DRAFT = "draft"
    NOT_YET = "not yet"
    EXPIRED = "expired"
    SAMPLE = "sample"
    NO_CONSENT = "no consent"


def verdict(page: Page, now: datetime, *, show_samples: bool) -> Verdict:
    """Judge `page` at `now`, a time in the clinic's timezone. Whole days: the last day still counts."""
    today = now.date()
    if isinstance(page, Testimonial) and not _has_consent(page, today):
        return Verdict.NO_CONSENT
    if page.draft:
        return Verdict.DRAFT
    if page.sample and not show_samples:
        return Verdict.SAMPLE
    if page.show_from is not None and today < page.show_from:
        return Verdict.NOT_YET
    if page.show_until is not None and page.show_until < today:
        return Verdict.EXPIRED
    return Verdict.SHOWN


def _has_consent(page: Testimonial, today: date) -> bool:
    consent = page.consent
    if consent is None:
        return page.sample
    return consent.withdrawn is None and (consent.expires is None or today <= consent.expires)
