from dataclasses import replace

import pytest

from kiosk.content import Figure, Picture
from kiosk.programme.left_out import leave_out, pages_by_picture
from tests.screen.made_up import about, library, patients_words, research, service

DOOR = Picture(path="pictures/door.png", alt="A door", width=4, height=2)
PAGES = library(
    services=(service("a", picture=DOOR), service("b")),
    research=(research("r"),),
    testimonials=(patients_words("t"),),
    about=(about("us", blocks=(Figure(DOOR), Figure(replace(DOOR, path="pictures/hall.png")))),),
)


@pytest.mark.parametrize("page", PAGES.pages, ids=lambda page: page.id)
def test_a_page_that_failed_is_gone_and_all_others_stay(page: object) -> None:
    failed = next(each for each in PAGES.pages if each is page)
    left = leave_out(PAGES, {failed.id: failed})
    assert left.pages == tuple(each for each in PAGES.pages if each is not failed)


def test_a_page_that_has_changed_since_is_shown_again() -> None:
    failed = PAGES.services[0]
    changed = replace(PAGES, services=(replace(failed, summary="Mended"), PAGES.services[1]))
    assert leave_out(changed, {failed.id: failed}) is changed


def test_where_nothing_failed_it_is_the_same_library() -> None:
    assert leave_out(PAGES, {}) is PAGES


def test_the_pages_that_a_picture_stands_on() -> None:
    assert pages_by_picture(PAGES) == {
        "pictures/door.png": ("services/a", "about/us"),
        "pictures/hall.png": ("about/us",),
    }
