from collections.abc import Callable

import pytest

from kiosk.staff.touch_test import ACROSS, DOWN, TouchTest, fault, touch_corner, touch_square, verdict

AT = 0.05
MARKS = ((AT, AT), (1 - AT, AT), (1 - AT, 1 - AT), (AT, 1 - AT))
"""Where the fingers of somebody are who does what the screen asks."""

Place = tuple[float, float]

HOW_GLASS_FEELS: dict[str, Callable[[float, float], Place]] = {
    "": lambda x, y: (x, y),
    "Left and right are exchanged.": lambda x, y: (1 - x, y),
    "Top and bottom are exchanged.": lambda x, y: (x, 1 - y),
    "Touch is upside down: it is turned by half a turn.": lambda x, y: (1 - x, 1 - y),
    "Touch is turned by a quarter, clockwise.": lambda x, y: (1 - y, x),
    "Touch is turned by a quarter, anticlockwise.": lambda x, y: (y, 1 - x),
    "Touch is turned by a quarter and mirrored.": lambda x, y: (y, x),
    "Touches are felt beside the finger. The touch screen needs its calibration.": lambda x, y: (x * 0.7, y),
    "Touches are felt in the wrong places.": lambda x, y: (x * 0.4, y),
}


def with_corners(*places: tuple[float, float]) -> TouchTest:
    test = TouchTest()
    for x, y in places:
        test = touch_corner(test, x, y)
    return test


@pytest.mark.parametrize("found", HOW_GLASS_FEELS)
def test_each_wrong_way_to_hang_the_glass_has_its_name(found: str) -> None:
    feel = HOW_GLASS_FEELS[found]
    assert fault(with_corners(*(feel(x, y) for x, y in MARKS)), AT, AT) == found


def test_the_other_quarter_that_is_mirrored_is_found_too() -> None:
    felt = [(1 - y, 1 - x) for x, y in MARKS]
    assert fault(with_corners(*felt), AT, AT) == "Touch is turned by a quarter and mirrored."


@pytest.mark.parametrize("count", range(4))
def test_before_the_last_corner_nothing_is_said(count: int) -> None:
    test = with_corners(*MARKS[:count])
    assert (test.asked, fault(test, AT, AT), verdict(test, AT, AT)) == (count, "", "")
    assert touch_square(test, 0.5, 0.5) == test


def test_every_square_has_to_be_felt() -> None:
    test = with_corners(*MARKS)
    assert touch_corner(test, 0.5, 0.5) == test
    for place in range(ACROSS * DOWN):
        assert not test.is_done
        assert verdict(test, AT, AT) == "The corners are right."
        test = touch_square(test, (place % ACROSS + 0.5) / ACROSS, (place // ACROSS + 0.5) / DOWN)
    assert test.is_done
    assert verdict(test, AT, AT) == "The touch screen is right."


@pytest.mark.parametrize("place", [(-0.1, 0.5), (1, 0.5), (0.5, -0.1), (0.5, 1)])
def test_a_finger_beside_the_grid_counts_for_no_square(place: tuple[float, float]) -> None:
    test = with_corners(*MARKS)
    assert touch_square(test, *place) == test
