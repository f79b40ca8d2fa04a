"""What the preview's screen gets of a library."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

import pytest

from kiosk.content import Hours, Page, Weekday
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.takeover import notice_in_force
from kiosk.staff.as_shown import as_shown
from tests.fake_clock import A_TUESDAY
from tests.screen.made_up import CLINIC, about, library, notice, patients_words, research, service

HIDDEN: list[dict[str, Any]] = [
    {"draft": True},
    {"show_from": date(2027, 1, 1)},
    {"show_until": date(2020, 1, 1)},
    {"days": (Weekday.SUN,)},
    {"hours": Hours(time(20), time(21))},
    {"sample": True},
]


def shown(*pages: Page) -> list[str]:
    return [page.id for page in pages if verdict(page, A_TUESDAY, show_samples=True) is Verdict.SHOWN]


@pytest.mark.parametrize("facts", HIDDEN, ids=str)
@pytest.mark.parametrize("make", [service, research, about, patients_words])
def test_the_page_that_was_asked_for_is_there(make: Any, facts: dict[str, Any]) -> None:
    wanted, other = make("a", **facts), make("b", **facts)
    kind = {"services": "services", "research": "research", "about": "about"}.get(
        wanted.id.partition("/")[0], "testimonials"
    )
    given = as_shown(library(**{kind: (wanted, other)}), samples=False, asked_for=wanted.path)
    assert shown(*given.pages) == [wanted.id]


def test_a_testimonial_without_consent_is_not() -> None:
    wanted = patients_words("a", consent=None, draft=True)
    given = as_shown(library(testimonials=(wanted,)), samples=True, asked_for=wanted.path)
    assert shown(*given.pages) == []


def test_samples_come_and_go_together() -> None:
    pages = library(services=(service("a"), service("b", sample=True)), about=(about("c", sample=True),))
    assert shown(*as_shown(pages, samples=True).pages) == ["services/a", "services/b", "about/c"]
    assert shown(*as_shown(pages, samples=False).pages) == ["services/a"]


def test_a_sample_that_was_asked_for_keeps_its_band() -> None:
    pages = library(services=(service("a", sample=True),))
    (page,) = as_shown(pages, samples=False, asked_for="services/a.md").services
    assert page.sample


CLOSED = replace(CLINIC, opening_hours=(None,) * 7)
FIRE = notice("fire", "2026-03-10 12:00")
LATER = datetime.fromisoformat("2030-01-01")
OVER = notice("over", "2020-01-01 12:00")


def test_nothing_covers_what_was_asked_for() -> None:
    pages = replace(library(services=(service("a"),), notices=(FIRE,)), clinic=CLOSED)
    given = as_shown(pages, samples=True, asked_for="services/a.md")
    assert given.notices == ()
    assert given.clinic is not None
    assert given.clinic.opening_hours is None


@pytest.mark.parametrize("asked_for", ["", "services/none.md"])
def test_without_a_page_the_screen_is_what_it_is(asked_for: str) -> None:
    pages = replace(library(services=(service("a"),), notices=(FIRE,)), clinic=CLOSED)
    assert as_shown(pages, samples=True, asked_for=asked_for) == pages


@pytest.mark.parametrize("facts", [{}, {"draft": True}, {"starts": LATER}], ids=str)
def test_a_notice_that_was_asked_for_covers_everything(facts: dict[str, Any]) -> None:
    wanted = replace(OVER, **facts)
    given = as_shown(library(notices=(FIRE, wanted)), samples=True, asked_for=wanted.path)
    shown = notice_in_force(given.notices, A_TUESDAY)
    assert shown is not None
    assert shown.path == wanted.path


def test_a_clinic_that_says_nothing_stays_so() -> None:
    pages = replace(library(services=(service("a"),)), clinic=None)
    assert as_shown(pages, samples=True, asked_for="services/a.md").clinic is None


def test_a_translation_goes_with_its_page() -> None:
    page, translated = service("a", draft=True), service("a", path="services/a.ar.md", language="ar")
    hidden = replace(translated, draft=True, days=(Weekday.SUN,))
    pages = library(services=(page,), translations=(hidden, service("b", draft=True, language="ar")))

    def drafts(asked_for: str) -> list[bool]:
        return [one.draft for one in as_shown(pages, samples=True, asked_for=asked_for).translations]

    assert drafts("") == drafts(page.path) == [True, True]
    assert drafts(hidden.path) == [False, True]
    assert shown(*as_shown(pages, samples=True, asked_for=hidden.path).services) == ["services/a"]


def test_a_clinic_in_another_language_is_open_too() -> None:
    pages = replace(library(services=(service("a"),)), clinic_translations=(replace(CLOSED, language="ar"),))
    (clinic,) = as_shown(pages, samples=True, asked_for="services/a.md").clinic_translations
    assert clinic.opening_hours is None
