"""How large a display may be."""

from typing import Final

MM_AN_INCH: Final = 25.4
USUAL_INCHES: Final = 32.0
PLAUSIBLE_INCHES: Final = range(7, 110)
