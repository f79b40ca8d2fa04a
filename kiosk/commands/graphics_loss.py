"""What the kiosk does when the graphics card ceases to draw."""

from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.output import complain
from kiosk.machine.exit_status import GRAPHICS_LOST
from kiosk.machine.lost_graphics import remember_loss

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from PySide6.QtGui import QGuiApplication

    from kiosk.app import App


def end_without_graphics(app: "App", qt: "QGuiApplication") -> None:
    """Let `qt` end as soon as Qt Quick can draw no more; the next start draws without a graphics card.

    Nobody told of it, Qt would abort the process.
    """
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    def end(error: object, message: str) -> None:
        del error
        remember_loss(paths.STATE)
        complain(f"The graphics card does not draw: {message.strip().rstrip('.')}.")
        complain("Until this machine is switched off and on the kiosk draws without it. Start it again.")
        QTimer.singleShot(0, lambda: qt.exit(GRAPHICS_LOST))

    app.window.sceneGraphError.connect(end)
