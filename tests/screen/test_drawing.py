import pytest

from kiosk.content import Picture
from kiosk.screen.drawing import Drawn, drawing_alt_of, drawing_of
from kiosk.screen.icon_names import icon_names
from kiosk.screen.image_request import parse_image_id
from tests.screen.made_up import service

DOOR = Picture(path="pictures/door.jpg", alt="A blue door", width=4, height=3)
ALL = service("x", picture=DOOR, illustration="spine", icon="ph.house")


@pytest.mark.parametrize(
    ("page", "drawing"),
    [
        (ALL, "picture/-/pictures/door.jpg"),
        (service("x", illustration="spine", icon="ph.house"), "illustration/spine"),
        (service("x", icon="ph.house"), "icon/ph.house"),
    ],
)
def test_a_picture_comes_before_an_illustration_and_that_before_an_icon(page: Drawn, drawing: str) -> None:
    assert drawing_of(page) == drawing


def test_a_page_with_nothing_has_an_icon_all_the_same() -> None:
    provider, _, name = drawing_of(service("x")).partition("/")
    assert provider == "icon"
    assert name in icon_names()


def test_only_a_picture_says_something_in_words() -> None:
    assert drawing_alt_of(ALL) == "A blue door"
    assert not drawing_alt_of(service("x", illustration="spine"))


@pytest.mark.parametrize(
    "name", ["a b.jpg", "a#b.jpg", "a?b.jpg", "100%.jpg", "a%20b.jpg", "Tür.jpg", "a&b=c.jpg"]
)
def test_any_file_name_comes_through_an_address(name: str) -> None:
    page = service("x", picture=Picture(path=f"pictures/{name}", alt="", width=1, height=1))
    assert parse_image_id(f"{drawing_of(page)}?ink=000000").name == f"picture/-/pictures/{name}"
