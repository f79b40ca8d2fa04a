from datetime import datetime, timedelta

import pytest

from kiosk.content import Notice
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.takeover import notice_in_force


def notice(name: str, starts: str | None, until: str, *, draft: bool = False) -> Notice:
    return Notice(
        id=f"notices/{name}",
        path=f"notices/{name}.md",
        title=name,
        text="",
        order=1,
        starts=None if starts is None else datetime.fromisoformat(starts),
        until=datetime.fromisoformat(until),
        draft=draft,
    )


def at(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CLINIC_TIME, fold=fold)


def shown(now: datetime, *notices: Notice) -> str:
    found = notice_in_force(notices, now)
    return found.title if found else ""


MORNING = notice("morning", "2026-03-10 08:00", "2026-03-10 12:00")
LATE_MORNING = notice("late morning", "2026-03-10 10:00", "2026-03-10 11:00")
ALWAYS = notice("always", None, "2026-03-10 18:00")
TWIN = notice("twin", "2026-03-10 08:00", "2026-03-10 13:00")


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-03-10 07:59:59.999999", ""),
        ("2026-03-10 08:00", "morning"),
        ("2026-03-10 11:59:59.999999", "morning"),
        ("2026-03-10 12:00", ""),
        ("2026-03-11 09:00", ""),
    ],
)
def test_a_notice_is_there_from_its_start_until_its_end(now: str, title: str) -> None:
    assert shown(at(now), MORNING) == title


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-03-10 00:00", "always"),
        ("2026-03-10 09:00", "morning"),
        ("2026-03-10 10:00", "late morning"),
        ("2026-03-10 11:00", "morning"),
        ("2026-03-10 12:30", "twin"),
        ("2026-03-10 13:00", "always"),
        ("2026-03-10 18:00", ""),
    ],
)
def test_of_several_the_one_that_began_last_is_shown_and_of_equals_the_first(now: str, title: str) -> None:
    assert shown(at(now), ALWAYS, MORNING, TWIN, LATE_MORNING) == title


def test_a_draft_is_no_notice() -> None:
    assert shown(at("2026-03-10 09:00"), notice("draft", None, "2026-03-10 12:00", draft=True)) == ""


def test_nothing_is_no_notice() -> None:
    assert notice_in_force((), at("2026-03-10 09:00")) is None


def test_a_start_that_is_skipped_is_the_moment_of_the_change() -> None:
    one = notice("a", "2026-03-29 01:30", "2026-03-29 03:00")
    assert shown(at("2026-03-29 00:59:59"), one) == ""
    assert shown(at("2026-03-29 02:00"), one) == "a"


def test_an_end_that_comes_twice_is_the_last() -> None:
    one = notice("a", "2027-10-31 01:15", "2027-10-31 01:30")
    assert shown(at("2027-10-31 01:14"), one) == ""
    assert shown(at("2027-10-31 01:15"), one) == "a"
    assert shown(at("2027-10-31 01:45"), one) == "a"
    assert shown(at("2027-10-31 01:29", fold=1), one) == "a"
    assert shown(at("2027-10-31 01:30", fold=1), one) == ""


def test_midnight_and_the_leap_day() -> None:
    one = notice("a", "2028-02-28 00:00", "2028-02-29 00:00")
    start = at("2028-02-28 00:00")
    assert [shown(start + timedelta(hours=hours), one) for hours in (-1, 0, 23, 24)] == ["", "a", "a", ""]
