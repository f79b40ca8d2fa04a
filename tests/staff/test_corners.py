from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.corners import CORNERS, LONGEST_S, Gesture, corner_at, touch

Touch = tuple[int | None, float]


def after(*touches: Touch) -> Gesture:
    gesture = Gesture()
    for corner, now in touches:
        gesture = touch(gesture, corner, now)
    return gesture


@pytest.mark.parametrize(
    ("touches", "is_made"),
    [
        ([(0, 0), (1, 1), (2, 2), (3, 3)], True),
        ([(0, 0), (1, 2), (2, 4), (3, LONGEST_S)], True),
        ([(0, 0), (1, 2), (2, 4), (3, LONGEST_S + 0.1)], False),
        ([(0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (3, 3)], True),  # a finger that is a mouse, too
        ([(0, 0), (1, 1), (0, 2), (1, 3), (2, 4), (3, 5)], True),  # begun anew
        ([(0, 0), (1, 1), (None, 2), (2, 3), (3, 4)], False),
        ([(0, 0), (2, 1), (1, 2), (3, 3)], False),
        ([(0, 0), (3, 1), (2, 2), (1, 3)], False),
        ([(1, 0), (2, 1), (3, 2), (0, 3)], False),
        ([(0, 0), (1, 1), (2, 2)], False),
        ([(None, 0), (0, 1), (1, 2), (2, 3), (3, 4)], True),
        ([(0, -100), (0, 0), (1, 1), (2, 2), (3, 3)], True),  # the one long ago does not count
        ([(0, 0), (1, 1), (1, 50), (2, 51), (3, 52)], False),
    ],
)
def test_the_four_corners_in_their_order_and_in_time(touches: list[Touch], is_made: bool) -> None:
    assert after(*touches).is_made is is_made


@given(st.lists(st.tuples(st.sampled_from([None, 0, 1, 2, 3]), st.floats(0, 3)), max_size=30))
def test_whatever_is_touched_it_is_made_only_by_all_four_in_time(steps: list[Touch]) -> None:
    gesture, now = Gesture(), 0.0
    told: list[Touch] = []
    for corner, seconds in steps:
        now += seconds
        told.append((corner, now))
        gesture = touch(gesture, corner, now)
        if gesture.is_made:
            recent = [one for one, when in told if now - when <= LONGEST_S]
            order = [one for place, one in enumerate(recent) if place == 0 or one != recent[place - 1]]
            assert order[-4:] == [0, 1, 2, 3]
            gesture = Gesture()


@pytest.mark.parametrize(("width", "height"), [(1080, 1920), (1920, 1080), (200, 200)])
def test_each_corner_is_a_square_of_its_own_and_the_rest_is_none(width: int, height: int) -> None:
    reach = 60
    places = dict(enumerate(product((10, height - 10), (10, width - 10))))
    found = [corner_at(x, y, width, height, reach) for y, x in places.values()]
    assert found == [0, 1, 3, 2]
    assert len(CORNERS) == 4
    for x, y in ((reach, 0), (0, reach), (width / 2, 0), (width - 1, height / 2), (width - reach - 1, 0)):
        assert corner_at(x, y, width, height, reach) is None
