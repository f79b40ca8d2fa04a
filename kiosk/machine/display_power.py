"""Switching the display off and on again, in whichever way the machine knows.

On X11 `xset` asks the server (DPMS). A built-in panel has a switch for its light in /sys. On Wayland `wlopm`
asks the compositor, if that speaks wlr-output-power-management: labwc and sway do, cage 0.2 does not. Not
`wlr-randr --off`, which takes the display from under the window.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

BACKLIGHTS: Final = Path("/sys/class/backlight")

LONGEST_MS: Final = 10_000
"""What a program that switches takes at most, and how soon a display that did not come on is asked again."""

LINGER_MS: Final = 60_000
"""So long the dark screen is lit, and whoever has touched it can read when the clinic opens."""

_END_MS: Final = 2000


@dataclass(frozen=True, slots=True)
class Programs:
    """A way that needs a program: its name and arguments, to switch `on` and `off`."""

    on: tuple[str, ...]
    off: tuple[str, ...]
    begin: tuple[str, ...] = ()
    """What keeps the display from going dark by itself."""


@dataclass(frozen=True, slots=True)
class Lights:
    """The switches of built-in panels: files that take 0 for on and 4 for off (FB_BLANK_POWERDOWN)."""

    files: tuple[Path, ...]


Way = Programs | Lights

XSET: Final = Programs(
    on=("xset", "dpms", "force", "on"),
    off=("xset", "dpms", "0", "0", "0", "dpms", "force", "off"),
    begin=("xset", "s", "off", "s", "noblank", "dpms", "0", "0", "0"),
)
WLOPM: Final = Programs(on=("wlopm", "--on", "*"), off=("wlopm", "--off", "*"))


def way_to_switch(platform: str, backlights: Path = BACKLIGHTS) -> Way | None:
    """How displays are switched where Qt draws on `platform` ("xcb", "wayland"); None where nobody knows."""
    if platform == "xcb":
        return XSET if which("xset") else None
    files = tuple(file for file in sorted(backlights.glob("*/bl_power")) if os.access(file, os.W_OK))
    if files:
        return Lights(files)
    return WLOPM if platform.startswith("wayland") and which("wlopm") else None


class DisplayPower(QObject):
    """Has the display as it was last wished. What fails stops nothing: the screen is dark in any case."""

    failed = Signal(str)
    """A sentence for staff, said once."""

    def __init__(self, way: Way | None, linger_ms: int = LINGER_MS) -> None:
        super().__init__()
        self._way = way
        self._is_lit = self._wish = self._tried = True
        self._is_dark = False
        self._has_failed = False
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._miss)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self._process.kill)
        self._again = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._again.timeout.connect(self._pursue)
        self._linger = QTimer(self, singleShot=True, interval=linger_ms)
        self._linger.timeout.connect(lambda: self._light(wish=False))
        self._done: Callable[[str], None] = self._begun

    @property
    def is_off(self) -> bool:
        """Whether the display is switched off on purpose, or about to be."""
        return not (self._is_lit and self._wish)

    def begin(self) -> None:
        """Keep the display from going dark by itself, and have it lit."""
        if isinstance(self._way, Programs) and self._way.begin:
            self._start(self._way.begin, self._begun)

    def follow(self, *, dark: bool) -> None:
        """Have the display on while the screen is not `dark`, and soon off while it is."""
        self._is_dark = dark
        self.touch()

    def touch(self) -> None:
        """Somebody is there: have the display on, for a while at least."""
        self._light(wish=True)
        if self._is_dark:
            self._linger.start()
        else:
            self._linger.stop()

    def _light(self, *, wish: bool) -> None:
        self._wish = wish
        self._pursue()

    def close(self) -> None:
        """Leave the display on."""
        self._again.stop()
        self._linger.stop()
        self._process.finished.disconnect(self._finish)
        self._process.errorOccurred.disconnect(self._miss)
        was_running = self._process.state() is not QProcess.ProcessState.NotRunning
        if was_running and not self._process.waitForFinished(_END_MS):
            self._process.kill()
            self._process.waitForFinished(_END_MS)
        if isinstance(self._way, Programs) and not (self._is_lit and self._wish):
            self._process.start(self._way.on[0], list(self._way.on[1:]))
            self._process.waitForFinished(_END_MS)
        elif isinstance(self._way, Lights):
            self._shine(self._way, lit=True)

    def _pursue(self) -> None:
        """Begin to do what is wished, unless something is being done."""
        self._again.stop()
        if self._wish == self._is_lit or self._process.state() is not QProcess.ProcessState.NotRunning:
            return
        match self._way:
            case Programs() as way:
                self._start(way.on if self._wish else way.off, self._switched)
            case Lights() as way:
                self._tried = self._wish
                self._switched(self._shine(way, lit=self._wish))
            case None:
                self._tried = self._wish
                self._switched("there is no xset, no wlopm and no backlight that it may use")

    def _start(self, command: tuple[str, ...], done: Callable[[str], None]) -> None:
        self._done, self._tried = done, self._wish
        self._process.start(command[0], list(command[1:]))
        self._longest.start()

    def _finish(self, status: int, how: QProcess.ExitStatus) -> None:
        self._longest.stop()
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").split("\n")[0]
        program = self._process.program()
        if how is not QProcess.ExitStatus.NormalExit:
            self._done(f"{program} did not answer")
        else:
            # xset ends well where it could not do what it was told to.
            self._done(f"{program} says: {said or status}" if status or said else "")

    def _miss(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._longest.stop()
            self._done(f"{self._process.program()} could not be started")

    def _begun(self, fault: str) -> None:
        """A server without DPMS says no, and never goes dark by it."""
        del fault
        self._pursue()

    def _switched(self, fault: str) -> None:
        if not fault:
            self._is_lit = self._tried
            self._pursue()
            return
        self._say(f"The display could not be switched {'on' if self._tried else 'off'}: {fault}.")
        if self._tried:
            self._again.start()
        else:
            self._wish = True  # until the next evening
            if isinstance(self._way, Lights):
                self._shine(self._way, lit=True)  # one of several may be off

    def _say(self, sentence: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self.failed.emit(sentence)

    @staticmethod
    def _shine(way: Lights, *, lit: bool) -> str:
        """Write to the switches; what went wrong, or nothing."""
        try:
            for file in way.files:
                file.write_text("0" if lit else "4", encoding="ascii")
        except OSError as error:
            return error.strerror or "the switch does not answer"
        return ""
