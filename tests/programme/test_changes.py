"""One timer waits for the next change: before it nothing moves."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Clinic, Consent, Hours, Library, Notice, Weekday, week_of
from kiosk.machine.clock import CLINIC_TIME
from kiosk.programme.changes import next_change
from kiosk.programme.eligibility import Verdict, verdict
from kiosk.programme.hours import is_open
from kiosk.programme.takeover import notice_in_force
from tests.programme.test_hours import moments, weeks
from tests.programme.test_takeover import notice

MakePage = Callable[..., Any]
MakeLibrary = Callable[..., Library]

TUESDAY: Final = date(2026, 3, 10)
NOON: Final = datetime(2026, 3, 10, 12, tzinfo=CLINIC_TIME)
CONSENT: Final = Consent(ref="1", date=date(2026, 1, 2), form="written", scope=("kiosk",))
DAY: Final = Hours(time(9), time(17, 30))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CLINIC_TIME)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, None),
        ({"show_until": TUESDAY}, "2026-03-11 00:00"),
        ({"show_until": TUESDAY - timedelta(days=1)}, None),
        ({"show_until": date.max}, None),
        ({"show_from": date.min}, None),
        ({"show_from": TUESDAY}, None),
        ({"show_from": TUESDAY + timedelta(days=1)}, "2026-03-11 00:00"),
        ({"show_from": date(2026, 3, 20), "show_until": date(2028, 2, 29)}, "2026-03-20 00:00"),
        ({"show_from": TUESDAY, "show_until": date(2028, 2, 29)}, "2028-03-01 00:00"),
        ({"show_until": date(2026, 3, 29)}, "2026-03-30 00:00"),
        ({"show_until": date(2026, 10, 25)}, "2026-10-26 00:00"),
        ({"hours": DAY}, "2026-03-10 17:30"),
        ({"hours": DAY, "draft": True}, None),
        ({"hours": DAY, "sample": True}, None),
        ({"hours": DAY, "show_until": TUESDAY - timedelta(days=1)}, None),
        ({"days": (Weekday.MON, Weekday.TUE)}, "2026-03-11 00:00"),
        ({"days": (Weekday.MON,)}, "2026-03-16 00:00"),
        ({"days": (Weekday.MON,), "hours": DAY}, "2026-03-16 09:00"),
        ({"days": tuple(Weekday)}, None),
    ],
)
def test_the_next_change_of_a_page(
    make_page: MakePage, make_library: MakeLibrary, values: dict[str, Any], expected: str | None
) -> None:
    found = next_change(make_library(make_page("services/a", **values)), NOON, show_samples=False)
    assert found == (at(expected) if expected else None)
    assert found is None or found.tzinfo is CLINIC_TIME


@pytest.mark.parametrize(
    ("consent", "sample", "expected"),
    [
        (CONSENT, False, None),
        (replace(CONSENT, expires=TUESDAY), False, "2026-03-11 00:00"),
        (replace(CONSENT, expires=date(2026, 3, 31)), False, "2026-04-01 00:00"),
        (replace(CONSENT, expires=TUESDAY - timedelta(days=1)), False, None),
        (replace(CONSENT, expires=TUESDAY, withdrawn=TUESDAY), False, None),
        (None, False, None),
        (None, True, None),
    ],
)
def test_consent_expires_at_midnight(
    make_page: MakePage,
    make_library: MakeLibrary,
    consent: Consent | None,
    sample: bool,
    expected: str | None,
) -> None:
    library = make_library(make_page("testimonials/a", consent=consent, sample=sample))
    assert next_change(library, NOON, show_samples=True) == (at(expected) if expected else None)


@pytest.mark.parametrize(
    ("starts", "until", "expected"),
    [
        (None, "2026-03-10 18:00", "2026-03-10 18:00"),
        ("2026-03-10 12:00", "2026-03-10 18:00", "2026-03-10 18:00"),
        ("2026-03-10 12:01", "2026-03-10 18:00", "2026-03-10 12:01"),
        (None, "2026-03-10 12:00", None),
    ],
)
def test_a_notice_begins_and_ends(
    make_library: MakeLibrary, starts: str | None, until: str, expected: str | None
) -> None:
    library = replace(make_library(), notices=(notice("a", starts, until),))
    assert next_change(library, NOON, show_samples=False) == (at(expected) if expected else None)
    library = replace(make_library(), notices=(notice("a", starts, until, draft=True),))
    assert next_change(library, NOON, show_samples=False) is None


def test_the_clinic_closes(make_library: MakeLibrary) -> None:
    library = replace(make_library(), clinic=Clinic(path="", name="", opening_hours=week_of((), DAY)))
    assert next_change(library, NOON, show_samples=False) == at("2026-03-10 17:30")
    library = replace(make_library(), clinic=Clinic(path="", name=""))
    assert next_change(library, NOON, show_samples=False) is None


def test_the_first_of_many(make_page: MakePage, make_library: MakeLibrary) -> None:
    library = replace(
        make_library(make_page("about/a", hours=DAY), make_page("about/b", show_until=TUESDAY)),
        notices=(notice("a", "2026-03-10 17:00", "2026-03-10 18:00"),),
    )
    assert next_change(library, NOON, show_samples=False) == at("2026-03-10 17:00")


near = st.integers(-3, 3)
weekdays = st.sets(st.sampled_from(Weekday)).map(lambda days: tuple(day for day in Weekday if day in days))
hours = st.none() | weeks.map(lambda week: next((one for one in week if one), None))


@st.composite
def libraries(draw: st.DrawFn, make_page: MakePage, make_library: MakeLibrary, now: datetime) -> Library:
    """Pages, notices and opening hours that all have something to do in the days around `now`."""
    today = now.date()
    day = st.none() | near.map(lambda number: today + timedelta(days=number))
    facts = st.fixed_dictionaries(
        {"days": weekdays, "hours": hours, "show_from": day, "show_until": day},
        optional={"draft": st.booleans(), "sample": st.booleans()},
    )
    pages = [make_page(f"services/{number}", **draw(facts)) for number in range(draw(st.integers(0, 2)))]
    consent = replace(CONSENT, expires=draw(day), withdrawn=draw(day))
    words = make_page("testimonials/a", consent=consent, **draw(facts))
    wall = now.replace(tzinfo=None, fold=0, second=0, microsecond=0)
    time_near = st.integers(-200, 200).map(lambda quarters: wall + timedelta(minutes=15 * quarters))
    times = st.tuples(st.none() | time_near, time_near)
    notices = tuple(
        Notice(id=f"notices/{number}", path="", title="", text="", order=number, starts=starts, until=until)
        for number, (starts, until) in enumerate(draw(st.lists(times, max_size=2)))
    )
    clinic = Clinic(path="", name="", opening_hours=draw(st.none() | weeks))
    return replace(make_library(*pages, words), notices=notices, clinic=clinic)


def state(library: Library, now: datetime, *, show_samples: bool) -> tuple[object, ...]:
    """Everything that the clock decides."""
    shown = [verdict(page, now, show_samples=show_samples) is Verdict.SHOWN for page in library.pages]
    return (*shown, notice_in_force(library.notices, now), is_open(library.clinic, now))


@given(st.data(), moments, st.booleans())
def test_before_the_next_change_nothing_changes(
    make_page: MakePage, make_library: MakeLibrary, data: st.DataObject, now: datetime, show_samples: bool
) -> None:
    library = data.draw(libraries(make_page, make_library, now))
    change = next_change(library, now, show_samples=show_samples)
    before = state(library, now, show_samples=show_samples)
    assert change is None or change.astimezone(UTC) > now.astimezone(UTC)
    end = now.astimezone(UTC) + timedelta(days=4) if change is None else change.astimezone(UTC)
    length = int((end - now.astimezone(UTC)).total_seconds())
    for _ in range(20):
        later = now.astimezone(UTC) + timedelta(seconds=data.draw(st.integers(0, length - 1)))
        assert state(library, later.astimezone(CLINIC_TIME), show_samples=show_samples) == before
    just_before = (end - timedelta(microseconds=1)).astimezone(CLINIC_TIME)
    assert state(library, just_before, show_samples=show_samples) == before


@given(st.data(), moments)
def test_from_change_to_change_nothing_is_missed(
    make_page: MakePage, make_library: MakeLibrary, data: st.DataObject, now: datetime
) -> None:
    """What a screen shows that looks only when it is told to, and one that looks every quarter of an hour."""
    library = data.draw(libraries(make_page, make_library, now))
    shown = state(library, now, show_samples=True)
    due = next_change(library, now, show_samples=True)
    start = now.astimezone(UTC)
    for quarter in range(4 * 24 * 2):
        here = (start + timedelta(minutes=15 * quarter)).astimezone(CLINIC_TIME)
        while due is not None and due.astimezone(UTC) <= here.astimezone(UTC):
            shown = state(library, due, show_samples=True)
            due = next_change(library, due, show_samples=True)
        assert state(library, here, show_samples=True) == shown
