import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.vanishing import DISBELIEF_S, Vanishing


@pytest.mark.parametrize(
    ("had", "has", "believed"),
    [
        (0, 0, True),
        (10, 10, True),
        (10, 5, True),
        (10, 4, False),
        (10, 0, False),
        (4, 1, False),
        (3, 1, True),
        (3, 0, False),
        (1, 0, False),
        (5, 50, True),
    ],
)
def test_more_than_half_does_not_go_at_once(had: int, has: int, *, believed: bool) -> None:
    assert Vanishing().is_believed(0, had, has) == believed


def test_it_is_believed_after_a_minute_and_from_then_on() -> None:
    vanishing = Vanishing()
    assert not vanishing.is_believed(100, 10, 0)
    assert not vanishing.is_believed(99.9 + DISBELIEF_S, 10, 0)
    assert vanishing.is_believed(100 + DISBELIEF_S, 10, 0)
    assert vanishing.is_believed(101 + DISBELIEF_S, 0, 0)


def test_who_comes_back_begins_again() -> None:
    vanishing = Vanishing()
    assert not vanishing.is_believed(0, 10, 1)
    assert vanishing.is_believed(59, 10, 9)
    assert not vanishing.is_believed(61, 10, 1)
    assert not vanishing.is_believed(120, 10, 1)
    assert vanishing.is_believed(121, 10, 1)


def test_a_folder_that_is_emptied_slowly_is_emptied_all_the_same() -> None:
    vanishing = Vanishing()
    assert vanishing.is_believed(0, 100, 100)
    assert vanishing.is_believed(10, 100, 60)
    assert not vanishing.is_believed(20, 60, 40)
    assert vanishing.is_believed(20 + DISBELIEF_S, 60, 40)
    assert vanishing.is_believed(21 + DISBELIEF_S, 40, 40)


def test_a_folder_that_shrinks_over_hours_may() -> None:
    vanishing = Vanishing()
    for hour, has in enumerate(range(100, 3, -1)):
        assert vanishing.is_believed(3600 * hour, has + 1, has)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 40)), max_size=30))
def test_nothing_is_disbelieved_for_longer_than_a_minute(steps: list[tuple[int, int]]) -> None:
    vanishing, now, had, since = Vanishing(), 0, 40, None
    for wait, has in steps:
        now += wait
        if vanishing.is_believed(now, had, has):
            had, since = has, None
        else:
            since = now if since is None else since
            assert now - since < DISBELIEF_S
            assert has * 2 < 40
