"""The machine's voice, with Qt's own engine for tests."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine.voice import Voice

needs_speech = pytest.mark.skipif(
    find_spec("PySide6.QtTextToSpeech") is None, reason="PySide6-Addons is not installed"
)


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[..., Voice]]:
    voices = []

    def make_voice(engine: str, **values: float) -> Voice:
        voices.append(Voice(engine, **values))
        with qtbot.waitSignal(voices[-1].changed, timeout=60_000):
            voices[-1].wake()
        return voices[-1]

    yield make_voice
    for voice in voices:
        voice.close()


def test_before_it_is_woken_it_is_mute(qtbot: QtBot) -> None:
    del qtbot
    voice = Voice("mock")
    voice.say("Good morning", "en")
    voice.stop()
    assert (voice.speaks("en"), voice.speaking) == (False, False)
    voice.close()


@needs_speech
def test_it_says_what_it_is_told_and_then_it_is_silent(make: Callable[..., Voice], qtbot: QtBot) -> None:
    voice = make("mock")
    assert (voice.speaks("en"), voice.speaks("ar"), voice.speaking) == (True, False, False)
    with qtbot.waitSignal(voice.changed):
        voice.say("Good morning", "en")
    assert voice.speaking
    with qtbot.waitSignal(voice.changed):
        pass
    assert not voice.speaking


@needs_speech
def test_it_stops_in_the_middle(make: Callable[..., Voice], qtbot: QtBot) -> None:
    voice = make("mock")
    with qtbot.waitSignal(voice.changed):
        voice.say("word " * 10_000, "en")
    with qtbot.waitSignal(voice.changed):
        voice.stop()
    assert not voice.speaking
    assert voice.speaks("en")


@needs_speech
def test_what_it_cannot_say_it_does_not_say(make: Callable[..., Voice], qtbot: QtBot) -> None:
    voice = make("mock")
    voice.say("صباح الخير", "ar")
    with qtbot.waitSignal(voice.changed):
        voice.say("Good morning", "en")
    assert voice.speaking


def test_an_engine_that_is_not_there_leaves_it_mute(make: Callable[..., Voice]) -> None:
    voice = make("no such engine")
    assert not voice.speaks("en")


@needs_speech
def test_an_engine_that_hangs_is_ended_and_takes_nothing_with_it(
    make: Callable[..., Voice], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = make("mock", longest_breath_s=0.05)
    with qtbot.waitSignal(voice.changed):
        voice.say("word " * 10_000, "en")
    monkeypatch.setattr(voice, "_order", lambda *_: None)
    with qtbot.waitSignal(voice.changed):
        voice.stop()
    assert (voice.speaks("en"), voice.speaking) == (False, False)
