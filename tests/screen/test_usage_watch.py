from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content import Clinic
from kiosk.programme.session import Timing
from kiosk.programme.usage import Action
from kiosk.screen.usage_watch import UsageWatch
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.made_up import about, library, sensitive, service
from tests.screen.scripted_voice import ScriptedVoice

PAPER = sensitive("tumour-spread")
PAGES = library(services=(service("sciatica"),), research=(PAPER,), about=(about("us"),))


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


@pytest.fixture
def told(room: Any) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    watch = UsageWatch(room)
    watch.acted.connect(lambda *deed: found.append(deed))
    return found


def test_a_visit_is_told_step_by_step(room: Any, told: list[tuple[str, str, str]]) -> None:
    room.goHome()
    assert told == []
    room.openPage("services/sciatica")
    room.reachEnd()
    room.openShare()
    room.goBack()
    room.toggleQuestion("Will it hurt?")
    room.openSection("spine")
    assert told == [
        (action, page, "en")
        for action, page in (
            (Action.OPENED, "services/sciatica"),
            (Action.READ, "services/sciatica"),
            (Action.SHARED, "services/sciatica"),
            (Action.ASKED, "services/sciatica"),
        )
    ]


def test_what_a_visit_does_twice_is_told_once_and_what_another_does_again(
    room: Any, told: list[tuple[str, str, str]], clock: FakeClock
) -> None:
    for visit in (1, 2):
        for _ in range(3):
            room.openPage("services/sciatica")
            room.goHome()
        assert len(told) == visit
        clock.pass_by(Timing().idle + Timing().warning)
        room.pass_time()
        assert not room.visiting


def test_a_page_that_asks_first_is_opened_when_the_answer_is_yes(
    room: Any, told: list[tuple[str, str, str]]
) -> None:
    room.openPage(PAPER.id)
    room.reachEnd()
    assert told == []
    room.readOn()
    assert told == [(Action.OPENED, PAPER.id, "en")]


def test_an_end_without_a_page_is_none(room: Any, told: list[tuple[str, str, str]]) -> None:
    room.goHome()
    room.reachEnd()
    assert told == []


def test_the_language_is_that_of_the_screen(open_room: OpenRoom) -> None:
    clinic = Clinic(path="clinic.md", name="The Clinic", languages=("en", "ar"))
    pages = library(services=(service("sciatica"),))
    room = open_room(type(pages)(folder=pages.folder, clinic=clinic, services=pages.services))
    told: list[tuple[str, str, str]] = []
    UsageWatch(room).acted.connect(lambda *deed: told.append(deed))
    room.goHome()
    room.chooseLanguage("ar")
    room.openPage("services/sciatica")
    assert told == [(Action.OPENED, "services/sciatica", "ar")]


def test_who_listens_is_told_of(room: Any, told: list[tuple[str, str, str]], qtbot: QtBot) -> None:
    del qtbot
    room.give_voice(ScriptedVoice("en"))
    room.openPage("services/sciatica")
    room.toggleReadAloud()
    room.toggleReadAloud()
    assert told[1:] == [(Action.LISTENED, "services/sciatica", "en")]
