"""A machine that does not know what day it is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from kiosk.content import Clinic, Consent, ContentRule, Hours, Library, Severity, Weekday, week_of
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.changes import next_change
from kiosk.programme.clock_sense import FIRST_DAY, clock_problem, knows_the_day
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.hours import is_open
from kiosk.programme.panels import PanelRules
from kiosk.programme.programme import programme
from kiosk.programme.reasons import notice_reason, reason
from kiosk.programme.takeover import notice_in_force
from tests.programme.test_takeover import notice

MakePage = Callable[..., Any]
MakeLibrary = Callable[..., Library]

EPOCH = datetime(1970, 1, 1, 1, tzinfo=CLINIC_TIME)
TODAY = datetime(2026, 3, 10, 11, tzinfo=CLINIC_TIME)
CONSENT = Consent(ref="1", date=date(2026, 1, 2), form="written", scope=("kiosk",))
LAST_MOMENT = FIRST_DAY - timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("now", "known"),
    [(EPOCH, False), (LAST_MOMENT.astimezone(CLINIC_TIME), False), (FIRST_DAY, True), (TODAY, True)],
)
def test_a_day_before_there_was_a_kiosk_cannot_be_true(now: datetime, *, known: bool) -> None:
    assert knows_the_day(now) is known
    assert (clock_problem(now) is None) is known


def test_staff_are_told_what_the_clock_says_and_what_to_do() -> None:
    problem = clock_problem(EPOCH)
    assert problem is not None
    assert (problem.rule, problem.severity) == (ContentRule.CLOCK_NOT_SET, Severity.WARNING)
    assert "1 January 1970" in problem.message
    assert problem.hint == "Set the computer's clock. The screen follows by itself."


@pytest.mark.parametrize(
    ("values", "fact"),
    [
        ({"show_from": date(1960, 1, 1)}, "show_from"),
        ({"show_until": date(2026, 12, 31)}, "show_until"),
        ({"days": (Weekday.THU,)}, "days"),
        ({"hours": Hours(time(0), time(12))}, "hours"),
    ],
)
def test_what_depends_on_the_day_is_not_shown(make_page: MakePage, values: dict[str, Any], fact: str) -> None:
    page = make_page("services/mri", **values)
    assert verdict(page, EPOCH, show_samples=False) is Verdict.NO_CLOCK
    assert reason(page, Verdict.NO_CLOCK).fact == fact


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (CONSENT, Verdict.SHOWN),
        (replace(CONSENT, expires=date(2030, 1, 1)), Verdict.NO_CLOCK),
        (replace(CONSENT, withdrawn=date(2026, 2, 1)), Verdict.NO_CONSENT),
    ],
)
def test_patients_words_are_shown_only_where_their_consent_has_no_end(
    make_page: MakePage, consent: Consent, expected: Verdict
) -> None:
    page = make_page("testimonials/thanks", consent=consent)
    assert verdict(page, EPOCH, show_samples=False) is expected
    assert reason(page, Verdict.NO_CLOCK).fact == "consent"


@pytest.mark.parametrize(
    ("values", "expected"),
    [({}, Verdict.SHOWN), ({"draft": True}, Verdict.DRAFT), ({"sample": True}, Verdict.SAMPLE)],
)
def test_what_does_not_depend_on_it_is_as_always(
    make_page: MakePage, values: dict[str, Any], expected: Verdict
) -> None:
    assert verdict(make_page("services/mri", **values), EPOCH, show_samples=False) is expected


def test_no_notice_covers_the_screen_and_it_is_said_why(make_library: MakeLibrary) -> None:
    still = notice("still", None, "2026-12-01 12:00")
    found = notice_reason(still, replace(make_library(), notices=(still,)), EPOCH)
    assert notice_in_force([still], EPOCH) is None
    assert notice_in_force([still], TODAY) is still
    assert found is not None
    assert found.fact == "until"


def test_the_screen_does_not_sleep() -> None:
    never = Clinic(path="", name="", opening_hours=week_of((), Hours(time(0), time(0, 1))))
    assert is_open(never, EPOCH)
    assert not is_open(never, TODAY)


def test_as_soon_as_the_clock_is_set_everything_is_looked_at_again(
    make_page: MakePage, make_library: MakeLibrary
) -> None:
    library = make_library(make_page("services/a"), make_page("services/b", show_from=date(2026, 1, 1)))
    unset = programme(library, EPOCH, PanelRules())
    assert [panel.page_id for panel in unset.playlist] == ["services/a"]
    assert next_change(library, EPOCH, show_samples=False) == FIRST_DAY
    assert unset.holds(LAST_MOMENT)
    assert not unset.holds(datetime.now(UTC))
    known = programme(library, TODAY, PanelRules())
    assert [panel.page_id for panel in known.playlist] == ["services/a", "services/b"]
    assert not known.holds(EPOCH)
