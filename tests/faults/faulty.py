"""The kiosk, and faults on demand: it does what a file says that appears in the folder $FAULTY.

Called as ``python -m tests.faults.faulty run …``, like the kiosk itself; the program has no such door.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk import app as composition
from kiosk.__main__ import main

FOLDER: Final = Path(os.environ.get("FAULTY", "."))
"""Read before the kiosk takes out every variable that it does not know."""


def spin(_: Any) -> None:
    """An endless loop in a slot."""
    while True:
        pass


def spin_in_qml(app: Any) -> None:
    """The same in QML."""
    context = qmlContext(app.window)
    assert context is not None
    QQmlExpression(context, app.window, "(function() { while (true) {} })()").evaluate()


def stall(app: Any) -> None:
    """Draw no more."""
    app.window.blockSignals(True)


def hide(app: Any) -> None:
    """Show nothing: the root item is gone, the window stays."""
    app.window.contentItem().setVisible(False)


def crash(_: Any) -> None:
    """Touch what is not there."""
    ctypes.string_at(0)


def spoil(app: Any) -> None:
    """Have the page on the screen fail whenever it is shown, and show it again."""
    page_id = app.room.present_page
    attract = app.room.attract
    show = attract.show

    def fail(playlist: Any, rotation: Any) -> None:
        if rotation.page_id == page_id:
            raise ValueError("no such panel")
        show(playlist, rotation)

    attract.show = fail
    app.room.pass_time()


def fail(_: Any) -> None:
    """Raise what nobody catches, again and again."""
    raise LookupError("nobody catches this")


DEEDS: Final = MappingProxyType[str, Callable[[Any], None]](
    {deed.__name__: deed for deed in (spin, spin_in_qml, stall, hide, crash, spoil, fail)}
)


class FaultyApp(composition.App):
    """Looks for a file with the name of a deed, takes it away, and does what it says."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._folder = FOLDER
        self._timer = QTimer(interval=50)
        self._timer.timeout.connect(self._do)
        self._timer.start()
        self.window.frameSwapped.connect(self._tell)

    def _tell(self) -> None:
        """Say that there has been a frame."""
        self.window.frameSwapped.disconnect(self._tell)
        (self._folder / f"lit-{os.getpid()}").touch()

    def _do(self) -> None:
        for name, deed in DEEDS.items():
            if (self._folder / name).exists():
                (self._folder / name).unlink()
                deed(self)


if __name__ == "__main__":
    composition.App = FaultyApp  # type: ignore[misc]
    sys.exit(main())
