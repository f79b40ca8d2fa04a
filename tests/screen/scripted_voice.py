"""A voice that says nothing: a test decides when it begins and ends."""

from PySide6.QtCore import QObject, Signal


class ScriptedVoice(QObject):
    """Speaks `languages`. What it was told to say is in `said`; "" is where it was stopped."""

    changed = Signal()

    def __init__(self, *languages: str) -> None:
        super().__init__()
        self.languages = set(languages)
        self.said: list[tuple[str, str]] = []
        self.speaking = False

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, text: str, language: str) -> None:
        self.said.append((text, language))

    def stop(self) -> None:
        self.said.append(("", ""))
        self.turn(speaking=False)

    def turn(self, *, speaking: bool) -> None:
        """It begins or ends, as an engine says it: later than it was told to."""
        self.speaking = speaking
        self.changed.emit()

    def lose(self) -> None:
        """Its engine fails."""
        self.languages.clear()
        self.changed.emit()
