"""When a page or a notice is shown, as its file says it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Hours, Library, Weekday
from kiosk.content.document_reader import RawDocument
from kiosk.content.report import Report
from kiosk.content.schedule import check_schedule
from kiosk.content.source import Source
from kiosk.content.values import Mapping

Load = Callable[[dict[str, str]], Library]

TUESDAY = date(2026, 3, 10)
NIGHT, DAY = Hours(time(22), time(6)), Hours(time(9), time(17))
UNTIL_MIDNIGHT = Hours(time(22), time(0))
days_and_hours = st.sampled_from([None, NIGHT, DAY, UNTIL_MIDNIGHT, Hours(time(6), time(5))])


def said(library: Library) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in library.problems]


def rules(**values: object) -> list[str]:
    report = Report("a.md")
    check_schedule(RawDocument(Mapping((), 1), values, (), Source("", 1)), report)
    return [problem.rule for problem in report.problems]


def test_a_page_has_days_hours_and_a_weight(load: Load) -> None:
    facts = "days: [Fri, mon]\nhours: 09:00-17:30\nweight: 10"
    library = load({"services/a.md": f"---\n{facts}\n---\n# A\n", "about/b.md": "# B\n"})
    (page,), (other,) = library.services, library.about
    assert (page.days, page.hours, page.weight) == (
        (Weekday.MON, Weekday.FRI),
        Hours(time(9), time(17, 30)),
        10,
    )
    assert (other.days, other.hours, other.weight) == ((), None, 1)
    assert said(library) == []


@pytest.mark.parametrize("weight", ["0", "11", "2.5"])
def test_a_weight_is_from_1_to_10(load: Load, weight: str) -> None:
    library = load({"services/a.md": f"---\nweight: {weight}\n---\n# A\n"})
    assert library.services == ()
    assert [line for _, line, _ in said(library)] == [2]


def test_the_clinic_has_opening_hours(load: Load) -> None:
    clinic = "---\nname: A\nopening_hours:\n  weekdays: 08:00-18:00\n  fri: closed\n---\n"
    library = load({"clinic.md": clinic, "services/a.md": "# A\n"})
    assert library.clinic is not None
    assert library.clinic.opening_hours == (*[Hours(time(8), time(18))] * 4, None, None, None)
    assert said(library) == []


def test_wrong_opening_hours_never_darken_the_screen(load: Load) -> None:
    clinic = "---\nname: A\nopening_hours:\n  mon: 08:00-18:00\n  teusday: 08:00-18:00\n---\n"
    library = load({"clinic.md": clinic, "services/a.md": "# A\n"})
    assert library.clinic is not None
    assert library.clinic.opening_hours is None
    assert said(library) == [("clinic.md", 5, "bad-choice")]


def test_a_notice_is_no_page(load: Load) -> None:
    text = "---\nfrom: 2026-11-24 09:00\nuntil: 2026-11-24 18:00\n---\n# Lift\n\nAsk *us*.\n\n- One\n- Two\n"
    library = load({"notices/10-lift.md": text, "services/a.md": "# A\n"})
    (notice,) = library.notices
    assert (notice.id, notice.path, notice.order) == ("notices/lift", "notices/10-lift.md", 10)
    assert (notice.title, notice.text, notice.draft) == ("Lift", "Ask us.\nOne\nTwo", False)
    assert notice.starts == datetime.fromisoformat("2026-11-24 09:00")
    assert notice.until == datetime.fromisoformat("2026-11-24 18:00")
    assert [page.id for page in library.pages] == ["services/a"]
    assert said(library) == []


def test_a_notice_may_be_a_title_alone_that_began_long_ago(load: Load) -> None:
    library = load({"notices/a.md": "---\ntitle: Fire drill\nuntil: 2026-11-24 18:00\ndraft: yes\n---\n"})
    (notice,) = library.notices
    assert (notice.title, notice.text, notice.starts, notice.draft) == ("Fire drill", "", None, True)


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ("", (0, "missing-key")),
        ("---\nfrom: 2026-11-24 18:00\n---\n", (2, "missing-key")),
        ("---\nuntil:\n---\n", (2, "missing-key")),
        ("---\nuntil: tomorrow\n---\n", (2, "bad-time")),
        ("---\nuntil: 2026-11-24 18:00\nform: 2026-11-24 17:00\n---\n", (3, "unknown-key")),
        ("---\nuntil: 2026-11-24 18:00\nfrom: 2026-11-24 18:00\n---\n", (2, "notice-times")),
        ("---\nuntil: 2026-11-24 18:00\nfrom: 2026-11-25 08:00\n---\n", (2, "notice-times")),
    ],
)
def test_a_notice_that_might_stand_for_ever_or_too_soon_is_left_out(
    load: Load, facts: str, problem: tuple[int, str]
) -> None:
    library = load({"notices/a.md": f"{facts}# The lift\n"})
    assert library.notices == ()
    ((path, line, rule),) = said(library)
    assert (path, line or 0, rule) == ("notices/a.md", *(problem if facts else (1, "missing-key")))


def test_a_notice_without_a_title_is_left_out(load: Load) -> None:
    library = load({"notices/a.md": "---\nuntil: 2026-11-24 18:00\n---\nThe lift is out of order.\n"})
    assert (library.notices, said(library)) == ((), [("notices/a.md", 0, "no-title")])


@pytest.mark.parametrize(
    ("title", "text", "count"),
    [
        ("up " * 10, "down " * 40, 0),
        ("up " * 11, "down", 1),
        ("up", "down " * 41, 1),
        ("up " * 11, "down " * 41, 2),
    ],
)
def test_a_long_notice_is_shown_and_reported(load: Load, title: str, text: str, count: int) -> None:
    library = load({"notices/a.md": f"---\ntitle: {title}\nuntil: 2026-11-24 18:00\n---\n{text}\n"})
    assert len(library.notices) == 1
    assert [rule for _, _, rule in said(library)] == ["notice-too-long"] * count


def test_two_notices_of_one_name_are_reported(load: Load) -> None:
    text = "---\nuntil: 2026-11-24 18:00\n---\n# The lift\n"
    library = load({"notices/10-a.md": text, "notices/20-a.md": text})
    assert len(library.notices) == 1
    assert said(library) == [("notices/20-a.md", 0, "duplicate-id")]


@pytest.mark.parametrize(
    ("values", "is_ever_shown"),
    [
        ({}, True),
        ({"show_from": TUESDAY, "days": (Weekday.MON,)}, True),
        ({"show_until": TUESDAY, "days": (Weekday.MON,)}, True),
        ({"show_from": TUESDAY, "show_until": TUESDAY}, True),
        ({"show_from": TUESDAY, "show_until": TUESDAY - timedelta(days=1)}, False),
        ({"show_from": TUESDAY, "show_until": TUESDAY, "days": (Weekday.TUE,)}, True),
        ({"show_from": TUESDAY, "show_until": TUESDAY, "days": (Weekday.MON,)}, False),
        ({"show_from": TUESDAY, "show_until": TUESDAY, "days": (Weekday.MON,), "hours": DAY}, False),
        ({"show_from": TUESDAY, "show_until": TUESDAY, "days": (Weekday.MON,), "hours": NIGHT}, True),
        (
            {"show_from": TUESDAY, "show_until": TUESDAY, "days": (Weekday.MON,), "hours": UNTIL_MIDNIGHT},
            False,
        ),
        ({"show_from": TUESDAY, "show_until": date(2026, 3, 15), "days": (Weekday.MON,)}, False),
        ({"show_from": TUESDAY, "show_until": date(2026, 3, 16), "days": (Weekday.MON,)}, True),
        ({"show_from": date.min, "show_until": date.max, "days": (Weekday.MON,), "hours": NIGHT}, True),
    ],
)
def test_a_page_whose_days_never_come_is_reported(values: dict[str, object], *, is_ever_shown: bool) -> None:
    assert rules(**values) == ([] if is_ever_shown else ["never-shown"])


@given(st.integers(0, 400), st.integers(0, 10), st.sets(st.sampled_from(Weekday), min_size=1), days_and_hours)
def test_never_is_never(start: int, length: int, days: set[Weekday], hours: Hours | None) -> None:
    first = TUESDAY + timedelta(days=start)
    shown_days = [first + timedelta(days=number) for number in range(length + 1)]
    on = [tuple(Weekday)[day.weekday()] in days for day in shown_days]
    night = hours is not None and hours.is_overnight
    on.append(night and tuple(Weekday)[(first.weekday() - 1) % 7] in days)
    values = {"show_from": first, "show_until": shown_days[-1], "days": tuple(days)}
    found = rules(**(values | {"hours": hours} if hours else values))
    assert (found == ["never-shown"]) == (not any(on))
