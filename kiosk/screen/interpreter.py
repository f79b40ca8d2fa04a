"""Says the screen's own words in the language that its pages are in."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.content import LANGUAGES
from kiosk.content.languages import ENGLISH

PLACES: Final = MappingProxyType({ENGLISH: "en_GB", "ar": "ar_AE"})
"""Whose numbers a language has here. Arabic's are the Emirates': 0 to 9, as in the pages' doses and dates."""


class Interpreter(QObject):
    """Translates for the whole program with what `folder` holds, and has `engine` say everything anew.

    Where `folder` holds nothing of a language, the screen's own words are English, and so are its numbers.
    """

    def __init__(self, folder: Path, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._folder = folder
        self._engine = engine
        self._before = QLocale()
        # English counts, too: "1 second", "2 seconds". What another language lacks is said in it.
        self._english = self._translator(ENGLISH)
        self._other: QTranslator | None = None
        self._language = ""
        if self._english is not None:
            QCoreApplication.installTranslator(self._english)
        self.speak(ENGLISH)

    def speak(self, language: str) -> None:
        """Speak `language` from now on, or English if that is not known."""
        if language == self._language:
            return
        self._language = language
        self._fall_silent()
        self._other = None if language == ENGLISH else self._translator(language)
        spoken = ENGLISH if self._other is None else language
        QLocale.setDefault(QLocale(PLACES.get(spoken, spoken)))
        if self._other is not None:
            QCoreApplication.installTranslator(self._other)
        self._engine.retranslate()

    def close(self) -> None:
        """Leave the program as it was found."""
        self._fall_silent()
        if self._english is not None:
            QCoreApplication.removeTranslator(self._english)
        QLocale.setDefault(self._before)

    def _fall_silent(self) -> None:
        if self._other is not None:
            QCoreApplication.removeTranslator(self._other)
            self._other.deleteLater()
            self._other = None

    def _translator(self, language: str) -> QTranslator | None:
        translator = QTranslator(self)
        # What is no language might be a path that leads out of the folder.
        if language in LANGUAGES and translator.load(str(self._folder / f"kiosk_{language}.qm")):
            return translator
        return None
