from datetime import date, datetime, time
from pathlib import Path

import pytest

from kiosk.content import Hours, Library, Notice, Service, Weekday
from kiosk.content.schema import TESTIMONIAL
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.eligibility import Verdict
from kiosk.programme.reasons import REASONS, notice_reason, reason

PAGE = Service(
    id="services/mri",
    path="services/mri.md",
    title="MRI",
    summary="A scan.",
    blocks=(),
    order=1,
    show_from=date(2026, 11, 5),
    show_until=date(2026, 11, 9),
    days=(Weekday.MON, Weekday.FRI),
    hours=Hours(time(9), time(17, 30)),
)
NOW = datetime(2026, 11, 24, 12, tzinfo=CLINIC_TIME)


def test_every_verdict_that_hides_a_page_has_a_reason() -> None:
    assert REASONS.keys() == set(Verdict) - {Verdict.SHOWN}


@pytest.mark.parametrize("verdict", REASONS)
def test_a_reason_is_a_whole_sentence_about_a_key_that_exists(verdict: Verdict) -> None:
    found = reason(PAGE, verdict)
    assert found.words
    assert "{" not in found.words
    assert found.mend.endswith(".")
    assert found.fact in TESTIMONIAL.keys


def test_a_day_is_said_in_words() -> None:
    assert reason(PAGE, Verdict.NOT_YET).words == "its first day is Thursday 5 November 2026"
    assert reason(PAGE, Verdict.EXPIRED).words == "its last day was Monday 9 November 2026"


def test_days_and_hours_are_said_as_they_were_written() -> None:
    assert reason(PAGE, Verdict.OTHER_DAY).words == "it comes only on mon, fri"
    assert reason(PAGE, Verdict.OTHER_HOURS).words == "it comes only from 09:00 to 17:30"


def test_a_page_without_dates_can_be_asked_about_them() -> None:
    page = Service(id="a", path="a.md", title="A", summary="", blocks=(), order=1)
    assert all(reason(page, verdict).words for verdict in REASONS)


def notice(name: str, until: int, starts: int | None = None, *, draft: bool = False) -> Notice:
    return Notice(
        id=name,
        path=f"{name}.md",
        title=name,
        text="",
        order=1,
        until=datetime(2026, 11, 24, until),  # noqa: DTZ001 - what the clinic's clocks say
        starts=None if starts is None else datetime(2026, 11, 24, starts),  # noqa: DTZ001
        draft=draft,
    )


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        (notice("a", 18, draft=True), "draft"),
        (notice("a", 18, 13), "from"),
        (notice("a", 12), "until"),
        (notice("a", 12, 11), "until"),
        (notice("a", 18), "from"),
        (notice("a", 18, 9), "from"),
        (notice("a", 18, 11), None),
    ],
)
def test_a_notice_has_a_reason_not_to_cover_the_screen(asked: Notice, fact: str | None) -> None:
    library = Library(folder=Path(), notices=(asked, notice("b", 18, 10)))
    found = notice_reason(asked, library, NOW)
    assert (found.fact if found else None) == fact
