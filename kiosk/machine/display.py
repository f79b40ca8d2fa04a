"""How large the display really is."""

from math import hypot
from typing import Final

from PySide6.QtGui import QScreen

MM_AN_INCH: Final = 25.4
USUAL_INCHES: Final = 32.0
PLAUSIBLE_INCHES: Final = range(7, 110)

INVENTED_DPI: Final = 96.0
"""What display servers say when the display told them nothing."""


def diagonal_mm(wanted_inches: float, screen: QScreen | None) -> float:
    """The diagonal in millimetres: the setting, else what the display says of itself, else 32 inches."""
    if wanted_inches > 0:
        return wanted_inches * MM_AN_INCH
    if screen is not None:
        size, dpi = screen.physicalSize(), screen.physicalDotsPerInch()
        inches = hypot(size.width(), size.height()) / MM_AN_INCH
        if int(inches) in PLAUSIBLE_INCHES and abs(dpi - INVENTED_DPI) > 1:
            return inches * MM_AN_INCH
    return USUAL_INCHES * MM_AN_INCH
