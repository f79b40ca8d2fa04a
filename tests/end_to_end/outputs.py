"""Displays that are plugged in and out of a real X server, and change their size."""

import subprocess
from dataclasses import dataclass
from typing import Final

from tests.end_to_end.display import Display

FIRST: Final = "DUMMY0"
"""What the dummy driver calls its displays; the first is plugged in from the start."""

SECOND: Final = "DUMMY1"


@dataclass(frozen=True, slots=True)
class Outputs:
    """The sockets of a display server, by name."""

    display: Display

    def plug_in(self, name: str, width: int, height: int, *place: str) -> None:
        """Plug a display of this size in, or change the size of one; `place`: "--right-of", FIRST."""
        mode = f"{width}x{height}-glass"
        modes = self._xrandr("--verbose")
        if f"  {mode} " not in modes:
            across = (str(width + more) for more in (0, 40, 120, 240))
            down = (str(height + more) for more in (0, 3, 8, 30))
            self._xrandr("--newmode", mode, "100", *across, *down)
        self._xrandr("--addmode", name, mode)
        self._xrandr("--output", name, "--mode", mode, *place)

    def unplug(self, name: str) -> None:
        self._xrandr("--output", name, "--off")

    def plug_in_again(self, name: str) -> None:
        """As it was at first."""
        self._xrandr("--output", name, "--auto")

    def _xrandr(self, *arguments: str) -> str:
        asked = subprocess.run(
            ["xrandr", *arguments],
            env=self.display.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return asked.stdout
