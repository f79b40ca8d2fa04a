"""What the program's end tells whoever started it."""

from typing import Final

RESTART: Final = 75
"""Start it again (EX_TEMPFAIL, sysexits.h)."""

LEFT: Final = 76
"""Do not: the staff have left kiosk mode."""
