from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Library
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.sections import Section, open_sections, pages_in, section_of

MakePage = Callable[..., Any]
MakeLibrary = Callable[..., Library]

FOLDERS = [section for section in Section if section is not Section.SPINE]

NOW = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)


@pytest.mark.parametrize("section", FOLDERS)
def test_a_page_stands_in_the_section_of_its_folder(make_page: MakePage, section: Section) -> None:
    assert section_of(make_page(f"{section}/a")) is section


@pytest.mark.parametrize("section", FOLDERS)
def test_pages_keep_the_librarys_order(
    make_page: MakePage, make_library: MakeLibrary, section: Section
) -> None:
    pages = tuple(make_page(f"{section}/{name}") for name in "cab")
    library = make_library(*pages)
    assert pages_in(library, section, NOW, show_samples=False) == pages
    assert open_sections(library, NOW, show_samples=False) == (section,)


def test_the_featured_research_comes_first_and_the_rest_keeps_its_order(
    make_page: MakePage, make_library: MakeLibrary
) -> None:
    library = make_library(
        *(make_page(f"research/{name}", featured=name in "ce") for name in ("a", "b", "c", "d", "e"))
    )
    found = pages_in(library, Section.RESEARCH, NOW, show_samples=False)
    assert [page.title[-1] for page in found] == ["c", "e", "a", "b", "d"]


def test_the_spine_map_leads_to_the_services_that_have_a_region(
    make_page: MakePage, make_library: MakeLibrary
) -> None:
    neck, scan = make_page("services/neck", regions=("cervical",)), make_page("services/scan")
    library = make_library(scan, neck)
    assert pages_in(library, Section.SPINE, NOW, show_samples=False) == (neck,)
    assert open_sections(library, NOW, show_samples=False) == (Section.SERVICES, Section.SPINE)
    assert section_of(neck) is Section.SERVICES


@pytest.mark.parametrize("values", [{"draft": True}, {"sample": True}, {"regions": ()}])
def test_without_such_a_service_there_is_no_spine_map(
    make_page: MakePage, make_library: MakeLibrary, values: dict[str, Any]
) -> None:
    neck = make_page("services/neck", **{"regions": ("cervical",), **values})
    library = make_library(neck, make_page("services/scan"))
    assert open_sections(library, NOW, show_samples=False) == (Section.SERVICES,)


def test_an_empty_library_opens_no_section(make_library: MakeLibrary) -> None:
    assert open_sections(make_library(), NOW, show_samples=True) == ()


@given(
    st.lists(st.tuples(st.sampled_from(FOLDERS), st.booleans(), st.booleans()), max_size=12),
    st.booleans(),
)
def test_every_page_that_may_be_shown_stands_in_exactly_one_open_section(
    make_page: MakePage,
    make_library: MakeLibrary,
    pages: list[tuple[Section, bool, bool]],
    show_samples: bool,
) -> None:
    library = make_library(
        *(
            make_page(f"{section}/{index}", draft=draft, sample=sample)
            for index, (section, draft, sample) in enumerate(pages)
        )
    )
    doors = open_sections(library, NOW, show_samples=show_samples)
    behind = {door: pages_in(library, door, NOW, show_samples=show_samples) for door in doors}
    shown = [page for page in library.pages if verdict(page, NOW, show_samples=show_samples) == Verdict.SHOWN]
    assert sorted(page.id for pages in behind.values() for page in pages) == sorted(page.id for page in shown)
    assert all(behind.values())
    assert all(section_of(page) is door for door, pages in behind.items() for page in pages)
    assert list(doors) == sorted(doors, key=list(Section).index)
