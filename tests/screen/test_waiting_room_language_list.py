"""The list of the languages that a clinic offers, and what a choice from it does."""

from dataclasses import replace
from typing import Any

import pytest

from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, rows
from tests.screen.made_up import CLINIC, library, service

SCIATICA = service("sciatica")
PAGES = replace(
    library(services=(SCIATICA,)),
    clinic=replace(CLINIC, languages=("en", "ar", "cy")),
    translations=(replace(SCIATICA, language="ar", title="X", reviewed_by="A. Reader"),),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def test_each_language_speaks_for_itself(room: Any) -> None:
    assert room.manyLanguages
    room.openLanguages()
    assert room.view == "languages"
    assert [tuple(row.values()) for row in rows(room.languages)] == [
        ("en", "English", "Choose your language", False, True),
        ("ar", "العربية", "اختر لغتك", True, False),
        ("cy", "Cymraeg", "Choose your language", False, False),
    ]


def test_the_one_that_is_spoken_is_marked(room: Any) -> None:
    room.chooseLanguage("ar")
    room.openLanguages()
    assert [row["code"] for row in rows(room.languages) if row["chosen"]] == ["ar"]


@pytest.mark.parametrize("code", ["ar", "en"])
def test_whoever_has_chosen_is_back_where_they_came_from(room: Any, code: str) -> None:
    room.openPage(SCIATICA.id)
    room.openLanguages()
    room.openLanguages()
    room.chooseLanguage(code)
    assert (room.view, room.article.pageId, room.language) == ("page", SCIATICA.id, code)
    room.goBack()
    assert room.view == "attract"


def test_whoever_came_to_choose_comes_in(room: Any) -> None:
    room.openLanguages()
    room.chooseLanguage("ar")
    assert (room.view, room.language, room.visiting) == ("section", "ar", True)


def test_nobody_has_to_choose(room: Any) -> None:
    room.openPage(SCIATICA.id)
    room.openLanguages()
    room.goBack()
    assert (room.view, room.language) == ("page", "en")


def test_another_choice_does_not_leave_the_list(room: Any) -> None:
    room.openLanguages()
    room.toggleLargeText()
    assert room.view == "languages"


@pytest.mark.parametrize("code", ["", "fr", "xx", "AR", "../ar", "ar\0", "a" * 5000, "\u202e"])
def test_what_is_not_on_the_list_changes_nothing(room: Any, code: str) -> None:
    room.openLanguages()
    room.chooseLanguage("ar")
    room.openLanguages()
    room.chooseLanguage(code)
    assert (room.view, room.language) == ("languages", "ar")


def test_where_there_is_nothing_to_choose_there_is_no_list(open_room: OpenRoom) -> None:
    for pages in (replace(PAGES, clinic=CLINIC), replace(PAGES, services=())):
        room = open_room(pages)
        room.openLanguages()
        assert room.view != "languages"
    assert not open_room(replace(PAGES, clinic=CLINIC)).manyLanguages


def test_a_list_that_is_gone_is_not_behind_a_page(room: Any) -> None:
    room.openLanguages()
    room.openPage(SCIATICA.id)
    room.show_library(replace(PAGES, clinic=CLINIC))
    room.goBack()
    assert room.view == "attract"
    room.show_library(PAGES)
    room.openLanguages()
    room.openPage(SCIATICA.id)
    room.goBack()
    assert room.view == "languages"


def test_the_next_visitor_finds_the_first_language_and_no_list(open_room: OpenRoom) -> None:
    room, fresh = open_room(PAGES), open_room(PAGES)
    room.openPage(SCIATICA.id)
    room.openLanguages()
    room.chooseLanguage("ar")
    room.openLanguages()
    room.clearScreen()
    assert exposed(room) == exposed(fresh)


def test_only_a_translation_that_nobody_put_a_name_to_says_so(open_room: OpenRoom) -> None:
    unread = replace(SCIATICA, language="ar", title="X")
    for translation, said in ((PAGES.translations[0], ""), (unread, "هذه الترجمة")):
        room = open_room(replace(PAGES, translations=(translation,)))
        room.openPage(SCIATICA.id)
        assert room.article.notReviewed == ""
        room.chooseLanguage("ar")
        assert said in room.article.notReviewed
        assert bool(said) == bool(room.article.notReviewed)
