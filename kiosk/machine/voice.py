"""The machine's own voice, where an engine and a voice for the language are installed."""

import json
import sys
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

AGAIN_S: Final = 60
"""After an engine has failed it is tried once more."""

LONGEST_BREATH_S: Final = 3
"""An engine that does not stop by then hangs."""

_END_MS: Final = 1000


class Voice(QObject):
    """Says texts aloud. It is mute until it is woken, and remains so on a machine without an engine."""

    changed = Signal()
    """It has begun or ceased to speak, or what languages it speaks has changed."""

    def __init__(self, engine: str = "", longest_breath_s: float = LONGEST_BREATH_S) -> None:
        super().__init__()
        self.speaking = False
        self._languages: frozenset[str] = frozenset()
        self._speaker = QProcess(self)
        self._speaker.setProgram(sys.executable)
        isolated = ["-I"] if sys.flags.isolated else []  # as this program
        self._speaker.setArguments([*isolated, "-m", "kiosk.machine.speaker", *([engine] if engine else [])])
        self._speaker.setStandardErrorFile(QProcess.nullDevice())  # an engine's chatter is no news
        self._speaker.readyReadStandardOutput.connect(self._read)
        self._speaker.finished.connect(self._lose)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_S * 1000)
        self._again.timeout.connect(self.wake)
        self._breath = QTimer(self, singleShot=True, interval=round(longest_breath_s * 1000))
        self._breath.timeout.connect(self._speaker.kill)

    def wake(self) -> None:
        """Look for an engine. What it can do comes later, by `changed`."""
        if self._speaker.state() is QProcess.ProcessState.NotRunning:
            self._speaker.start()

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for a language, by its code ("ar")."""
        return language in self._languages

    def say(self, text: str, language: str) -> None:
        """Say `text` instead of what is being said."""
        self._breath.stop()
        self._order(text, language)

    def stop(self) -> None:
        """Say no more."""
        self._order("", "")
        if self.speaking:
            self._breath.start()

    def close(self) -> None:
        """Fall silent for good."""
        self._speaker.finished.disconnect(self._lose)
        self._again.stop()
        self._speaker.closeWriteChannel()
        if self._speaker.state() is not QProcess.ProcessState.NotRunning and not (
            self._speaker.waitForFinished(_END_MS)
        ):
            self._speaker.kill()
            self._speaker.waitForFinished(_END_MS)

    def _order(self, text: str, language: str) -> None:
        if self._languages:
            self._speaker.write((json.dumps({"say": text, "language": language}) + "\n").encode())

    def _read(self) -> None:
        while self._speaker.canReadLine():
            said = json.loads(bytes(self._speaker.readLine().data()))
            self._languages = frozenset(said.get("languages", self._languages))
            self.speaking = said.get("speaking", self.speaking)
            if not self.speaking:
                self._breath.stop()
            self.changed.emit()

    def _lose(self, status: int) -> None:
        """The program that spoke is gone; 0 says that there is nothing to speak with."""
        if status:
            self._again.start()
        self._breath.stop()
        self._languages = frozenset()
        self.speaking = False
        self.changed.emit()
