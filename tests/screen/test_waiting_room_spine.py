"""The spine map in a visit."""

from dataclasses import replace
from typing import Any

import pytest

from tests.screen.conftest import OpenRoom
from tests.screen.exposed import rows
from tests.screen.made_up import about, library, service

PAGES = library(
    services=(
        service("scans"),
        service("neck-pain", regions=("cervical",)),
        service("sciatica", regions=("lumbar", "sacral")),
        service("fusion", regions=("cervical", "lumbar")),
    ),
    about=(about("us"),),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def cards(room: Any) -> list[str]:
    return [row["pageId"].removeprefix("services/") for row in rows(room.spine)]


def test_its_door_stands_beside_the_services(room: Any) -> None:
    assert room.sections == ["services", "spine", "about"]


def test_it_opens_with_nothing_chosen_and_every_service_that_has_a_place(room: Any) -> None:
    room.openSection("spine")
    assert (room.view, room.spine.level, cards(room)) == ("spine", "", ["neck-pain", "sciatica", "fusion"])


def test_a_region_is_chosen_then_a_bone_of_it_from_closer(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("cervical", False)
    assert (room.spine.level, room.spine.closer, cards(room)) == ("cervical", False, ["neck-pain", "fusion"])
    room.lookAt("l4", True)
    assert (room.spine.level, room.spine.closer, cards(room)) == ("l4", True, ["sciatica", "fusion"])


def test_from_afar_a_bone_is_its_region(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("l4", True)
    room.lookAt("l4", False)
    assert (room.spine.level, room.spine.closer) == ("lumbar", False)


def test_a_level_that_is_none_changes_nothing(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("sacral", False)
    room.lookAt("nowhere", True)
    room.lookAt("", False)
    assert (room.spine.level, room.spine.closer) == ("sacral", False)


def test_nobody_looks_at_the_spine_from_another_place(room: Any) -> None:
    room.lookAt("l4", True)
    assert room.view == "attract"
    room.openSection("about")
    room.lookAt("l4", True)
    assert (room.view, room.browse.section) == ("section", "about")


def test_back_from_a_page_leads_to_the_bone_that_was_chosen(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("lumbar", False)
    room.lookAt("l4", True)
    room.openPage("services/sciatica")
    assert (room.view, room.article.section) == ("page", "services")
    room.goBack()
    assert (room.view, room.spine.level, room.spine.closer) == ("spine", "l4", True)
    room.goBack()
    assert room.view == "attract"


def test_a_page_that_is_opened_again_from_the_map_begins_at_its_beginning(room: Any) -> None:
    room.openSection("spine")
    room.openPage("services/sciatica")
    room.goBack()
    assert rows(room.article) == []


def test_the_next_visitor_finds_nothing_chosen(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("l4", True)
    room.goBack()
    assert (room.spine.level, cards(room)) == ("", [])
    room.openSection("spine")
    assert (room.spine.level, room.spine.closer) == ("", False)


def test_a_map_whose_last_service_is_taken_away_gives_way(room: Any) -> None:
    room.openSection("spine")
    room.lookAt("lumbar", False)
    room.show_library(replace(PAGES, services=PAGES.services[:1]))
    assert (room.view, room.browse.section, room.sections) == ("section", "services", ["services", "about"])


def test_who_reads_is_not_led_back_to_a_map_that_is_gone(room: Any) -> None:
    room.openSection("spine")
    room.openPage("services/scans")
    room.show_library(replace(PAGES, services=PAGES.services[:1]))
    assert room.view == "page"
    room.goBack()
    assert room.view == "attract"
