"""The programme holds until something changes it, on every clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.panels import PanelRules, panels
from kiosk.programme.programme import Programme, programme

Make = Callable[..., Any]

NOON = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)
RULES = PanelRules()


def test_it_is_what_may_be_shown(make_page: Make, make_library: Make) -> None:
    later = make_page("services/b", show_from=NOON.date() + timedelta(3))
    now = programme(make_library(make_page("services/a"), later), NOON, RULES)
    assert [panel.page_id for panel in now.playlist] == ["services/a"]
    assert now.sections == ("services",)
    assert now.until == datetime(2026, 3, 13, tzinfo=CLINIC_TIME)


@pytest.mark.parametrize(
    ("now", "holds"),
    [
        (NOON, True),
        (NOON + timedelta(minutes=59), True),
        (NOON + timedelta(hours=1), False),
        (NOON - timedelta(seconds=1), False),
        (NOON.astimezone(UTC), True),
    ],
)
def test_it_holds_from_then_until_then(now: datetime, *, holds: bool) -> None:
    made = Programme(playlist=(), sections=(), since=NOON, until=NOON + timedelta(hours=1))
    assert made.holds(now) == holds


def test_without_an_end_it_holds_for_ever() -> None:
    made = Programme(playlist=(), sections=(), since=NOON, until=None)
    assert made.holds(NOON + timedelta(days=3650))


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    first = datetime(2026, 10, 25, 1, 30, tzinfo=CLINIC_TIME)
    again = first.replace(fold=1)
    made = Programme(playlist=(), sections=(), since=again, until=None)
    assert not made.holds(first)
    assert made.holds(again)


@given(st.integers(0, 20 * 24 * 60), st.integers(1, 19), st.integers(0, 3))
def test_while_it_holds_it_is_the_one_that_would_be_made_anew(
    make_page: Make, make_library: Make, minutes: int, first: int, length: int
) -> None:
    days = [(NOON + timedelta(away)).date() for away in (first, first + length)]
    page = make_page("services/b", show_from=days[0], show_until=days[1])
    library = make_library(make_page("services/a"), page)
    made = programme(library, NOON, RULES)
    later = (NOON.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(CLINIC_TIME)
    assert made.playlist == panels(library, later, RULES) or not made.holds(later)
