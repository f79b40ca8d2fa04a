"""The brightness of a display that lets the system set it (Linux: /sys/class/backlight)."""

import os
from pathlib import Path
from typing import Final

BACKLIGHTS: Final = Path("/sys/class/backlight")

LEAST: Final = 10
"""Percent: nobody may darken a screen so far that it cannot be brightened again."""


class Backlight:
    """The first backlight below `folder` that this process may set."""

    def __init__(self, folder: Path = BACKLIGHTS) -> None:
        found = (path for path in sorted(folder.glob("*/brightness")) if os.access(path, os.W_OK))
        self._file = next(found, None)

    @property
    def percent(self) -> int:
        """How bright it is; 0 where it cannot be set or does not say."""
        if self._file is None:
            return 0
        try:
            now, most = int(self._file.read_text()), self._most(self._file)
        except (OSError, ValueError):
            return 0
        return max(1, min(100, round(100 * now / most))) if most > 0 else 0

    def set(self, percent: int) -> None:
        """Make it `percent` bright, LEAST at least. What the display refuses stays as it was."""
        if self._file is None:
            return
        try:
            most = self._most(self._file)
            self._file.write_text(str(max(1, round(most * max(LEAST, min(100, percent)) / 100))))
        except (OSError, ValueError):
            return

    @staticmethod
    def _most(file: Path) -> int:
        return int(file.with_name("max_brightness").read_text())
