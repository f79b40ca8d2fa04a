"""How large the display really is."""

from math import hypot

from PySide6.QtGui import QScreen

from kiosk.machine.diagonals import MM_AN_INCH, PLAUSIBLE_INCHES, USUAL_INCHES


def diagonal_mm(wanted_inches: float, screen: QScreen | None) -> float:
    """The diagonal in millimetres: the setting, else what the display says of itself, else 32 inches."""
    if wanted_inches > 0:
        return wanted_inches * MM_AN_INCH
    # A display server makes a size up for a display that does not even tell its name.
    if screen is not None and (screen.manufacturer() or screen.model()):
        size = screen.physicalSize()
        inches = hypot(size.width(), size.height()) / MM_AN_INCH
        if int(inches) in PLAUSIBLE_INCHES:
            return inches * MM_AN_INCH
    return USUAL_INCHES * MM_AN_INCH
