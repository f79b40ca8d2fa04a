"""The library changes while the screen is on."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.content import Library
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, listen
from tests.screen.made_up import about, library, patients_words, research, sensitive, service

SCIATICA, NECK, US = service("sciatica"), service("neck-pain"), about("us")
PAGES = library(services=(SCIATICA, NECK), testimonials=(patients_words("kind"),), about=(US,))


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def changed(**kinds: Any) -> Library:
    return replace(PAGES, **kinds)


def test_the_same_library_is_told_to_nobody(room: Any) -> None:
    told = listen(room) + listen(room.attract)
    room.show_library(changed())
    assert told == []


def test_a_panel_that_changes_is_shown_at_once_and_stays(room: Any) -> None:
    room.show_library(changed(services=(replace(SCIATICA, summary="New words."), NECK)))
    shown = exposed(room)["attract"]
    assert (shown["pageId"], shown["place"]) == (SCIATICA.id, 1)
    assert shown["rows"][shown["current"]]["summary"] == "New words."


def test_a_panel_that_is_gone_makes_room_for_the_next(room: Any) -> None:
    order = []
    for _ in range(room.attract.count):
        order.append(room.attract.pageId)
        room.turn(1)
    room.show_library(changed(services=(NECK,)))
    assert room.attract.pageId == order[1]


def test_whoever_reads_a_page_that_is_gone_reads_on_and_does_not_find_it_again(room: Any) -> None:
    room.goHome()
    room.openPage(SCIATICA.id)
    before = exposed(room.article)
    room.show_library(changed(services=(NECK,)))
    assert exposed(room.article) == before
    room.goBack()
    assert [card["pageId"] for card in exposed(room.browse)["rows"]] == [NECK.id]
    room.openPage(SCIATICA.id)
    assert room.view == "section"


def test_nothing_moves_under_a_readers_eyes(room: Any) -> None:
    room.openPage(SCIATICA.id)
    before = exposed(room.article)
    room.show_library(changed(services=(replace(SCIATICA, title="Other"), NECK)))
    assert exposed(room.article) == before
    room.goHome()
    room.openPage(SCIATICA.id)
    assert room.article.title == "Other"


def test_back_leads_past_a_page_that_is_gone(room: Any) -> None:
    room.goHome()
    room.openPage(SCIATICA.id)
    room.openPage(NECK.id)
    room.show_library(changed(services=(NECK,)))
    room.goBack()
    assert room.view == "section"


def test_patients_words_that_are_withdrawn_leave_the_list_that_somebody_looks_at(room: Any) -> None:
    room.openSection("testimonials")
    assert "All about: Kind" in str(exposed(room))
    room.show_library(changed(testimonials=()))
    assert (room.view, room.browse.section) == ("section", "services")
    assert "All about: Kind" not in str(exposed(room))
    assert "testimonials" not in room.sections


def test_whoever_looks_at_a_section_while_everything_goes_is_at_the_end(room: Any) -> None:
    room.openSection("about")
    room.show_library(library())
    assert room.view == "empty"


def test_a_page_that_has_come_to_ask_is_not_behind_anybody_without_its_question(open_room: OpenRoom) -> None:
    paper = research("a-paper")
    room = open_room(changed(research=(paper,)))
    room.openPage(paper.id)
    room.openPage(US.id)
    room.show_library(changed(research=(sensitive("a-paper", title="Tumours"),)))
    room.goBack()
    assert room.view == "attract"
    room.openPage(paper.id)
    assert room.article.asksAbout == "cancer"


def test_a_page_that_is_a_draft_again_is_not_found_by_going_back(room: Any) -> None:
    room.openPage(SCIATICA.id)
    room.openPage(NECK.id)
    room.show_library(changed(services=(replace(SCIATICA, draft=True), NECK)))
    room.goBack()
    assert room.view == "attract"


def test_an_emptied_and_filled_folder_comes_back(room: Any) -> None:
    room.show_library(library())
    assert room.view == "empty"
    room.show_library(PAGES)
    assert (room.view, room.attract.place) == ("attract", 1)


def test_a_new_name_is_told(room: Any) -> None:
    told = listen(room)
    assert PAGES.clinic is not None
    room.show_library(changed(clinic=replace(PAGES.clinic, name="Another")))
    assert (room.clinicName, told) == ("Another", ["clinicName"])
