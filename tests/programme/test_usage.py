from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.sections import Section
from kiosk.programme.session import (
    AtLanguages,
    AtPage,
    AtQuestions,
    AtSection,
    AtShare,
    AtSpine,
    Place,
    Session,
)
from kiosk.programme.usage import (
    FEWEST,
    Action,
    Deed,
    UsageRow,
    counted,
    deeds_between,
    first_kept,
    from_table,
    kept,
    rows,
    to_table,
)

TODAY = date(2026, 3, 10)
NOBODY = Session()
DEED = Deed(TODAY, "services/a", "en", Action.OPENED)
deeds = st.builds(
    Deed,
    st.dates(date(2025, 1, 1), date(2030, 1, 1)),
    st.sampled_from(["services/a", "research/b", "spine"]),
    st.sampled_from(["en", "ar"]),
    st.sampled_from(Action),
)


def at(*places: Place, questions: tuple[str, ...] = ()) -> Session:
    return Session(trail=places, questions=questions)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (NOBODY, []),
        (at(AtSection(Section.SERVICES)), []),
        (at(AtLanguages()), []),
        (at(AtQuestions()), []),
        (at(AtPage("a/b")), [(Action.OPENED, "a/b")]),
        (at(AtPage("a/b", sensitive=True)), []),
        (at(AtPage("a/b", sensitive=True, agreed=True)), [(Action.OPENED, "a/b")]),
        (at(AtPage("a/b"), AtShare("a/b")), [(Action.SHARED, "a/b")]),
        (at(AtSpine("l4", closer=True)), [(Action.MAP, "spine")]),
        (at(AtQuestions(), questions=("Will it hurt?",)), [(Action.ASKED, "questions")]),
        (at(AtPage("a/b"), questions=("Q",)), [(Action.OPENED, "a/b"), (Action.ASKED, "a/b")]),
    ],
)
def test_each_place_tells_what_was_done(after: Session, expected: list[tuple[Action, str]]) -> None:
    assert list(deeds_between(NOBODY, after)) == expected


def test_a_question_that_is_taken_out_again_was_not_asked() -> None:
    two, one = at(AtQuestions(), questions=("A", "B")), at(AtQuestions(), questions=("A",))
    assert list(deeds_between(two, one)) == []


def test_counts_are_whole_numbers() -> None:
    once = counted({}, DEED)
    assert (once, counted(once, DEED)) == ({DEED: 1}, {DEED: 2})
    assert once == {DEED: 1}


@pytest.mark.parametrize(
    ("today", "first"),
    [(date(2026, 3, 31), date(2025, 2, 1)), (date(2026, 1, 1), date(2024, 12, 1))],
)
def test_a_month_is_kept_until_the_same_month_of_the_next_year_is_over(today: date, first: date) -> None:
    assert first_kept(today) == first
    days = (first - timedelta(days=1), first, today, today + timedelta(days=1))
    counts = {replace(DEED, day=day): 1 for day in days}
    assert [deed.day for deed in kept(counts, today)] == [first, today]


@pytest.mark.parametrize(("count", "told"), [(1, None), (FEWEST - 1, None), (FEWEST, FEWEST), (70, 70)])
def test_numbers_that_might_be_one_patient_are_not_told(count: int, told: int | None) -> None:
    assert rows({DEED: count}) == (UsageRow(TODAY, "services/a", "en", Action.OPENED, told),)


@given(st.lists(deeds, max_size=30).flatmap(st.permutations))
def test_nothing_tells_the_order_in_which_it_was_done(found: list[Deed]) -> None:
    counts: Mapping[Deed, int] = {}
    for deed in found:
        counts = counted(counts, deed)
    in_order: Mapping[Deed, int] = {}
    for deed in sorted(found):
        in_order = counted(in_order, deed)
    assert repr(to_table(counts)) == repr(to_table(in_order))
    assert rows(counts) == rows(in_order)
    assert [row.day for row in rows(counts)] == sorted(row.day for row in rows(counts))


@given(st.dictionaries(deeds, st.integers(1, 10**6), max_size=20))
def test_what_was_written_is_read(counts: Mapping[Deed, int]) -> None:
    assert from_table(to_table(counts)) == counts


@pytest.mark.parametrize(
    "table",
    [
        None,
        [],
        {"yesterday": {}, "2026-03-10": 3},
        {"2026-03-10": {"a": {"en": []}}},
        {"tomorrow": {"a": {"en": {"opened": 1}}}},
        {"2026-03-10": {"a": {"en": {"stolen": 1}}}},
        *({"2026-03-10": {"a": {"en": {"opened": count}}}} for count in (0, -1, 1.5, "1", True, None)),
    ],
)
def test_nothing_else_is_read(table: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says
        from_table(table)


def test_a_deed_holds_no_more_than_a_day_a_page_a_language_and_an_action() -> None:
    assert [field.name for field in fields(Deed)] == ["day", "page_id", "language", "action"]
