"""What a visitor chooses lasts until they are gone, and no longer."""

from dataclasses import replace
from typing import Any

import pytest

from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed
from tests.screen.made_up import CLINIC, library, service

PAGES = replace(library(services=(service("sciatica"),)), clinic=replace(CLINIC, languages=("en", "ar")))
TOGGLES = {
    "largeText": "toggleLargeText",
    "highContrast": "toggleHighContrast",
    "lowered": "toggleLowered",
}


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


@pytest.mark.parametrize(("name", "toggle"), TOGGLES.items())
def test_a_choice_is_made_and_taken_back(room: Any, name: str, toggle: str) -> None:
    assert not getattr(room, name)
    getattr(room, toggle)()
    assert (getattr(room, name), room.view) == (True, "section")
    getattr(room, toggle)()
    assert not getattr(room, name)


def test_whoever_chooses_stays_where_they_are(room: Any) -> None:
    room.openPage("services/sciatica")
    room.toggleLargeText()
    room.chooseLanguage("ar")
    assert (room.view, room.article.pageId) == ("page", "services/sciatica")
    assert (room.largeText, room.language, room.rightToLeft) == (True, "ar", True)
    room.goHome()
    assert (room.largeText, room.language) == (True, "ar")


@pytest.mark.parametrize("code", ["fr", "xx", "", "../en"])
def test_a_language_that_the_clinic_does_not_have_changes_nothing(room: Any, code: str) -> None:
    room.chooseLanguage("ar")
    room.chooseLanguage(code)
    assert room.language == "ar"


def test_a_visitor_may_choose_the_first_language_where_another_one_is_shown(room: Any) -> None:
    room.speak("ar")
    room.chooseLanguage("en")
    assert room.language == "en"
    room.clearScreen()
    assert room.language == "ar"


def leave(room: Any, clock: FakeClock) -> None:
    clock.pass_by(90)
    room.pass_time()
    clock.pass_by(30)
    room.pass_time()


def go_back(room: Any, _: FakeClock) -> None:
    while room.visiting:
        room.goBack()


def clear(room: Any, _: FakeClock) -> None:
    room.clearScreen()


@pytest.mark.parametrize("end", [leave, go_back, clear])
def test_the_next_visitor_finds_a_fresh_screen(
    room: Any, open_room: OpenRoom, clock: FakeClock, end: Any
) -> None:
    fresh = exposed(open_room(PAGES))
    assert exposed(room) == fresh
    room.openPage("services/sciatica")
    for toggle in TOGGLES.values():
        getattr(room, toggle)()
    room.chooseLanguage("ar")
    room.openShare()
    assert exposed(room) != fresh
    end(room, clock)
    assert exposed(room) == fresh


def test_where_there_is_nothing_to_read_there_is_nothing_to_choose(open_room: OpenRoom) -> None:
    room = open_room(library())
    room.toggleHighContrast()
    assert (room.view, room.highContrast) == ("empty", False)


def test_the_other_one_of_two_languages_is_named(room: Any) -> None:
    assert (room.otherLanguage, room.otherLanguageName) == ("ar", "العربية")
    room.chooseLanguage("ar")
    assert (room.otherLanguage, room.otherLanguageName) == ("en", "English")


@pytest.mark.parametrize("languages", [("en",), ("en", "ar", "fr")])
def test_one_language_has_no_other_and_three_have_more(
    open_room: OpenRoom, languages: tuple[str, ...]
) -> None:
    room = open_room(replace(PAGES, clinic=replace(CLINIC, languages=languages)))
    assert (room.otherLanguage, room.otherLanguageName) == ("", "")
