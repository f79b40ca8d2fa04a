"""Whether a page may be shown now, and if not, why not."""

from datetime import date, datetime
from enum import StrEnum

from kiosk.content import Page, Research, Sensitivity, Testimonial, Weekday, week_of
from kiosk.programme.clock_sense import knows_the_day
from kiosk.programme.hours import day_of


class Verdict(StrEnum):
    """The one answer to "why is my page not showing?"."""

    SHOWN = "shown"
    DRAFT = "draft"
    NOT_YET = "not yet"
    EXPIRED = "expired"
    OTHER_DAY = "other day"
    OTHER_HOURS = "other hours"
    SAMPLE = "sample"
    NO_CLOCK = "no clock"
    NO_CONSENT = "no consent"


def verdict(page: Page, now: datetime, *, show_samples: bool) -> Verdict:
    """Judge `page` at `now`, a time in the clinic's timezone.

    The first and the last day count whole, whatever its hours. Hours past midnight belong to the day on
    which they began. Where the machine does not know the day nothing is shown that depends on it.
    """
    today = now.date()
    if isinstance(page, Testimonial) and not has_consent(page, today):
        return Verdict.NO_CONSENT
    if page.draft:
        return Verdict.DRAFT
    if page.sample and not show_samples:
        return Verdict.SAMPLE
    if not knows_the_day(now):
        return Verdict.NO_CLOCK if depends_on_the_day(page) else Verdict.SHOWN
    return _verdict_of_days(page, now)


def _verdict_of_days(page: Page, now: datetime) -> Verdict:
    today = now.date()
    if page.show_from is not None and today < page.show_from:
        return Verdict.NOT_YET
    if page.show_until is not None and page.show_until < today:
        return Verdict.EXPIRED
    return _verdict_of_week(page, now)


def _verdict_of_week(page: Page, now: datetime) -> Verdict:
    if not (page.days or page.hours) or day_of(week_of(page.days, page.hours), now) is not None:
        return Verdict.SHOWN
    # The hours that are on now, if every day were one of its days.
    day = day_of(week_of((), page.hours), now) or now.date()
    is_its_day = not page.days or tuple(Weekday)[day.weekday()] in page.days
    return Verdict.OTHER_HOURS if is_its_day else Verdict.OTHER_DAY


def depends_on_the_day(page: Page) -> bool:
    """Whether `page` may be shown at some times and not at others."""
    ends = page.consent.expires if isinstance(page, Testimonial) and page.consent else None
    return bool(page.days or page.hours or page.show_from or page.show_until or ends)


def has_consent(page: Testimonial, today: date) -> bool:
    """Whether the patient agrees, as far as is known, that the words are shown on the day `today`."""
    return page.sample if page.consent is None else page.consent.holds_on(today)


def is_sensitive(page: Page) -> bool:
    """Whether a question comes before the page."""
    return isinstance(page, Research) and page.sensitivity is not Sensitivity.NONE
