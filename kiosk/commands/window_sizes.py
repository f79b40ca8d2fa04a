"""How large the screen is made. Qt is asked where the program runs: to import it takes time."""

from typing import Final

from kiosk.settings import Settings

PORTRAIT: Final = (1080, 1920)


def display_size(settings: Settings) -> tuple[int, int]:
    """Return that of the display that the screen is to cover, so that nothing is laid out twice."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.machine.full_screen import chosen  # noqa: PLC0415

    screen = chosen(QGuiApplication.screens(), settings.display.screen)
    return (screen.size().width(), screen.size().height()) if screen else PORTRAIT


def window_size() -> tuple[int, int]:
    """Return the largest portrait window that fits the desktop."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    available = QGuiApplication.primaryScreen().availableSize()
    scale = min(1.0, available.width() / PORTRAIT[0], available.height() / PORTRAIT[1])
    return round(PORTRAIT[0] * scale), round(PORTRAIT[1] * scale)
