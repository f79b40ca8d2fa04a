from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.screen.image_request import ImageRequest, parse_image_id


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("spine", ImageRequest("spine")),
        ("ph.house?ink=14213d", ImageRequest("ph.house", ink="#14213d")),
        ("spine?ink=14213d&accent=c8a96a", ImageRequest("spine", "#14213d", "#c8a96a")),
        ("pictures/a%20door.jpg?ink=14213d", ImageRequest("pictures/a door.jpg", "#14213d")),
        ("", ImageRequest("")),
    ],
)
def test_an_id_is_a_name_and_colours(asked: str, read: ImageRequest) -> None:
    assert parse_image_id(asked) == read


@given(st.text(), st.from_regex(r"[0-9a-f]{6}", fullmatch=True))
def test_any_name_comes_through_whole(name: str, ink: str) -> None:
    assert parse_image_id(f"{quote(name)}?ink={ink}") == ImageRequest(name, ink=f"#{ink}")
