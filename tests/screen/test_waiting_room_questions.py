"""Questions for the consultant: collected while reading, taken along, and forgotten with the visit."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.programme.session import Timing
from kiosk.screen.qr_code import from_id
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import CLINIC, about, library, sensitive, service

WAIT, DRIVE, NEXT = "What if I wait?", "When can I drive?", "What happens next?"
PAGES = replace(
    library(
        services=(service("sciatica", questions=(WAIT, DRIVE)), service("neck-pain", questions=(WAIT,))),
        research=(sensitive("tumour-spread", questions=("Does it matter for me?",)),),
        about=(about("us"),),
    ),
    clinic=replace(CLINIC, questions=(NEXT,)),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


def suggested(room: Any) -> list[tuple[str, bool]]:
    return [(row["question"], row["chosen"]) for row in rows(room.suggestions)]


def test_a_page_suggests_its_questions(room: Any) -> None:
    room.openPage("services/sciatica")
    assert suggested(room) == [(WAIT, False), (DRIVE, False)]
    room.openPage("about/us")
    assert suggested(room) == []


def test_a_tap_adds_and_another_takes_out(room: Any) -> None:
    room.openPage("services/sciatica")
    told = listen(room)
    room.toggleQuestion(DRIVE)
    assert (room.questionCount, suggested(room)) == (1, [(WAIT, False), (DRIVE, True)])
    assert told == ["questionCount"]
    room.toggleQuestion(DRIVE)
    assert (room.questionCount, suggested(room)) == (0, [(WAIT, False), (DRIVE, False)])


def test_questions_of_several_pages_are_one_list(room: Any) -> None:
    room.openPage("services/sciatica")
    room.toggleQuestion(DRIVE)
    room.goHome()
    room.openPage("services/neck-pain")
    assert suggested(room) == [(WAIT, False)]
    room.toggleQuestion(WAIT)
    room.openQuestions()
    assert (room.view, [row["question"] for row in rows(room.questions)]) == ("questions", [DRIVE, WAIT])
    assert from_id(room.questions.code) == f"London Spine Unit\n1. {DRIVE}\n2. {WAIT}"


def test_on_their_own_screen_they_can_be_added_and_taken_out(room: Any) -> None:
    room.goHome()
    room.openQuestions()
    assert (room.view, room.questions.code) == ("questions", "")
    room.toggleQuestion(NEXT)
    assert [row["chosen"] for row in rows(room.questions.general)] == [True]
    assert from_id(room.questions.code).endswith(f"1. {NEXT}")
    room.toggleQuestion(NEXT)
    assert (room.questionCount, room.questions.code) == (0, "")


def test_back_leads_from_the_questions_to_the_page_as_it_was_left(room: Any) -> None:
    room.openPage("services/sciatica")
    told = listen(room.article)
    resets: list[None] = []
    room.article.modelReset.connect(lambda: resets.append(None))
    room.openQuestions()
    room.openQuestions()
    room.toggleQuestion(WAIT)
    room.goBack()
    assert (room.view, told, resets) == ("page", [], [])
    assert suggested(room) == [(WAIT, True), (DRIVE, False)]


def test_nobody_has_questions_before_they_come(room: Any) -> None:
    room.openQuestions()
    room.toggleQuestion(WAIT)
    assert (room.view, room.questionCount) == ("attract", 0)


def test_what_a_sensitive_page_suggests_is_told_after_the_question(room: Any) -> None:
    room.openPage("research/tumour-spread")
    assert suggested(room) == []
    room.readOn()
    assert len(suggested(room)) == 1


def test_a_list_that_is_full_takes_no_more(open_room: OpenRoom) -> None:
    asked = tuple(f"{number}{'a' * 89}" for number in range(6))
    room = open_room(library(services=(service("long", questions=asked),)))
    room.openPage("services/long")
    for question in asked:
        room.toggleQuestion(question)
    assert (room.questionCount, room.suggestions.full) == (4, True)
    assert [row["possible"] for row in rows(room.suggestions)] == [True] * 4 + [False] * 2
    room.toggleQuestion(asked[0])
    assert (room.questionCount, room.suggestions.full) == (3, False)


def test_other_pages_do_not_take_the_questions_along(room: Any) -> None:
    room.openPage("services/sciatica")
    room.toggleQuestion(WAIT)
    room.openQuestions()
    room.show_library(library(services=(service("other"),)))
    assert (room.view, room.questionCount) == ("questions", 1)
    room.show_library(library())
    assert (room.view, room.questionCount) == ("questions", 1)
    room.goHome()
    assert (room.view, room.questionCount) == ("empty", 0)


@pytest.mark.parametrize("place", ["page", "questions"])
def test_after_a_visit_nothing_is_left(open_room: OpenRoom, room: Any, clock: FakeClock, place: str) -> None:
    room.openPage("services/sciatica")
    room.toggleQuestion(WAIT)
    room.openQuestions()
    room.questions.setProperty("heading", "Questions")
    if place == "page":
        room.goBack()
    clock.pass_by(Timing().idle + Timing().warning)
    room.pass_time()
    left, fresh = exposed(room), exposed(open_room(PAGES))
    for seen in (left, fresh):
        del seen["attract"]
    assert left == fresh


def test_a_list_is_forgotten_as_soon_as_a_sensitive_page(room: Any, clock: FakeClock) -> None:
    room.goHome()
    room.openQuestions()
    clock.pass_by(Timing().sensitive_idle)
    room.pass_time()
    assert room.warningSeconds > 0
