from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.programme import session as visiting
from kiosk.programme.sections import Section
from kiosk.programme.session import (
    LONGEST_TRAIL,
    AtLanguages,
    AtPage,
    AtSection,
    AtShare,
    Phase,
    Place,
    Session,
    Timing,
    back,
    change,
    choose_language,
    deadline,
    go,
    home,
    idle_limit,
    look,
    tick,
    touch,
    without,
)

SERVICES, ABOUT = AtSection(Section.SERVICES), AtSection(Section.ABOUT)
PAGE, GATE = AtPage("services/mri"), AtPage("research/tumour", sensitive=True)
OPEN = AtPage("research/tumour", sensitive=True, agreed=True)
TIMING = Timing(idle=90, sensitive_idle=60, warning=30)


def trail(*places: Place) -> Session:
    """A visitor who has gone to `places`, the last one at 100 seconds."""
    session = Session()
    for place in places:
        session = go(session, place, 100)
    return session


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (trail(SERVICES, PAGE, AtLanguages()), (SERVICES, PAGE)),
        (trail(SERVICES, PAGE), (SERVICES, PAGE)),
        (trail(AtLanguages()), (ABOUT,)),
        (Session(), (ABOUT,)),
    ],
)
def test_a_language_that_is_chosen_ends_the_list_of_them(
    session: Session, expected: tuple[Place, ...]
) -> None:
    chosen = choose_language(session, "ar", Section.ABOUT, 101)
    assert (chosen.trail, chosen.choices.language, chosen.touched) == (expected, "ar", 101)


def test_a_fresh_session_is_nobodys() -> None:
    assert (Session().phase, Session().place, deadline(Session(), TIMING)) == (Phase.ATTRACT, None, None)
    assert tick(Session(), TIMING, 1e9) == Session()


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (trail(SERVICES), (SERVICES,)),
        (trail(SERVICES, ABOUT), (ABOUT,)),
        (trail(SERVICES, PAGE, ABOUT), (SERVICES, PAGE, ABOUT)),
        (trail(SERVICES, PAGE, AtShare("services/mri")), (SERVICES, PAGE, AtShare("services/mri"))),
        (back(trail(SERVICES, PAGE), 100), (SERVICES,)),
        (back(trail(SERVICES), 100), ()),
        (back(Session(), 100), ()),
        (change(trail(SERVICES, GATE), OPEN, 100), (SERVICES, OPEN)),
        (home(Session(), Section.ABOUT, 100), (ABOUT,)),
    ],
)
def test_the_trail_is_what_back_can_undo(session: Session, expected: tuple[Place, ...]) -> None:
    assert session.trail == expected
    assert session.place == (expected[-1] if expected else None)


def test_the_trail_forgets_its_oldest_places() -> None:
    session = trail(*(AtPage(str(number)) for number in range(60)))
    assert session.trail == tuple(AtPage(str(number)) for number in range(10, 60))


@pytest.mark.parametrize(
    ("place", "limit"),
    [
        (SERVICES, 90),
        (PAGE, 90),
        (AtShare("services/mri"), 90),
        (GATE, 60),
        (OPEN, 60),
        (AtShare("research/tumour", sensitive=True), 60),
    ],
)
def test_a_visitor_who_leaves_is_asked_and_then_forgotten(place: Place, limit: float) -> None:
    session = trail(place)
    assert deadline(session, TIMING) == 100 + limit
    assert tick(session, TIMING, 100 + limit - 0.5) is session
    warned = tick(session, TIMING, 100 + limit)
    assert (warned.phase, warned.place) == (Phase.WARNING, place)
    assert deadline(warned, TIMING) == 100 + limit + 30
    assert tick(warned, TIMING, 100 + limit + 29.5) is warned
    assert tick(warned, TIMING, 100 + limit + 30) == Session()


def test_a_tick_that_is_too_late_to_ask_forgets_the_visitor_at_once() -> None:
    assert tick(trail(PAGE), TIMING, 100 + 90 + 30) == Session()


@pytest.mark.parametrize(
    ("reading", "plain", "sensitive"), [(0, 90, 60), (75, 90, 75), (100, 100, 100), (10_000, 240, 240)]
)
def test_nobody_is_hurried_who_reads(reading: float, plain: float, sensitive: float) -> None:
    timing = Timing(idle=90, sensitive_idle=60, reading=reading)
    assert idle_limit(trail(PAGE), timing) == plain
    assert idle_limit(trail(GATE), timing) == sensitive


@pytest.mark.parametrize(
    ("idle", "sensitive_idle", "expected"), [(90, 60, 60), (60, 60, 60), (30, 60, 30), (30, 600, 30)]
)
def test_a_sensitive_page_never_stays_longer_than_another(
    idle: float, sensitive_idle: float, expected: float
) -> None:
    timing = Timing(idle=idle, sensitive_idle=sensitive_idle)
    assert idle_limit(trail(GATE), timing) == expected
    assert idle_limit(trail(PAGE), timing) == idle


@pytest.mark.parametrize(
    "act",
    [
        touch,
        back,
        lambda session, now: go(session, ABOUT, now),
        lambda session, now: change(session, OPEN, now),
        lambda _, now: home(Session(), Section.SERVICES, now),
    ],
)
def test_whatever_a_visitor_does_ends_the_warning(act: Callable[[Session, float], Session]) -> None:
    warned = tick(trail(SERVICES, GATE), TIMING, 160)
    assert warned.phase is Phase.WARNING
    session = act(warned, 170)
    assert session.phase is Phase.BROWSE
    assert deadline(session, TIMING) == 170 + idle_limit(session, TIMING)


def test_a_touch_in_the_warning_leaves_the_visitor_where_they_were() -> None:
    assert touch(tick(trail(SERVICES, PAGE), TIMING, 200), 210).trail == (SERVICES, PAGE)


@pytest.mark.parametrize("left", [back(trail(PAGE), 120), touch(Session(), 120)])
def test_the_attract_screen_remembers_nobody(left: Session) -> None:
    assert left == Session()


def test_the_module_says_how_many_places_it_remembers() -> None:
    assert visiting.LONGEST_TRAIL == 50


def test_back_leads_to_no_place_that_is_gone() -> None:
    trail = (SERVICES, PAGE, ABOUT, OPEN, AtShare(PAGE.page_id))
    left = without(Session(trail=trail, touched=5), lambda place: place in (PAGE, ABOUT), None)
    assert left == Session(trail=(SERVICES, OPEN, AtShare(PAGE.page_id)), touched=5)


def test_the_page_that_is_open_stays_open_and_the_section_does_not() -> None:
    reading, choosing = Session(trail=(ABOUT, PAGE)), Session(trail=(PAGE, ABOUT), warned=True)
    assert without(reading, lambda _: True, SERVICES) == Session(trail=(PAGE,))
    assert without(choosing, lambda _: True, SERVICES) == Session(trail=(SERVICES,), warned=True)
    assert without(choosing, lambda _: True, None) == Session()


def test_back_never_leads_to_where_one_is() -> None:
    trail = (SERVICES, PAGE, SERVICES, GATE, SERVICES)
    left = without(Session(trail=trail), lambda place: place == GATE, None)
    assert left == Session(trail=(SERVICES, PAGE, SERVICES))


def test_where_nobody_is_nothing_is_taken_away() -> None:
    assert without(Session(), lambda _: True, SERVICES) == Session()


WORD, PICTURE = AtPage("services/mri", term="MRI"), AtPage("services/mri", enlarged="illustration/scan")


@pytest.mark.parametrize(
    ("session", "expected"),
    [
        (look(trail(SERVICES, PAGE), 101, term="MRI"), (SERVICES, PAGE, WORD)),
        (look(trail(SERVICES, PAGE, WORD), 101, enlarged="illustration/scan"), (SERVICES, PAGE, PICTURE)),
        (look(trail(SERVICES, PAGE, WORD), 101, term="MRI"), (SERVICES, PAGE, WORD)),
        (look(trail(SERVICES, PAGE, WORD), 101), (SERVICES, PAGE)),
        (look(trail(SERVICES, PAGE), 101), (SERVICES, PAGE)),
        (look(trail(WORD), 101), (PAGE,)),
        (back(look(trail(SERVICES, PAGE), 101, term="MRI"), 101), (SERVICES, PAGE)),
        (look(trail(SERVICES), 101, term="MRI"), (SERVICES,)),
        (look(Session(), 101, term="MRI"), ()),
    ],
)
def test_one_step_back_leads_from_all_that_lay_over_a_page_to_the_page(
    session: Session, expected: tuple[Place, ...]
) -> None:
    assert session.trail == expected


def test_whoever_looks_closer_is_there() -> None:
    session = replace(trail(SERVICES, PAGE), warned=True)
    assert (look(session, 150, term="MRI").touched, look(session, 150, term="MRI").warned) == (150, False)


def test_a_question_that_was_answered_is_not_asked_again_behind_a_word() -> None:
    session = look(change(trail(SERVICES, GATE), OPEN, 100), 101, term="tumour")
    assert back(session, 102).place == OPEN


def test_words_without_end_leave_the_way_back_short() -> None:
    session = trail(*(AtPage(f"services/{number}") for number in range(LONGEST_TRAIL)))
    session = look(session, 101, term="MRI")
    assert len(session.trail) == LONGEST_TRAIL
    assert len(look(session, 102, term="CT").trail) == LONGEST_TRAIL
