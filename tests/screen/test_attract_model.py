from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.panels import Panel
from kiosk.programme.rotation import Rotation
from kiosk.programme.sections import Section
from kiosk.screen.attract_model import AttractModel, panel_row
from tests.screen.exposed import exposed, listen, rows


def panel(page_id: str) -> Panel:
    return Panel(page_id=page_id, section=Section.SERVICES, title=page_id.upper(), summary="…", seconds=10)


PLAYLIST = tuple(map(panel, "abcd"))


@pytest.fixture
def model() -> AttractModel:
    return AttractModel()


def shown_row(model: AttractModel) -> str:
    return str(rows(model)[exposed(model)["current"]]["pageId"])


def test_a_row_is_what_is_seen_of_a_panel() -> None:
    row = panel_row(replace(panel("a"), illustration="spine", sample=True))
    assert (row.page_id, row.section, row.title, row.sample) == ("a", "services", "A", True)
    assert row.drawing == "illustration/spine"


def test_it_says_which_panel_of_how_many_it_is(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="c", paused=True))
    seen = exposed(model)
    assert (seen["place"], seen["count"], seen["paused"]) == (3, 4, True)


@given(st.lists(st.sampled_from("abcd"), min_size=1))
def test_a_panel_takes_the_row_that_nobody_looks_at(turns: list[str]) -> None:
    model = AttractModel()
    before = ""
    for page_id in turns:
        model.show(PLAYLIST, Rotation(page_id=page_id))
        assert shown_row(model) == page_id
        if before not in ("", page_id):
            assert sorted(row["pageId"] for row in rows(model)) == sorted([before, page_id])
        before = page_id


def test_a_panel_that_changes_stays_where_it_is(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="a"))
    told = listen(model)
    model.show((replace(PLAYLIST[0], title="New"), *PLAYLIST[1:]), Rotation(page_id="a"))
    assert rows(model)[exposed(model)["current"]]["title"] == "New"
    assert told == []


def test_only_what_moved_is_told(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="a"))
    told = listen(model)
    model.show(PLAYLIST, Rotation(page_id="a", paused=True))
    assert told == ["paused"]
    model.show(PLAYLIST, Rotation(page_id="b", paused=True))
    assert sorted(told) == ["current", "pageId", "paused", "place"]


def test_the_next_panel_is_ready_before_it_is_shown(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="a"))
    told = listen(model)
    model.prepare(PLAYLIST[1])
    assert shown_row(model) == "a"
    assert sorted(row["pageId"] for row in rows(model)) == ["a", "b"]
    assert told == []
    assert exposed(model)["rested"] == 1
    before = rows(model)
    model.show(PLAYLIST, Rotation(page_id="b"))
    assert shown_row(model) == "b"
    assert rows(model) == before, "there is nothing left to lay out"
    assert exposed(model)["rested"] == 1
    model.prepare(PLAYLIST[2])
    assert exposed(model)["rested"] == 2


def test_a_panel_that_is_alone_is_its_own_next(model: AttractModel) -> None:
    model.show(PLAYLIST[:1], Rotation(page_id="a"))
    before = rows(model)
    model.prepare(PLAYLIST[0])
    assert rows(model) == before


def test_a_page_that_is_gone_gives_way_to_the_first(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="gone"))
    assert shown_row(model) == "a"


def test_nothing_to_show_leaves_the_last_panel_to_fade(model: AttractModel) -> None:
    model.show(PLAYLIST, Rotation(page_id="b"))
    model.show((), Rotation())
    assert shown_row(model) == "b"
