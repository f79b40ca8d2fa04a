"""What the waiting room's view model says of reading aloud."""

from dataclasses import dataclass
from math import ceil
from typing import Final, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, SignalInstance, Slot

from kiosk.content import Library, Page
from kiosk.programme.spoken_text import spoken_text
from kiosk.screen.article_state import lead_of
from kiosk.screen.clinic_facts import ClinicFacts
from kiosk.screen.notify import notify_moved

SLOWEST_WORD_S: Final = 1.5
"""No voice takes as long: one that does has come to a stop."""


class Voice(Protocol):
    """Says texts aloud. `changed` tells that it began or ceased to, or has learnt a language."""

    @property
    def changed(self) -> SignalInstance: ...  # noqa: D102
    @property
    def speaking(self) -> bool: ...  # noqa: D102
    def speaks(self, language: str) -> bool: ...  # noqa: D102
    def say(self, text: str, language: str) -> None: ...  # noqa: D102
    def stop(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Readable:
    """The page that is open before a visitor's eyes, and its language."""

    page: Page
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AloudState:
    """What QML is told."""

    has_voice: bool = False
    can_read_aloud: bool = False
    reading_aloud: bool = False


class ReadsAloud(ClinicFacts):
    """The part of the waiting room's view model that reads the open page aloud.

    It falls silent as soon as another page, or none, is before the visitor's eyes.
    """

    hasVoiceChanged = Signal()
    canReadAloudChanged = Signal()
    readingAloudChanged = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self._voice: Voice | None = None
        self._readable: Readable | None = None
        self._is_read = False
        self._has_begun = False
        self._aloud = AloudState()
        self._longest = QTimer(singleShot=True)
        self._longest.timeout.connect(self.be_silent)

    def give_voice(self, voice: Voice) -> None:
        """Read with `voice` from now on."""
        self._voice = voice
        voice.changed.connect(self._hear)
        self._hear()

    @Property(bool, notify=hasVoiceChanged)
    def hasVoice(self) -> bool:
        """Whether a voice for the language of the screen is installed."""
        return self._aloud.has_voice

    @Property(bool, notify=canReadAloudChanged)
    def canReadAloud(self) -> bool:
        """Whether a page is open, and a voice for its language is installed."""
        return self._aloud.can_read_aloud

    @Property(bool, notify=readingAloudChanged)
    def readingAloud(self) -> bool:
        """Whether the page is being read aloud."""
        return self._aloud.reading_aloud

    @property
    def page_read_aloud(self) -> str:
        """The id of the page that can be read aloud now, or empty."""
        return self._readable.page.id if self._readable else ""

    @Slot()
    def toggleReadAloud(self) -> None:
        """Read the open page aloud, or fall silent."""
        readable = self._readable
        if self._is_read or self._voice is None or readable is None:
            self.be_silent()
        elif self._voice.speaks(readable.language):
            text = spoken_text(readable.page, lead_of(readable.page))
            self._is_read, self._has_begun = True, False
            self._longest.start(ceil(len(text.split()) * SLOWEST_WORD_S * 1000))
            self._voice.say(text, readable.language)
            self._tell()

    def be_silent(self) -> None:
        """Read no further."""
        self._longest.stop()
        if self._is_read and self._voice is not None:
            self._is_read = False
            self._voice.stop()
        self._tell()

    def open_to_read(self, readable: Readable | None) -> None:
        """The page that is open by now; the voice goes on only with what it reads."""
        if readable != self._readable:
            self._readable = readable
            self.be_silent()

    def show_facts(self, library: Library) -> None:
        """Say what `library` says; another language may have a voice or none."""
        super().show_facts(library)
        self._tell()

    def _hear(self) -> None:
        readable, voice = self._readable, self._voice
        if self._is_read and voice is not None and readable is not None:
            # An engine may say that it is ready once more before it says that it speaks.
            ends = self._has_begun and not voice.speaking
            self._has_begun = voice.speaking
            if ends or not voice.speaks(readable.language):
                self.be_silent()
        self._tell()

    def _tell(self) -> None:
        readable, voice = self._readable, self._voice
        can = readable is not None and voice is not None and voice.speaks(readable.language)
        before = self._aloud
        self._aloud = AloudState(
            has_voice=voice is not None and voice.speaks(self._facts.language),
            can_read_aloud=can,
            reading_aloud=self._is_read,
        )
        notify_moved(self, before, self._aloud)
