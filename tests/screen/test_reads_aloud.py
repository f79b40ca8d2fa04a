"""Reading aloud: what is read, in which language, and what makes it stop."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content import Page
from kiosk.programme.session import Timing
from kiosk.screen import reads_aloud
from tests.fake_clock import FakeClock
from tests.screen.conftest import OpenRoom
from tests.screen.exposed import listen
from tests.screen.made_up import CLINIC, about, library, notice, patients_words, sensitive, service, words
from tests.screen.scripted_voice import ScriptedVoice

ARABIC = "الظهر"
OFFERS = replace(CLINIC, languages=("en", "ar"))
SCIATICA = service("sciatica", title="Sciatica", summary="In short.", blocks=words("A nerve hurts."))
NECK, PAPER = service("neck-pain"), sensitive("tumour-spread")
SILENCE = ("", "")


def arabic(page: Page) -> Page:
    return replace(page, language="ar", title=ARABIC, summary=ARABIC, blocks=words(ARABIC))


PAGES = replace(
    library(
        services=(SCIATICA, NECK),
        research=(PAPER,),
        testimonials=(patients_words("kind"),),
        about=(about("us"),),
    ),
    clinic=OFFERS,
    translations=(arabic(SCIATICA),),
)


@pytest.fixture
def room(open_room: OpenRoom) -> Any:
    return open_room(PAGES)


@pytest.fixture
def voice(room: Any) -> ScriptedVoice:
    voice = ScriptedVoice("en", "ar")
    room.give_voice(voice)
    return voice


def offers(room: Any) -> tuple[bool, bool]:
    return (room.canReadAloud, room.readingAloud)


def test_without_a_voice_there_is_nothing_to_press(room: Any) -> None:
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    assert offers(room) == (False, False)


def test_a_voice_that_speaks_another_language_is_of_no_use(room: Any) -> None:
    voice = ScriptedVoice("fr")
    room.give_voice(voice)
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    assert (offers(room), voice.said) == ((False, False), [])


def test_only_a_page_that_is_open_can_be_read(room: Any, voice: ScriptedVoice) -> None:
    for go, can in (
        (lambda: None, False),
        (lambda: room.openSection("services"), False),
        (lambda: room.openPage(SCIATICA.id), True),
        (room.openShare, False),
        (room.goBack, True),
        (lambda: room.openPage(PAPER.id), False),
        (room.readOn, True),
        (lambda: room.openSection("testimonials"), False),
    ):
        go()
        assert offers(room) == (can, False), room.view
    room.toggleReadAloud()
    assert voice.said == []


def test_a_voice_that_is_found_later_is_told_of(room: Any) -> None:
    voice = ScriptedVoice()
    room.give_voice(voice)
    room.openPage(SCIATICA.id)
    told = listen(room)
    voice.languages.add("en")
    voice.changed.emit()
    assert (offers(room), told) == ((True, False), ["hasVoice", "canReadAloud"])


def test_the_page_is_read_from_its_title_on(room: Any, voice: ScriptedVoice) -> None:
    room.openPage(SCIATICA.id)
    told = listen(room)
    room.toggleReadAloud()
    assert voice.said == [("Sciatica.\nIn short.\nA nerve hurts.", "en")]
    assert (offers(room), told) == ((True, True), ["readingAloud"])


def test_each_page_is_read_in_its_own_language(room: Any, voice: ScriptedVoice) -> None:
    room.speak("ar")
    for page in (SCIATICA, NECK):
        room.openPage(page.id)
        room.toggleReadAloud()
    assert [language for _, language in voice.said if language] == ["ar", "en"]


@pytest.mark.parametrize(
    "leave",
    [
        lambda room: room.toggleReadAloud(),
        lambda room: room.goBack(),
        lambda room: room.goHome(),
        lambda room: room.openShare(),
        lambda room: room.openSection("about"),
        lambda room: room.openPage(NECK.id),
        lambda room: room.speak("ar"),
        lambda room: room.show_panels(),
    ],
    ids=["a second tap", "back", "home", "share", "a door", "another page", "a language", "the reset"],
)
@pytest.mark.parametrize("begun", [True, False])
def test_it_falls_silent(
    room: Any, voice: ScriptedVoice, leave: Callable[[Any], None], *, begun: bool
) -> None:
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    if begun:
        voice.turn(speaking=True)
    leave(room)
    assert (voice.said[1:], room.readingAloud) == ([SILENCE], False)


def test_a_notice_silences_it(open_room: OpenRoom, clock: FakeClock) -> None:
    lift = notice("lift", until="2026-03-10 12:00", title="The lift")
    room = open_room(PAGES)
    voice = ScriptedVoice("en")
    room.give_voice(voice)
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    room.show_library(replace(PAGES, notices=(lift,)))
    assert (room.view, voice.said[1:], offers(room)) == ("takeover", [SILENCE], (False, False))
    clock.pass_by(3600)


def test_at_its_end_it_can_be_read_again(room: Any, voice: ScriptedVoice) -> None:
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    voice.turn(speaking=False)  # an engine clears its throat
    assert room.readingAloud
    voice.turn(speaking=True)
    voice.turn(speaking=False)
    assert offers(room) == (True, False)
    room.toggleReadAloud()
    assert [text for text, _ in voice.said if text] == [voice.said[0][0]] * 2


def test_an_engine_that_fails_is_not_offered_any_more(room: Any, voice: ScriptedVoice) -> None:
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    voice.lose()
    assert offers(room) == (False, False)


def test_an_engine_that_never_ends_is_stopped(
    room: Any, voice: ScriptedVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads_aloud, "SLOWEST_WORD_S", 0.001)
    room.openPage(SCIATICA.id)
    with qtbot.waitSignal(room.readingAloudChanged):
        room.toggleReadAloud()
    with qtbot.waitSignal(room.readingAloudChanged):
        pass
    assert (voice.said[1:], offers(room)) == ([SILENCE], (True, False))


def test_whoever_listens_is_not_asked_whether_they_are_there(
    room: Any, voice: ScriptedVoice, clock: FakeClock
) -> None:
    room.openPage(SCIATICA.id)
    room.toggleReadAloud()
    voice.turn(speaking=True)
    for _ in range(5):
        clock.pass_by(Timing().idle)
        room.pass_time()
        assert (room.view, room.warningSeconds) == ("page", 0)
    voice.turn(speaking=False)
    clock.pass_by(Timing().idle)
    room.pass_time()
    assert room.warningSeconds > 0
