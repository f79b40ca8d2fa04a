"""When the clock next changes what is shown, so that one timer can wait for it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from kiosk.content import Clinic, Library, Notice, Page, Testimonial, Week, week_of
from kiosk.programme.clock_sense import FIRST_DAY, knows_the_day
from kiosk.programme.eligibility import has_consent
from kiosk.programme.hours import next_turn
from kiosk.programme.wall_time import end_of, midnight, moment


def next_change(library: Library, now: datetime, *, show_samples: bool) -> datetime | None:
    """The first moment after `now` at which a page, a notice or the opening hours may come or go.

    It is a time in the clinic's timezone; None if nothing will ever change by itself. Until then every
    verdict, the notice in force and whether the clinic is open stay what they are.
    """
    if not knows_the_day(now):
        return FIRST_DAY.astimezone(now.tzinfo)
    moments: set[datetime | None] = {next_turn(week, now) for week in _weeks(library, now, show_samples)}
    for page in library.pages:
        if _may_be_shown(page, now, show_samples=show_samples):
            moments.update(_days_of(page, now))
    for notice in library.notices:
        moments.update(_times_of(notice, now))
    this_moment = now.astimezone(UTC)
    coming = (one for one in moments if one is not None and one > this_moment)
    first = min(coming, default=None)
    return None if first is None else first.astimezone(now.tzinfo)


def _weeks(library: Library, now: datetime, show_samples: bool) -> set[Week]:
    """Each of the weeks that somebody follows, once: many pages share one."""
    clinic = library.clinic or Clinic(path="", name="")
    weeks = {
        week_of(page.days, page.hours)
        for page in library.pages
        if (page.days or page.hours) and _may_be_shown(page, now, show_samples=show_samples)
    }
    return weeks | ({clinic.opening_hours} if clinic.opening_hours else set())


def _may_be_shown(page: Page, now: datetime, *, show_samples: bool) -> bool:
    """Whether time alone could bring `page` to the screen, or take it away."""
    today = now.date()
    if page.draft or (page.sample and not show_samples):
        return False
    if page.show_until is not None and page.show_until < today:
        return False
    return not isinstance(page, Testimonial) or has_consent(page, today)


def _days_of(page: Page, now: datetime) -> Iterator[datetime | None]:
    if page.show_from is not None:
        yield midnight(page.show_from, now.tzinfo)
    if page.show_until is not None:
        yield end_of(page.show_until, now.tzinfo)
    if isinstance(page, Testimonial) and page.consent is not None and page.consent.expires is not None:
        yield end_of(page.consent.expires, now.tzinfo)


def _times_of(notice: Notice, now: datetime) -> Iterator[datetime]:
    if notice.draft:
        return
    if notice.starts is not None:
        yield moment(notice.starts, now.tzinfo)
    yield moment(notice.until, now.tzinfo, last=True)
