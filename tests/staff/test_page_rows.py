"""Pages as a list beside the screen, and what is said of the one on it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.content import Library, Problem, Severity
from kiosk.staff.page_rows import absence, notes, page_rows
from tests.fake_clock import A_TUESDAY
from tests.screen.made_up import CLINIC, about, library, notice, patients_words, service

PAGES = library(services=(service("low-back-pain"), service("neck-pain", draft=True)), about=(about("us"),))
ERROR = Problem(path="services/a.md", rule="bad-date", severity=Severity.ERROR, message="No such day.")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["services/low-back-pain.md", "services/neck-pain.md", "about/us.md"]),
        ("PAIN", ["services/low-back-pain.md", "services/neck-pain.md"]),
        ("pain back", ["services/low-back-pain.md"]),
        ("about/", ["about/us.md"]),
        ("knee", []),
    ],
)
def test_every_word_is_looked_for(search: str, found: list[str]) -> None:
    assert [row.path for row in page_rows(PAGES, A_TUESDAY, samples=True, search=search)] == found


def test_a_row_says_why_a_page_is_away() -> None:
    rows = page_rows(PAGES, A_TUESDAY, samples=True)
    assert [row.absence for row in rows] == ["", "it is a draft", ""]
    assert [row.section for row in rows] == ["services", "services", "about"]


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({}, ""),
        ({"draft": True}, "it is a draft"),
        ({"show_from": date(2026, 3, 11)}, "its first day is Wednesday 11 March 2026"),
        ({"show_until": date(2026, 3, 9)}, "its last day was Monday 9 March 2026"),
        ({"sample": True}, "it is a sample, and samples are off"),
    ],
)
def test_why_a_page_is_away(facts: dict[str, Any], why: str) -> None:
    assert absence(service("a", **facts), PAGES, A_TUESDAY, samples=False) == why


def test_a_page_without_consent_is_away() -> None:
    assert "consent" in absence(patients_words("a", consent=None), PAGES, A_TUESDAY, samples=True)


def test_what_is_said_of_the_page_on_the_screen() -> None:
    def said(path: str, **facts: Any) -> str:
        pages = library(services=(service("b"), service("c", **facts)), problems=(ERROR,))
        return " ".join(notes(pages, path, A_TUESDAY, samples=True))

    assert said("services/b.md") == ""
    assert said("services/c.md", draft=True) == "Not on the screen now: it is a draft."
    assert said("services/a.md") == "This page is left out until the mistake is mended."
    assert said("nowhere.md") == ""


def test_a_page_in_its_last_good_version_says_so() -> None:
    pages = replace(library(services=(service("a"),)), problems=(ERROR,))
    assert list(notes(pages, "services/a.md", A_TUESDAY, samples=True)) == [
        "This is how it was before the mistake."
    ]


def test_notices_stand_first() -> None:
    pages = replace(PAGES, notices=(notice("fire", "2026-03-09 12:00"), notice("lift", "2026-03-10 12:00")))
    rows = page_rows(pages, A_TUESDAY, samples=True)[:2]
    assert [(row.section, row.title) for row in rows] == [("notices", "Fire"), ("notices", "Lift")]
    assert [row.absence for row in rows] == ["its end was on Monday 9 March 2026 at 12:00", ""]


def test_what_covers_a_page_is_said() -> None:
    closed = replace(library(services=(service("a"),)), clinic=replace(CLINIC, opening_hours=(None,) * 7))
    covered = replace(closed, notices=(notice("fire", "2026-03-10 12:00"),))

    def said(pages: Library, path: str) -> list[str]:
        return list(notes(pages, path, A_TUESDAY, samples=True))

    assert said(closed, "services/a.md") == ["Not on the screen now: the clinic is closed."]
    assert said(covered, "services/a.md") == ["Not on the screen now: a notice covers everything."]
    assert said(covered, "notices/fire.md") == []
