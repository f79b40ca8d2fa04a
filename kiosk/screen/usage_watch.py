"""Notices what a visitor does with the pages, to be counted."""

from PySide6.QtCore import QObject, Signal

from kiosk.programme.session import Session
from kiosk.programme.usage import Action, deeds_between
from kiosk.screen.waiting_room import WaitingRoom


class UsageWatch(QObject):
    """Watches `room`. Of each visit an action with a page is told once; which they were is then forgotten."""

    acted = Signal(str, str, str)
    """The action, the page's id and the language's code."""

    def __init__(self, room: WaitingRoom) -> None:
        super().__init__(room)
        self._room = room
        self._told: set[tuple[Action, str, str]] = set()
        room.visitMoved.connect(self._move)
        room.endReached.connect(self._finish)
        room.readingAloudChanged.connect(self._listen)
        room.visitingChanged.connect(self._leave)

    def _move(self, before: Session, after: Session) -> None:
        for action, page_id in deeds_between(before, after):
            self._tell(action, page_id)

    def _finish(self, page_id: str) -> None:
        self._tell(Action.READ, page_id)

    def _listen(self) -> None:
        if self._room.readingAloud:
            self._tell(Action.LISTENED, self._room.page_read_aloud)

    def _leave(self) -> None:
        if not self._room.visiting:
            self._told.clear()

    def _tell(self, action: Action, page_id: str) -> None:
        deed = (action, page_id, str(self._room.language))
        if deed not in self._told:
            self._told.add(deed)
            self.acted.emit(*deed)
