"""What to read next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from kiosk.content import Library, Page
from kiosk.programme.related import related_to

NOW = datetime.fromisoformat("2026-03-10T12:00+00:00")
Make = Callable[..., Any]


@pytest.fixture
def pages(make_page: Make) -> list[Any]:
    regions = {
        "a": ("cervical",),
        "b": ("lumbar", "sacral"),
        "c": ("lumbar",),
        "d": ("lumbar", "sacral"),
        "e": ("lumbar",),
        "f": ("thoracic",),
        "g": (),
    }
    return [make_page(f"services/{name}", regions=where) for name, where in regions.items()]


def names(page: Page, library: Library, *, show_samples: bool = False) -> list[str]:
    found = related_to(page, library, NOW, show_samples=show_samples)
    return [other.id.rpartition("/")[2] for other in found]


def test_it_is_what_the_page_names_in_its_order(
    pages: list[Any], make_library: Make, make_page: Make
) -> None:
    named = ("services/g", "about/us", "services/a", "services/g", "services/b")
    pages[2] = replace(pages[2], related=named)
    assert names(pages[2], make_library(*pages, make_page("about/us"))) == ["g", "us", "a"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, []), (1, ["d", "c", "e"]), (2, ["b", "d", "e"]), (4, ["d", "c", "b"]), (6, [])],
)
def test_otherwise_it_is_who_shares_most_and_stands_nearest(
    pages: list[Any], make_library: Make, place: int, expected: list[str]
) -> None:
    assert names(pages[place], make_library(*pages)) == expected


@pytest.mark.parametrize(
    "named", [("services/none",), ("services/c",), ("testimonials/kind",), ("services/draft",)]
)
def test_what_names_nothing_that_can_be_shown_has_its_neighbours(
    pages: list[Any], make_library: Make, make_page: Make, named: tuple[str, ...]
) -> None:
    page = pages[2] = replace(pages[2], related=named)
    others = (make_page("testimonials/kind"), make_page("services/draft", draft=True))
    assert names(page, make_library(*pages, *others)) == ["b", "d", "e"]


@pytest.mark.parametrize(
    "facts",
    [{"draft": True}, {"sample": True}, {"show_until": date(2026, 3, 9)}, {"show_from": date(2027, 1, 1)}],
)
def test_only_what_may_be_shown_now_is_offered(
    pages: list[Any], make_library: Make, facts: dict[str, Any]
) -> None:
    pages[1] = replace(pages[1], **facts)
    page = replace(pages[0], related=("services/b",))
    assert names(page, make_library(*pages)) == []
    assert names(pages[2], make_library(*pages)) == ["d", "e"]
    assert names(page, make_library(*pages), show_samples=True) == (["b"] if "sample" in facts else [])


def test_a_page_that_is_not_in_the_library_any_more_has_relations_all_the_same(
    pages: list[Any], make_library: Make
) -> None:
    assert names(pages[1], make_library(*pages[2:])) == ["d", "c", "e"]


@pytest.mark.parametrize("page_id", ["about/us", "research/paper"])
def test_other_pages_lead_nowhere(
    make_page: Make, make_library: Make, pages: list[Any], page_id: str
) -> None:
    assert names(make_page(page_id), make_library(*pages)) == []
