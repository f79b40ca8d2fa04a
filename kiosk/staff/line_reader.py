"""Fetches the line that a problem is about, without keeping anybody waiting."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.content import Problem
from kiosk.content.source_line import SourceLines


class LineReader(QObject):
    """Reads in a thread of its own: a network share may take its time, and the window must go on."""

    found = Signal(object, str, int, int)
    """A problem, its line, and from where to where in it the problem lies; silence where there is none."""

    def look_up(self, folder: Path, problem: Problem) -> None:
        """Read the line of `problem` in `folder`."""
        threading.Thread(target=self._read, args=(folder, problem), name="line", daemon=True).start()

    def _read(self, folder: Path, problem: Problem) -> None:
        marked = SourceLines(folder).marked(problem)
        if marked:
            line, marks = marked
            self.found.emit(problem, line, len(marks) - len(marks.lstrip()), len(marks))
