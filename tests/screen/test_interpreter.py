"""The screen's own words, and numbers, in the language that was asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine

from kiosk import paths
from kiosk.screen.interpreter import Interpreter

COUNTDOWN = "This screen goes back to the start in %Ln second(s)."


def back() -> str:
    return QCoreApplication.translate("VisitorControls", "Back")


def countdown(seconds: int) -> str:
    return QCoreApplication.translate("StillThere", COUNTDOWN, "", seconds)


@pytest.fixture
def interpreter(qapp: QGuiApplication) -> Iterator[Interpreter]:
    del qapp
    engine = QQmlEngine()
    speaking = Interpreter(paths.TRANSLATIONS, engine)
    yield speaking
    speaking.close()


def test_it_begins_in_english_which_counts(interpreter: Interpreter) -> None:
    del interpreter
    assert back() == "Back"
    assert countdown(1) == "This screen goes back to the start in one second."
    assert countdown(30) == "This screen goes back to the start in 30 seconds."
    assert QLocale().name() == "en_GB"


def test_arabic_counts_as_arabic_does_with_the_digits_of_its_pages(interpreter: Interpreter) -> None:
    interpreter.speak("ar")
    assert back() == "رجوع"
    endings = {number: countdown(number).rsplit("بعد ", maxsplit=1)[1] for number in (1, 2, 3, 10, 11, 30)}
    assert endings == {
        1: "ثانية واحدة.",
        2: "ثانيتين.",
        3: "3 ثوانٍ.",
        10: "10 ثوانٍ.",
        11: "11 ثانية.",
        30: "30 ثانية.",
    }
    assert QLocale().toString(1234) == "1,234"


def test_it_goes_back_and_forth(interpreter: Interpreter) -> None:
    for _ in range(3):
        interpreter.speak("ar")
        assert back() == "رجوع"
        interpreter.speak("en")
        assert back() == "Back"


@pytest.mark.parametrize(
    "language",
    [
        "fr",
        "fa",
        "",
        "xx",
        "AR",
        "ar ",
        "../ar",
        "/etc/passwd",
        "ar\0",
        "en_ar",
        "a" * 5000,
        "\u202ear",
        "%n",
    ],
)
def test_what_it_does_not_speak_is_english_with_english_numbers(
    interpreter: Interpreter, language: str
) -> None:
    interpreter.speak("ar")
    interpreter.speak(language)
    assert (back(), countdown(2)) == ("Back", "This screen goes back to the start in 2 seconds.")
    assert QLocale().name() == "en_GB"
    interpreter.speak("ar")
    assert back() == "رجوع"


def test_it_leaves_the_program_as_it_was_found(qapp: QGuiApplication) -> None:
    del qapp
    before = QLocale().name()
    speaking = Interpreter(paths.TRANSLATIONS, QQmlEngine())
    speaking.speak("ar")
    speaking.close()
    assert (back(), QLocale().name()) == ("Back", before)
    assert countdown(2) == COUNTDOWN.replace("%Ln", "2")


def test_without_any_translation_it_is_english(qapp: QGuiApplication, tmp_path: Path) -> None:
    del qapp
    speaking = Interpreter(tmp_path, QQmlEngine())
    speaking.speak("ar")
    assert back() == "Back"
    speaking.close()
