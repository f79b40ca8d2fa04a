from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from kiosk import paths
from kiosk.content import Library, Names, Picture, Sensitivity, load_library
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.panels import Panel, PanelRules, panels
from kiosk.programme.sections import Section
from kiosk.programme.shortening import MOST_WORDS

MakePage = Callable[..., Any]
MakeLibrary = Callable[..., Library]

NOW = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)
SAMPLES = PanelRules(show_samples=True)


@pytest.fixture
def make_panel(make_library: MakeLibrary) -> Callable[[Any], Panel]:
    """Make the panel of a library's only page."""

    def make(page: Any) -> Panel:
        (panel,) = panels(make_library(page), NOW, SAMPLES)
        return panel

    return make


def test_a_panel_shows_what_the_page_says_of_itself(
    make_page: MakePage, make_panel: Callable[[Any], Panel]
) -> None:
    picture = Picture(path="pictures/mri.jpg", alt="A scanner", width=4, height=3)
    page = make_page(
        "services/mri",
        title="MRI scan",
        summary="A picture of your back.",
        icon="ph.bone",
        illustration="scan",
        picture=picture,
        sample=True,
        seconds=20,
    )
    assert make_panel(page) == Panel(
        page_id="services/mri",
        section=Section.SERVICES,
        title="MRI scan",
        summary="A picture of your back.",
        seconds=20,
        icon="ph.bone",
        illustration="scan",
        picture=picture,
        sample=True,
    )


@pytest.mark.parametrize("sensitivity", [kind for kind in Sensitivity if kind is not Sensitivity.NONE])
def test_the_panel_of_sensitive_research_says_nothing_of_it_to_the_room(
    make_page: MakePage, make_panel: Callable[[Any], Panel], sensitivity: Sensitivity
) -> None:
    panel = make_panel(
        make_page(
            "research/a",
            title="Tumour spread",
            summary="About cancer.",
            sensitivity=sensitivity,
            panel_title="A paper",
            panel_summary="Read what doctors saw.",
            featured=True,
        )
    )
    assert (panel.title, panel.summary) == ("A paper", "Read what doctors saw.")


def test_the_panel_of_other_research_says_its_own_words(
    make_page: MakePage, make_panel: Callable[[Any], Panel]
) -> None:
    page = make_page("research/a", summary="On pain.", panel_title="x", panel_summary="y", featured=True)
    assert (make_panel(page).title, make_panel(page).summary) == ("research/a", "On pain.")


@pytest.mark.parametrize(
    ("values", "headline"),
    [
        ({"summary": "They were kind.", "title": "Thanks"}, "They were kind."),
        ({"summary": "", "title": "A patient"}, "A patient"),
        (
            {"summary": "They were kind" + " and kind" * 6 + ". " + "very " * 40, "title": "Thanks"},
            "They were kind" + " and kind" * 6 + ".",
        ),
    ],
)
def test_a_patients_words_are_the_headline_and_the_name_stands_below(
    make_page: MakePage, make_panel: Callable[[Any], Panel], values: dict[str, str], headline: str
) -> None:
    panel = make_panel(make_page("testimonials/a", name="J. S.", **values))
    assert (panel.title, panel.summary) == (headline, "J. S.")


def test_a_panel_says_no_more_than_can_be_read_in_passing(
    make_page: MakePage, make_panel: Callable[[Any], Panel]
) -> None:
    panel = make_panel(make_page("services/mri", summary="word " * 41))
    assert panel.summary == "word " * 39 + "word…"


def test_only_the_featured_research_has_a_panel(make_page: MakePage, make_library: MakeLibrary) -> None:
    library = make_library(make_page("research/a"), make_page("research/b", featured=True))
    assert [panel.page_id for panel in panels(library, NOW, SAMPLES)] == ["research/b"]


def test_the_playlist_is_made_for_the_day(make_page: MakePage, make_library: MakeLibrary) -> None:
    library = make_library(make_page("about/old", show_until=date(2026, 3, 9)), make_page("about/new"))
    assert [panel.page_id for panel in panels(library, NOW, SAMPLES)] == ["about/new"]


@pytest.mark.parametrize(("show_samples", "count"), [(True, 1), (False, 0)])
def test_samples_have_a_panel_only_where_the_settings_allow_it(
    make_page: MakePage, make_library: MakeLibrary, show_samples: bool, count: int
) -> None:
    library = make_library(make_page("testimonials/a", consent=None, sample=True))
    assert len(panels(library, NOW, PanelRules(show_samples=show_samples))) == count


def test_the_seconds_follow_the_words_that_are_shown(make_page: MakePage, make_library: MakeLibrary) -> None:
    library = make_library(make_page("services/a", title="Two words", summary="word " * 30))
    (panel,) = panels(library, NOW, PanelRules())
    assert panel.seconds == 5 + 32 / 2
    (panel,) = panels(library, NOW, PanelRules(shortest_seconds=30, longest_seconds=40))
    assert panel.seconds == 30


def test_services_keep_their_order_and_the_others_stand_between_them(
    make_page: MakePage, make_library: MakeLibrary
) -> None:
    library = make_library(
        *(make_page(f"services/{index}") for index in range(4)),
        make_page("research/r", featured=True),
        make_page("testimonials/t"),
        make_page("about/u"),
    )
    order = [panel.page_id for panel in panels(library, NOW, SAMPLES)]
    assert [page_id for page_id in order if page_id.startswith("services")] == [
        f"services/{index}" for index in range(4)
    ]
    assert sorted(order) == sorted(page.id for page in library.pages)
    assert {order[0], order[-1]} == {"services/0", "services/3"}


def test_a_heavy_panel_comes_more_often_and_never_twice_in_a_row(
    make_page: MakePage, make_library: MakeLibrary
) -> None:
    library = make_library(
        *(make_page(f"services/{name}", weight=3 if name == "b" else 1) for name in "abcd")
    )
    order = "".join(panel.page_id[-1] for panel in panels(library, NOW, SAMPLES))
    assert order == "abcbdb"


def test_pages_of_one_weight_keep_their_order(make_page: MakePage, make_library: MakeLibrary) -> None:
    plain = make_library(*(make_page(f"services/{name}") for name in "abc"), make_page("about/us"))
    heavy = make_library(
        *(make_page(f"services/{name}", weight=7) for name in "abc"), make_page("about/us", weight=7)
    )
    orders = [[panel.page_id for panel in panels(library, NOW, SAMPLES)] for library in (plain, heavy)]
    assert orders[0] == orders[1]


def test_nothing_to_show_is_an_empty_playlist(make_library: MakeLibrary) -> None:
    assert panels(make_library(), NOW, SAMPLES) == ()


def test_the_clinics_own_panels_can_be_read_in_passing() -> None:
    playlist = panels(load_library(paths.CONTENT, Names()), NOW, SAMPLES)
    assert {panel.section for panel in playlist} == set(Section) - {Section.SPINE}
    assert all(panel.title and len(panel.summary.split()) <= MOST_WORDS for panel in playlist)
    assert all(10 <= panel.seconds <= 60 for panel in playlist)
    assert [panel.page_id for panel in playlist if "cancer" in f"{panel.title} {panel.summary}".lower()] == []
