"""Whether a patient's words may be passed on is the patient's to say, and to take back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.content import Consent
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import rows
from tests.screen.made_up import library, patients_words, service

URL = "https://example.org/kind"
AGREED = Consent(ref="C-1", date=date(2025, 1, 1), form="written", scope=("kiosk", "sharing"))
WORDS = patients_words("kind", id="kind-words", consent=AGREED, share_url=URL)
PAGES = library(services=(service("sciatica"),), testimonials=(WORDS, patients_words("shy", share_url=URL)))


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    room = open_room(PAGES)
    room.openSection("testimonials")
    return room


def test_only_words_whose_patient_agreed_have_a_code(room: Any) -> None:
    assert [row["shared"] for row in rows(room.browse)] == [True, False]
    for page_id in ("testimonials/shy", "services/sciatica", "nowhere"):
        room.openShareOf(page_id)
        assert room.view == "section"
    room.openShareOf(WORDS.id)
    assert (room.view, room.share.payload) == ("share", URL)
    room.goBack()
    assert (room.view, room.browse.section) == ("section", "testimonials")


@pytest.mark.parametrize(
    "words",
    [
        (),
        (replace(WORDS, consent=replace(AGREED, withdrawn=date(2026, 3, 1))),),
        (replace(WORDS, consent=replace(AGREED, scope=("kiosk",))),),
        (replace(WORDS, share_url=""),),
    ],
    ids=["deleted", "withdrawn", "no longer shared", "no longer on the web"],
)
def test_a_code_goes_with_the_consent(room: Any, words: tuple[Any, ...]) -> None:
    room.openShareOf(WORDS.id)
    room.show_library(replace(PAGES, testimonials=words))
    assert room.view == "section"


def test_other_changes_leave_the_code_where_it_is(room: Any) -> None:
    room.openShareOf(WORDS.id)
    room.show_library(replace(PAGES, services=(service("neck"),)))
    assert (room.view, room.share.payload) == ("share", URL)
