"""What is wrong with a library on one day, and was not the day before."""

from datetime import date, timedelta
from typing import Final

from kiosk.content.documents import Page, Testimonial
from kiosk.content.library import Library
from kiosk.content.problems import Problem
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

SOON: Final = timedelta(days=30)


def dated_problems(library: Library, today: date) -> tuple[Problem, ...]:
    """What has expired or is due by `today`, or will be within 30 days; drafts can wait."""
    return tuple(problem for page in library.pages if not page.draft for problem in _problems_of(page, today))


def _problems_of(page: Page, today: date) -> tuple[Problem, ...]:
    report = Report(page.path)
    if isinstance(page, Testimonial):
        _check_consent(page, today, report)
    last, review = page.show_until, page.next_review
    if last is not None and last - today <= SOON:
        rule, says, hint = (
            (
                ContentRule.PAGE_EXPIRED,
                f"The last day of the page was {_said(last)}.",
                "Delete the file, or write",
            )
            if last < today
            else (
                ContentRule.PAGE_EXPIRING,
                f"The last day of the page is {_said(last)}.",
                "To keep it, write",
            )
        )
        report.add(rule, says, f"{hint} another day behind show_until.", line=page.line_of("show_until"))
    if review is not None and review - today <= SOON:
        rule, says = (
            (ContentRule.REVIEW_OVERDUE, f"The page should have been read again by {_said(review)}.")
            if review < today
            else (ContentRule.REVIEW_DUE, f"The page is to be read again by {_said(review)}.")
        )
        hint = "Let whoever answers for it read it, then change reviewed and next_review."
        report.add(rule, says, hint, line=page.line_of("next_review"))
    return report.problems


def _check_consent(page: Testimonial, today: date, report: Report) -> None:
    expires = page.consent.expires if page.consent else None
    if expires is None or expires - today > SOON:
        return
    rule, says, hint = (
        (
            ContentRule.CONSENT_EXPIRED,
            f"The patient's consent ended on {_said(expires)}, so the words are not shown.",
            "Delete the file, or ask the patient to sign again and write the new dates.",
        )
        if expires < today
        else (
            ContentRule.CONSENT_EXPIRING,
            f"The patient's consent ends on {_said(expires)}. The words are shown until then.",
            "Ask the patient to sign again in time, and write the new dates.",
        )
    )
    report.add(rule, says, hint, line=page.line_of("consent.expires"))


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
