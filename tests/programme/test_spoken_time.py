from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.spoken_time import EXAMPLES, read_moment

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 24, 10, 30, tzinfo=LONDON)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("now", "2026-11-24 10:30"),
        ("14:00", "2026-11-24 14:00"),
        ("2pm", "2026-11-24 14:00"),
        ("at 9", "2026-11-24 09:00"),
        ("12 am", "2026-11-24 00:00"),
        ("12:15 p.m.", "2026-11-24 12:15"),
        ("today", "2026-11-24 12:00"),
        ("Tonight 20:00", "2026-11-24 20:00"),
        ("yesterday midnight", "2026-11-23 00:00"),
        ("tomorrow", "2026-11-25 12:00"),
        ("Tomorrow 9:00", "2026-11-25 09:00"),
        ("tomorrow at 9", "2026-11-25 09:00"),
        ("tomorrow, at 9.15", "2026-11-25 09:15"),
        ("tomorrow at noon", "2026-11-25 12:00"),
        ("Tuesday", "2026-11-24 12:00"),
        ("this tuesday", "2026-11-24 12:00"),
        ("next Tuesday 14:00", "2026-12-01 14:00"),
        ("next Friday 14:00", "2026-11-27 14:00"),
        ("Friday", "2026-11-27 12:00"),
        ("on fri 7pm", "2026-11-27 19:00"),
        ("Monday", "2026-11-30 12:00"),
        ("in 3 days", "2026-11-27 12:00"),
        ("in a week at 8", "2026-12-01 08:00"),
        ("in two weeks", "2026-12-08 12:00"),
        ("2026-12-24", "2026-12-24 12:00"),
        ("2026-12-24 14:00", "2026-12-24 14:00"),
        ("2026-12-24T14:00", "2026-12-24 14:00"),
        ("24 December", "2026-12-24 12:00"),
        ("Thursday 24th of December 2026, 14:00", "2026-12-24 14:00"),
        ("24 nov", "2026-11-24 12:00"),
        ("23 Nov", "2027-11-23 12:00"),
        ("29 February 2028", "2028-02-29 12:00"),
    ],
)
def test_a_moment_is_understood_as_people_say_it(text: str, expected: str) -> None:
    moment = read_moment(text, NOW)
    assert moment is not None
    assert f"{moment:%Y-%m-%d %H:%M}" == expected
    assert moment.tzinfo is LONDON


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "soon",
            "fr",
            "next",
            "9",
            "tomorrow 9",
            "24",
            "24 Decembre",
            "31 November",
            "29 February",
        ),
        *("25:00", "12:60", "13pm", "0 am", "tomorrow 25:00", "2026-13-01", "2026-02-30", "0000-01-01"),
        *("in 3 months", "next 24 December 2026 2027", "9999-12-31 23:00 in London", "Tuesday Wednesday"),
    ],
)
def test_what_is_no_moment_is_none(text: str) -> None:
    assert read_moment(text, NOW) is None


def test_a_time_may_have_seconds() -> None:
    assert read_moment("2026-11-20 21:47:33", NOW) == datetime(2026, 11, 20, 21, 47, 33, tzinfo=LONDON)
    assert read_moment("2026-11-20 21:47:60", NOW) is None


def test_the_examples_that_are_given_are_understood() -> None:
    for example in EXAMPLES.replace(" or ", ", ").split('"')[1::2]:
        assert read_moment(example, NOW) is not None


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2027-03-28 00:59", "2027-03-28 00:59"),
        ("2027-03-28 01:30", "2027-03-28 01:30"),  # the clocks jump over it: 02:30 in summer time
        ("2027-03-28 02:30", "2027-03-28 01:30"),
        ("2026-10-25 01:30", "2026-10-25 00:30"),  # it comes twice: the first is meant
        ("2026-06-01 12:00", "2026-06-01 11:00"),
    ],
)
def test_the_clocks_of_london_count(text: str, utc: str) -> None:
    moment = read_moment(text, NOW)
    assert moment is not None
    assert f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}" == utc


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    assert read_moment("tomorrow", datetime(9999, 12, 31, tzinfo=UTC)) is None


WORDS = ["next", "in", "at", "9", "14:00", "31", "feb", "mon", "2026-12-24", "9999", "days"]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_no_text_makes_it_raise(text: str) -> None:
    read_moment(text, NOW)
