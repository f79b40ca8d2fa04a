"""Qt's messages: printed as always, and those that tell of a fault are heard."""

import re
import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from kiosk.faults.fault import Fault, Kind, place, shorten
from kiosk.faults.hearing import Hearing

_QML: Final = re.compile(r"^(?:file|qrc):/*(\S+?\.qml):(\d+)(?::\d+)?:\s*(.*)", re.DOTALL)
_DRAWS_A_PAGE: Final = ("/WaitingRoom/Screens/", "/WaitingRoom/Blocks/", "/WaitingRoom/Components/")
_FAULTS: Final = frozenset({QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class QtMessages:
    """Hears as long as it lives. `page` tells what is on the screen."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing
        self.page: Callable[[], str] = str
        qInstallMessageHandler(self._handle)

    def stop(self) -> None:
        """Let Qt print its messages by itself: the interpreter is about to end."""
        qInstallMessageHandler(None)

    def _handle(self, level: QtMsgType, context: QMessageLogContext, message: str) -> None:
        is_news = level not in _FAULTS or self._hearing.hear(self._fault(message))
        if is_news and sys.stderr is not None:
            sys.stderr.write(f"{qFormatLogMessage(level, context, message)}\n")
            sys.stderr.flush()

    def _fault(self, message: str) -> Fault:
        found = _QML.match(message)
        if found is None:
            return Fault(kind=Kind.QT, what=shorten(message))
        file, line, said = found.groups()
        page = self.page() if any(part in f"/{file}" for part in _DRAWS_A_PAGE) else ""
        return Fault(kind=Kind.QT, what=shorten(said), where=f"{place(file)}:{line}", page=page)
