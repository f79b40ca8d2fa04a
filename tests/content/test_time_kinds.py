from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import WHOLE_DAY, ContentRule, Hours, Weekday, week_of
from kiosk.content.time_kinds import Days, HoursOfDay, Moment, OpeningHours, days_called
from kiosk.content.values import Entry, Mapping, Scalar, Sequence
from tests.content.test_kinds import ITEMS, PAIR, read

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
DAY = Hours(time(9), time(17, 30))
EIGHT = Hours(time(8), time(18))


def group(**lines: str) -> Mapping:
    return named(*((key, text) for key, text in lines.items()))


def named(*lines: tuple[str, str]) -> Mapping:
    entries = (Entry(key, Scalar(text, at), at) for at, (key, text) in enumerate(lines, 4))
    return Mapping(tuple(entries), 3)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("mon", (MON,)),
        ("Tuesday", (TUE,)),
        ("WEDNESDAYS", (WED,)),
        ("tues", (TUE,)),
        ("thurs", (THU,)),
        ("weekdays", (MON, TUE, WED, THU, FRI)),
        ("Weekend", (SAT, SUN)),
        ("every  day", tuple(Weekday)),
        ("mon-wed", (MON, TUE, WED)),
        ("Friday to Monday", (FRI, SAT, SUN, MON)),
        ("sat \u2013 sun", (SAT, SUN)),
        ("sun-sun", (SUN,)),
        ("tomorrow", ()),
        ("mon-", ()),
        ("mon-noon", ()),
        ("weekdays-sun", ()),
        ("", ()),
    ],
)
def test_days_go_by_many_names(words: str, days: tuple[Weekday, ...]) -> None:
    assert days_called(words) == days


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("mon", (MON,)),
        ("sun, Mon", (MON, SUN)),
        ("mon, monday", (MON,)),
        ("weekends, fri", (FRI, SAT, SUN)),
        (Sequence((Scalar("tue", 2), Scalar(" mon ", 3)), 2), (MON, TUE)),
    ],
)
def test_a_page_has_days_in_the_order_of_the_week(written: str | Sequence, days: tuple[Weekday, ...]) -> None:
    assert read(Days(), written) == (days, ())


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (PAIR, (ContentRule.WRONG_TYPE, 3)),
        ("", (ContentRule.WRONG_TYPE, 2)),
        (Sequence((), 5), (ContentRule.WRONG_TYPE, 5)),
        ("mon, noon", (ContentRule.BAD_CHOICE, 2)),
        (Sequence((Scalar("mon", 2), Scalar("sonday", 3)), 2), (ContentRule.BAD_CHOICE, 3)),
    ],
)
def test_what_is_no_day_is_reported(
    written: str | Sequence | Mapping, problem: tuple[ContentRule, int]
) -> None:
    assert read(Days(), written) == (None, (problem,))


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("09:00-17:30", DAY),
        (" 9:00 \u2013 17:30 ", DAY),
        ("9.00 to 17.30", DAY),
        ("09:00 TO 17:30", DAY),
        ("22:00-06:00", Hours(time(22), time(6))),
        ("09:00-24:00", Hours(time(9), time(0))),
        ("09:00-00:00", Hours(time(9), time(0))),
        ("00:00-24:00", WHOLE_DAY),
    ],
)
def test_hours_are_read_as_people_write_them(written: str, hours: Hours) -> None:
    assert read(HoursOfDay(), written) == (hours, ())


@pytest.mark.parametrize(
    "written",
    [
        "",
        "9-17",
        "09:00",
        "9am-5pm",
        "09:00-17:60",
        "25:00-26:00",
        "24:00-06:00",
        "09:00-24:01",
        "09:00-09:00",
        "00:00-00:00",
        "09:00-12:00, 14:00-18:00",
        "\u0660\u0669:00-10:00",
        "750",
    ],
)
def test_what_is_no_hours_is_reported(written: str) -> None:
    assert read(HoursOfDay(), written) == (None, ((ContentRule.BAD_HOURS, 2),))


def test_hours_are_no_list() -> None:
    assert read(HoursOfDay(), ITEMS) == (None, ((ContentRule.WRONG_TYPE, 3),))


@given(st.times().map(lambda one: one.replace(second=0, microsecond=0)), st.times())
def test_hours_that_were_read_are_those_that_were_written(start: time, end: time) -> None:
    end = end.replace(second=0, microsecond=0)
    found, problems = read(HoursOfDay(), f"{start:%H:%M}-{end:%H:%M}")
    assert (found, problems) == ((Hours(start, end), ()) if start != end else (None, problems))
    assert Hours(start, end).is_overnight == (time(0) < end <= start)


@pytest.mark.parametrize(
    ("lines", "week"),
    [
        (group(mon="08:00-18:00", sat="closed"), (EIGHT, *[None] * 6)),
        (group(weekdays="08:00-18:00", fri="09:00-17:30"), (*[EIGHT] * 4, DAY, None, None)),
        (group(fri="Closed", weekdays="08:00-18:00"), (*[EIGHT] * 4, None, None, None)),
        (group(daily="08:00-18:00", weekends="09:00-17:30", sun="closed"), (*[EIGHT] * 5, DAY, None)),
        (
            named(("Monday to Thursday", "08:00-18:00"), ("Sundays", "09:00-17:30")),
            (*[EIGHT] * 4, *[None] * 2, DAY),
        ),
        (group(daily="closed"), (None,) * 7),
    ],
)
def test_opening_hours_are_written_by_day_or_days(lines: Mapping, week: tuple[Hours | None, ...]) -> None:
    assert read(OpeningHours(), lines) == (week, ())


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        ("08:00-18:00", {ContentRule.WRONG_TYPE}),
        (Mapping((), 3), {ContentRule.WRONG_TYPE}),
        (group(teusday="08:00-18:00", mon="08:00-18:00"), {ContentRule.BAD_CHOICE}),
        (group(mon="8 to 6", tue="08:00-18:00"), {ContentRule.BAD_HOURS}),
        (group(mon="", tue="08:00-18:00"), {ContentRule.BAD_HOURS}),
        (Mapping((Entry("mon", ITEMS, 4),), 3), {ContentRule.WRONG_TYPE}),
        (group(mon="08:00-18:00", monday="closed"), {ContentRule.DUPLICATE_KEY}),
        (named(("mon-tue", "closed"), ("tue-wed", "closed")), {ContentRule.DUPLICATE_KEY}),
    ],
)
def test_opening_hours_are_right_as_a_whole_or_not_given(
    lines: Mapping | str, rules: set[ContentRule]
) -> None:
    week, problems = read(OpeningHours(), lines)
    assert (week, {rule for rule, _ in problems}) == (None, rules)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-24 18:00", datetime.fromisoformat("2026-11-24 18:00")),
        (" 2026-11-24  8.05 ", datetime.fromisoformat("2026-11-24 08:05")),
        ("2028-02-29T00:00", datetime.fromisoformat("2028-02-29 00:00")),
    ],
)
def test_a_moment_is_a_date_and_a_time(written: str, moment: datetime) -> None:
    assert read(Moment(), written) == (moment, ())


@pytest.mark.parametrize(
    "written",
    ["", "18:00", "2026-11-24", "2026-02-29 12:00", "2026-11-24 24:00", "24/11/2026 18:00", "today 18:00"],
)
def test_what_is_no_moment_is_reported(written: str) -> None:
    assert read(Moment(), written) == (None, ((ContentRule.BAD_TIME, 2),))


def test_a_moment_is_no_list() -> None:
    assert read(Moment(), ITEMS) == (None, ((ContentRule.WRONG_TYPE, 3),))


@pytest.mark.parametrize("kind", [Days(), HoursOfDay(), Moment(), OpeningHours()])
def test_a_kind_says_what_it_expects(kind: Days | HoursOfDay | Moment | OpeningHours) -> None:
    _, ((rule, _),) = read(kind, Sequence((PAIR,), 2))
    assert rule == ContentRule.WRONG_TYPE
    assert kind.expected
    assert kind.example


@pytest.mark.parametrize(
    ("days", "hours", "expected"),
    [
        ((), None, (WHOLE_DAY,) * 7),
        ((TUE,), None, (None, WHOLE_DAY, *[None] * 5)),
        ((SAT, SUN), DAY, (*[None] * 5, DAY, DAY)),
        ((), DAY, (DAY,) * 7),
    ],
)
def test_a_pages_week(
    days: tuple[Weekday, ...], hours: Hours | None, expected: tuple[Hours | None, ...]
) -> None:
    assert week_of(days, hours) == expected
