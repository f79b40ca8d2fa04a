import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.panels import Panel
from kiosk.programme.rotation import (
    Rotation,
    carry_over,
    deadline,
    hold,
    position,
    start,
    step,
    tick,
    toggle_pause,
    touch,
)
from kiosk.programme.sections import Section

PAUSE = 90.0

names = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)
some_names = names.filter(bool)
# Eighths of a second add up exactly, so that the tests can ask for the very moment.
moments = st.integers(0, 10**7).map(lambda eighths: eighths / 8)


def playlist_of(names: list[str] | str) -> list[Panel]:
    """Panels whose time on the screen tells them apart."""
    return [
        Panel(page_id=name, section=Section.SERVICES, title=name, summary="", seconds=10 + ord(name) % 8)
        for name in names
    ]


@st.composite
def rotations(draw: st.DrawFn) -> Rotation:
    """A rotation as it may have become: at a page that may be gone, in a pause or not."""
    page_id = draw(st.sampled_from(["", *"abcdefgh"]))
    return Rotation(page_id=page_id, since=draw(moments), paused=draw(st.booleans()))


def test_it_starts_with_the_first_panel() -> None:
    assert start(playlist_of("abc"), 7) == Rotation(page_id="a", since=7)


def test_it_starts_with_nothing_where_there_is_nothing() -> None:
    rotation = start([], 7)
    assert rotation == Rotation(page_id="", since=7)
    assert deadline(rotation, [], PAUSE) is None
    assert tick(rotation, [], PAUSE, 1e9) is rotation


def test_pages_that_arrive_later_begin_with_the_first() -> None:
    assert position(start([], 7), playlist_of("abc")) == 0


@pytest.mark.parametrize(("page_id", "paused"), [("c", True), ("gone", False), ("", False)])
def test_it_is_held_at_a_page_that_has_a_panel(page_id: str, paused: bool) -> None:
    held = hold(Rotation(page_id="b", since=1, paused=True), playlist_of("abc"), page_id, 7)
    assert held == Rotation(page_id="c" if paused else "b", since=7, paused=paused)


@given(some_names, st.integers(-50, 50), moments)
def test_stepping_as_often_as_there_are_panels_shows_each_once(
    names: list[str], places: int, now: float
) -> None:
    playlist = playlist_of(names)
    rotation = step(start(playlist, 0), playlist, places, now)
    for direction in (1, -1):
        seen = [step(rotation, playlist, direction * steps, now).page_id for steps in range(len(names))]
        assert sorted(seen) == sorted(names)


@given(some_names, st.data(), st.integers(-50, 50), moments)
def test_forward_and_as_far_back_is_where_it_was(
    names: list[str], data: st.DataObject, places: int, now: float
) -> None:
    playlist = playlist_of(names)
    rotation = Rotation(page_id=data.draw(st.sampled_from(names)), since=now)
    there = step(rotation, playlist, places, now)
    assert step(there, playlist, -places, now) == rotation


@given(some_names, moments)
def test_left_alone_it_shows_every_panel_for_its_own_time(names: list[str], now: float) -> None:
    playlist = playlist_of(names)
    rotation = start(playlist, now)
    for panel in [*playlist, *playlist]:
        assert rotation.page_id == panel.page_id
        due = deadline(rotation, playlist, PAUSE)
        assert due == now + panel.seconds
        assert tick(rotation, playlist, PAUSE, due - 0.125) is rotation
        rotation, now = tick(rotation, playlist, PAUSE, due), due


@given(some_names, rotations(), moments)
def test_however_late_it_moves_one_panel_at_most_and_then_has_time(
    names: list[str], rotation: Rotation, late: float
) -> None:
    playlist = playlist_of(names)
    due = deadline(rotation, playlist, PAUSE)
    assert due is not None
    moved = tick(rotation, playlist, PAUSE, due + late)
    assert position(moved, playlist) == (position(rotation, playlist) + 1) % len(playlist)
    assert tick(moved, playlist, PAUSE, due + late) is moved


@given(some_names, rotations(), moments)
def test_a_touch_gives_the_panel_its_whole_time_again(
    names: list[str], rotation: Rotation, now: float
) -> None:
    playlist = playlist_of(names)
    touched = touch(rotation, now)
    assert position(touched, playlist) == position(rotation, playlist)
    assert touched.paused == rotation.paused
    shown = playlist[position(touched, playlist)]
    assert deadline(touched, playlist, PAUSE) == now + (PAUSE if touched.paused else shown.seconds)


@given(some_names, rotations(), moments)
def test_pausing_twice_goes_on_with_the_same_panel(names: list[str], rotation: Rotation, now: float) -> None:
    playlist = playlist_of(names)
    once = toggle_pause(rotation, now)
    assert once.paused is not rotation.paused
    assert once.page_id == rotation.page_id
    assert toggle_pause(once, now) == touch(rotation, now)
    assert position(once, playlist) == position(rotation, playlist)


@given(some_names, moments)
def test_a_paused_rotation_goes_on_by_itself(names: list[str], now: float) -> None:
    playlist = playlist_of(names)
    paused = toggle_pause(start(playlist, now), now)
    assert tick(paused, playlist, PAUSE, now + PAUSE - 0.125) is paused
    again = tick(paused, playlist, PAUSE, now + PAUSE)
    assert not again.paused
    assert again == step(start(playlist, now), playlist, 1, now + PAUSE)


@given(rotations(), some_names, st.integers(-50, 50), moments)
def test_turning_the_pages_keeps_the_pause(
    rotation: Rotation, names: list[str], places: int, now: float
) -> None:
    assert step(rotation, playlist_of(names), places, now).paused == rotation.paused


@given(rotations(), names, moments)
def test_a_changed_playlist_shows_the_same_page_while_it_is_there(
    rotation: Rotation, names: list[str], now: float
) -> None:
    playlist = playlist_of(names)
    place = position(rotation, playlist)
    if rotation.page_id in names:
        assert playlist[place].page_id == rotation.page_id
    else:
        assert place == 0
    for moved in (step(rotation, playlist, 1, now), step(rotation, playlist, -1, now)):
        assert moved.page_id in (names or [""])


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=20), moments)
def test_a_page_that_comes_more_than_once_has_each_of_its_turns(names: list[str], now: float) -> None:
    playlist = playlist_of(names)
    rotation = start(playlist, now)
    for place in [*range(len(names)), *range(len(names))]:
        assert (position(rotation, playlist), rotation.page_id) == (place, names[place])
        back = step(step(rotation, playlist, 1, now), playlist, -1, now)
        assert (position(back, playlist), back.page_id) == (place, names[place])
        due = deadline(rotation, playlist, PAUSE)
        assert due is not None
        rotation = tick(rotation, playlist, PAUSE, due)


def test_a_page_that_has_fewer_turns_than_before_stays_on_the_screen() -> None:
    rotation = Rotation(page_id="a", turn=2)
    assert position(rotation, playlist_of("abacad")) == 4
    assert position(rotation, playlist_of("bacad")) == 3
    assert position(rotation, playlist_of("bcad")) == 2
    assert position(rotation, playlist_of("bcd")) == 0


@pytest.mark.parametrize(
    ("page_id", "before", "playlist", "then"),
    [
        ("b", "abc", "cba", "b"),
        ("b", "abcd", "acd", "c"),
        ("d", "abcd", "abc", "a"),
        ("b", "abc", "xy", "x"),
        ("b", "abc", "", ""),
        ("", "", "ab", "a"),
    ],
    ids=["it stays", "its successor", "round the end", "all new", "none left", "the first ones come"],
)
def test_in_a_new_playlist_it_goes_on_where_it_was(
    page_id: str, before: str, playlist: str, then: str
) -> None:
    rotation = Rotation(page_id=page_id, since=3, turn=1)
    carried = carry_over(rotation, playlist_of(before), playlist_of(playlist), 7)
    if then == page_id:
        assert carried is rotation
    else:
        assert carried == Rotation(page_id=then, since=7)
