"""The program that speaks: Qt's speech in a process of its own, since an engine that hangs hangs its caller.

It reads one JSON object a line: {"say": text, "language": code}, and an empty text ends what is being said.
It writes {"languages": [codes]} once it is ready, and {"speaking": bool} whenever that changes.
"""

import json
import sys
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

AS_IT_IS_SAID_HERE: Final = QLocale.Country.UnitedKingdom

SAYS_NOTHING: Final = "mock"
"""Qt's own engine for tests is no voice."""

NO_ENGINE: Final = 0
FAILED: Final = 1


class Speaker(QObject):
    """An engine that does what it is told."""

    _told = Signal(str)
    _left = Signal()

    def __init__(self, speech: "QTextToSpeech") -> None:
        super().__init__()
        self._speech = speech
        self._locales = sorted(
            speech.availableLocales(), key=lambda locale: locale.country() is not AS_IT_IS_SAID_HERE
        )
        self._speaking = False
        speech.stateChanged.connect(self._tell)
        speech.errorOccurred.connect(lambda: QCoreApplication.exit(FAILED))
        self._told.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self._left.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)
        _write({"languages": sorted({_code(locale) for locale in self._locales})})

    def listen(self) -> None:
        """Hear orders until there is nobody to give them."""
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._told.emit(line)
        self._left.emit()

    def _obey(self, line: str) -> None:
        order = json.loads(line)
        self._speech.stop()
        locale = next((one for one in self._locales if _code(one) == order["language"]), None)
        if order["say"] and locale is not None:
            self._speech.setLocale(locale)
            self._speech.say(order["say"])

    def _tell(self) -> None:
        states = type(self._speech).State
        speaking = self._speech.state() in {states.Speaking, states.Synthesizing}
        if speaking is not self._speaking:
            self._speaking = speaking
            _write({"speaking": speaking})


def _code(locale: QLocale) -> str:
    return QLocale.languageToCode(locale.language())


def _write(said: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def main(engine: str = "") -> int:
    """Speak with the engine of this name, or with the first that there is, until nobody listens."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - no part of the smallest PySide
    except ImportError:
        return NO_ENGINE
    qt = QCoreApplication(["kiosk"])
    engines = [name for name in QTextToSpeech.availableEngines() if name != SAYS_NOTHING]
    if not (engine or engines):
        return NO_ENGINE
    speech = QTextToSpeech(engine or engines[0])
    if speech.state() is QTextToSpeech.State.Error:
        return FAILED
    speaker = Speaker(speech)
    speaker.listen()
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
