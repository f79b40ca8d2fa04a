"""What the exit status of the screen says to whoever watches it. Any but 0 and LEFT asks for a new start."""

from typing import Final

GRAPHICS_LOST: Final = 3

RESTART: Final = 75
"""A failure that may not last (EX_TEMPFAIL, sysexits.h), or staff who want a new start."""

LEFT: Final = 76
"""The staff have left kiosk mode."""
