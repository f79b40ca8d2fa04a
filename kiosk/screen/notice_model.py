"""The notice screen's view model: what everybody is told now."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import NOTICE_TITLE_WORDS, NOTICE_WORDS, Notice
from kiosk.programme.shortening import shorten
from kiosk.screen.direction import directed
from kiosk.screen.notify import notify_moved

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeState:
    """Plain text, in few enough words for the screen."""

    title: str = ""
    text: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class NoticeModel(QObject):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """One notice, or none."""

    titleChanged = Signal()
    textChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = NoticeState()

    def show(self, notice: Notice | None) -> None:
        """Show `notice`, or nothing."""
        before = self._state
        self._state = NoticeState()
        if notice is not None:
            self._state = NoticeState(
                title=directed(shorten(notice.title, NOTICE_TITLE_WORDS)),
                text=directed(shorten(notice.text, NOTICE_WORDS)),
            )
        notify_moved(self, before, self._state)

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What it is about."""
        return self._state.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What more there is to say, a paragraph a line; or empty."""
        return self._state.text
