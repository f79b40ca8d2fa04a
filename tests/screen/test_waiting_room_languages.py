"""The screen in the languages that its clinic offers."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.content import Page
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import listen, rows
from tests.screen.made_up import CLINIC, about, library, patients_words, sensitive, service, words

ARABIC = "الظهر"
SCIATICA, NECK = service("sciatica"), service("neck-pain")
PAPER = sensitive("tumour-spread")
OFFERS = replace(CLINIC, languages=("en", "ar", "fr"))


def arabic(page: Page) -> Page:
    return replace(page, language="ar", title=ARABIC, summary=ARABIC, blocks=words(f"MRI {ARABIC}"))


PAGES = replace(
    library(
        services=(SCIATICA, NECK),
        research=(PAPER,),
        testimonials=(patients_words("kind"),),
        about=(about("us"),),
    ),
    clinic=OFFERS,
    translations=(arabic(SCIATICA), arabic(PAPER)),
    clinic_translations=(replace(OFFERS, language="ar", name=ARABIC),),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def test_it_begins_in_the_clinics_first_language(room: Any) -> None:
    assert (room.language, room.rightToLeft, room.clinicName) == ("en", False, "London Spine Unit")


def test_a_clinic_whose_own_language_runs_from_right_to_left(open_room: OpenRoom) -> None:
    room = open_room(replace(PAGES, clinic=replace(CLINIC, languages=("ar",))))
    assert (room.language, room.rightToLeft) == ("ar", True)
    room.openPage(SCIATICA.id)
    assert (room.article.notTranslated, room.article.rightToLeft) == ("", True)


def test_everything_is_in_the_language_that_was_asked_for(room: Any) -> None:
    told = listen(room)
    room.speak("ar")
    assert {"language", "rightToLeft", "clinicName"} <= set(told)
    assert (room.language, room.rightToLeft, room.clinicName) == ("ar", True, ARABIC)
    assert rows(room.attract)[room.attract.current]["title"] == ARABIC
    room.openSection("services")
    assert [row["title"] for row in rows(room.browse)] == [ARABIC, NECK.title]
    room.openPage(SCIATICA.id)
    assert (room.article.title, room.article.notTranslated, room.article.rightToLeft) == (ARABIC, "", True)
    assert [row["text"] for row in rows(room.article)] == [f"\u200fMRI {ARABIC}"]
    room.openShare()
    assert room.share.title == ARABIC


def test_a_page_that_is_not_translated_says_so_and_runs_as_it_was_written(room: Any) -> None:
    room.speak("ar")
    room.openPage(NECK.id)
    assert room.article.title == NECK.title
    assert ("العربية" in room.article.notTranslated, room.article.rightToLeft) == (True, False)


def test_the_gate_stands_before_a_translation_too(room: Any) -> None:
    room.speak("ar")
    room.openPage(PAPER.id)
    assert (room.article.asksAbout, room.article.title, rows(room.article)) == ("cancer", "", [])
    room.readOn()
    assert (room.article.title, room.article.rightToLeft) == (ARABIC, True)


def test_a_page_that_is_open_changes_its_language_in_place(room: Any) -> None:
    room.openPage(SCIATICA.id)
    room.speak("ar")
    assert (room.view, room.article.title, room.article.rightToLeft) == ("page", ARABIC, True)
    room.speak("")
    assert (room.article.title, room.article.rightToLeft) == (SCIATICA.title, False)
    room.goBack()
    assert room.view == "attract"


def test_a_page_that_is_gone_stays_open_in_the_language_it_had(room: Any) -> None:
    room.openPage(SCIATICA.id)
    room.show_library(replace(PAGES, services=(NECK,)))
    room.speak("fr")
    assert room.article.title == SCIATICA.title


@pytest.mark.parametrize("language", ["de", "xx", "", "en"])
def test_a_language_that_is_not_offered_is_the_clinics_first(room: Any, language: str) -> None:
    room.speak("ar")
    room.speak(language)
    assert (room.language, room.rightToLeft, room.clinicName) == ("en", False, "London Spine Unit")


def test_the_language_stays_when_the_content_changes(room: Any) -> None:
    room.speak("ar")
    room.show_library(replace(PAGES, translations=(arabic(NECK),)))
    room.openSection("services")
    assert [row["title"] for row in rows(room.browse)] == [SCIATICA.title, ARABIC]
    room.show_library(replace(PAGES, clinic=CLINIC))
    assert room.language == "en"
    room.show_library(PAGES)
    assert room.language == "ar"


def test_the_panel_that_is_on_stays_on(room: Any, clock: FakeClock) -> None:
    room.turn(2)
    page_id, place = room.attract.pageId, room.attract.place
    clock.pass_by(1)
    room.speak("ar")
    assert (room.attract.pageId, room.attract.place) == (page_id, place)
