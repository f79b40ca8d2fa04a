from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Consent, Hours, Sensitivity, Weekday
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.eligibility import Verdict, is_sensitive, verdict

MakePage = Callable[..., Any]

TODAY = date(2026, 3, 10)
YESTERDAY, TOMORROW = date(2026, 3, 9), date(2026, 3, 11)
NOON = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)
CONSENT = Consent(ref="1", date=date(2026, 1, 2), form="written", scope=("kiosk",))
days = st.dates(date(2025, 1, 2), date(2100, 1, 1))


@pytest.mark.parametrize("page_id", ["services/mri", "research/paper", "testimonials/thanks", "about/us"])
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Verdict.SHOWN),
        ({"draft": True}, Verdict.DRAFT),
        ({"sample": True}, Verdict.SAMPLE),
        ({"show_from": TODAY}, Verdict.SHOWN),
        ({"show_from": TOMORROW}, Verdict.NOT_YET),
        ({"show_until": TODAY}, Verdict.SHOWN),
        ({"show_until": YESTERDAY}, Verdict.EXPIRED),
        ({"show_from": TODAY, "show_until": TODAY}, Verdict.SHOWN),
        ({"draft": True, "sample": True, "show_until": YESTERDAY}, Verdict.DRAFT),
        ({"sample": True, "show_from": TOMORROW}, Verdict.SAMPLE),
    ],
)
def test_every_kind_of_page_has_one_verdict(
    make_page: MakePage, page_id: str, values: dict[str, Any], expected: Verdict
) -> None:
    assert verdict(make_page(page_id, **values), NOON, show_samples=False) is expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Verdict.SHOWN),
        ({"draft": True}, Verdict.DRAFT),
        ({"show_from": TOMORROW}, Verdict.NOT_YET),
        ({"show_until": YESTERDAY}, Verdict.EXPIRED),
    ],
)
def test_where_samples_are_shown_the_other_rules_still_hold(
    make_page: MakePage, values: dict[str, Any], expected: Verdict
) -> None:
    page = make_page("services/mri", sample=True, **values)
    assert verdict(page, NOON, show_samples=True) is expected


@pytest.mark.parametrize(
    ("consent", "sample", "expected"),
    [
        (CONSENT, False, Verdict.SHOWN),
        (replace(CONSENT, expires=TODAY), False, Verdict.SHOWN),
        (replace(CONSENT, expires=YESTERDAY), False, Verdict.NO_CONSENT),
        (replace(CONSENT, withdrawn=YESTERDAY), False, Verdict.NO_CONSENT),
        (replace(CONSENT, withdrawn=TOMORROW, expires=TOMORROW), False, Verdict.NO_CONSENT),
        (None, False, Verdict.NO_CONSENT),
        (None, True, Verdict.SHOWN),
        (replace(CONSENT, withdrawn=YESTERDAY), True, Verdict.NO_CONSENT),
    ],
)
def test_a_patients_words_need_consent_that_holds(
    make_page: MakePage, consent: Consent | None, sample: bool, expected: Verdict
) -> None:
    page = make_page("testimonials/thanks", consent=consent, sample=sample)
    assert verdict(page, NOON, show_samples=True) is expected


def test_missing_consent_is_told_before_everything_else(make_page: MakePage) -> None:
    page = make_page("testimonials/thanks", consent=None, draft=True, show_until=YESTERDAY)
    assert verdict(page, NOON, show_samples=True) is Verdict.NO_CONSENT


FRIDAY_NIGHT = {"days": (Weekday.FRI,), "hours": Hours(time(22), time(6))}


@pytest.mark.parametrize(
    ("values", "now", "expected"),
    [
        ({"days": (Weekday.TUE,)}, "2026-03-10 00:00", Verdict.SHOWN),
        ({"days": (Weekday.TUE,)}, "2026-03-10 23:59:59", Verdict.SHOWN),
        ({"days": (Weekday.TUE,)}, "2026-03-11 00:00", Verdict.OTHER_DAY),
        ({"hours": Hours(time(9), time(17))}, "2026-03-10 08:59", Verdict.OTHER_HOURS),
        ({"hours": Hours(time(9), time(17))}, "2026-03-10 09:00", Verdict.SHOWN),
        ({"hours": Hours(time(9), time(17))}, "2026-03-10 17:00", Verdict.OTHER_HOURS),
        (FRIDAY_NIGHT, "2026-03-13 21:59", Verdict.OTHER_HOURS),
        (FRIDAY_NIGHT, "2026-03-13 22:00", Verdict.SHOWN),
        (FRIDAY_NIGHT, "2026-03-14 05:59", Verdict.SHOWN),
        (FRIDAY_NIGHT, "2026-03-14 06:00", Verdict.OTHER_DAY),
        (FRIDAY_NIGHT, "2026-03-13 05:00", Verdict.OTHER_DAY),
        (FRIDAY_NIGHT, "2026-03-14 23:00", Verdict.OTHER_DAY),
        (FRIDAY_NIGHT | {"show_until": date(2026, 3, 13)}, "2026-03-13 23:59", Verdict.SHOWN),
        (FRIDAY_NIGHT | {"show_until": date(2026, 3, 13)}, "2026-03-14 00:00", Verdict.EXPIRED),
        (FRIDAY_NIGHT | {"show_from": date(2026, 3, 14)}, "2026-03-13 23:59", Verdict.NOT_YET),
        (FRIDAY_NIGHT | {"show_from": date(2026, 3, 14)}, "2026-03-14 00:00", Verdict.SHOWN),
        (FRIDAY_NIGHT | {"draft": True}, "2026-03-10 12:00", Verdict.DRAFT),
    ],
)
def test_a_page_has_its_days_and_hours(
    make_page: MakePage, values: dict[str, Any], now: str, expected: Verdict
) -> None:
    then = datetime.fromisoformat(now).replace(tzinfo=CLINIC_TIME)
    assert verdict(make_page("services/mri", **values), then, show_samples=False) is expected


@given(st.none() | days, st.none() | days, days, st.times())
def test_whole_days_count_at_every_hour(
    make_page: MakePage, first: date | None, last: date | None, day: date, hour: time
) -> None:
    page = make_page("services/mri", show_from=first, show_until=last)
    now = datetime.combine(day, hour, CLINIC_TIME)
    shown = (first or day) <= day <= (last or day)
    assert (verdict(page, now, show_samples=False) is Verdict.SHOWN) == shown


def test_a_page_goes_at_the_clinics_midnight_in_summer_too(make_page: MakePage) -> None:
    page = make_page("services/mri", show_until=date(2026, 7, 1))
    before = datetime(2026, 7, 1, 23, 59, 59, tzinfo=CLINIC_TIME)
    assert verdict(page, before, show_samples=False) is Verdict.SHOWN
    assert verdict(page, before + timedelta(seconds=1), show_samples=False) is Verdict.EXPIRED


@pytest.mark.parametrize(
    ("page_id", "sensitivity", "asks"),
    [
        ("research/a", Sensitivity.CANCER, True),
        ("research/a", Sensitivity.NONE, False),
        ("services/a", None, False),
    ],
)
def test_a_question_comes_before_what_may_frighten(
    make_page: Callable[..., Any], page_id: str, sensitivity: Sensitivity | None, *, asks: bool
) -> None:
    facts = {} if sensitivity is None else {"sensitivity": sensitivity}
    assert is_sensitive(make_page(page_id, **facts)) == asks
