"""The display's power, for as long as the screen runs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.commands.output import complain
from kiosk.settings import Power

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from kiosk.app import App


def keep_lit(app: "App", power: Power) -> Callable[[], None]:
    """Keep the display of `app` lit; with "off", not while the clinic is closed and nobody is there.

    Call what it returns when the screen is gone.
    """
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    from kiosk.machine.display_power import DisplayPower, way_to_switch  # noqa: PLC0415

    display = DisplayPower(way_to_switch(QGuiApplication.platformName()))
    display.failed.connect(complain)
    display.begin()
    if power == "off":
        app.switch(display)
    return display.close
