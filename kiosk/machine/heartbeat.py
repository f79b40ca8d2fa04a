"""Tells whoever watches this process that its screen lives: systemd, or a parent process (`--supervise`)."""

import sys
from collections.abc import Mapping
from typing import Final, Protocol, TextIO

import sdnotify

BEATS: Final = "KIOSK_BEATS"
"""Seconds between two beats, set by a parent process that reads each as a line from our standard output."""

READY: Final = "ready\n"
BEAT: Final = "beat\n"

USUAL_PERIOD_S: Final = 2.0
SHORTEST_PERIOD_S: Final = 0.25


class Heartbeat(Protocol):
    """How somebody is told, who starts the screen again when it ends."""

    def ready(self) -> None:
        """The first frame is on the glass."""

    def beat(self) -> None:
        """So is another one."""

    def say(self, status: str) -> None:
        """What staff may want to know."""


class Systemd:
    """By $NOTIFY_SOCKET (sd_notify(3))."""

    def __init__(self) -> None:
        self._notifier = sdnotify.SystemdNotifier()

    def ready(self) -> None:
        """End the start."""
        self._notifier.notify("READY=1")

    def beat(self) -> None:
        """Put the watchdog's clock back."""
        self._notifier.notify("WATCHDOG=1")

    def say(self, status: str) -> None:
        """Put a line into `systemctl status`."""
        self._notifier.notify(f"STATUS={status}")


class Pipe:
    """By lines on the standard output. Raises BrokenPipeError when the parent process is gone."""

    def __init__(self, output: TextIO) -> None:
        self._output = output

    def ready(self) -> None:
        """Say that the start is over."""
        self._write(READY)

    def beat(self) -> None:
        """Say that all is well."""
        self._write(BEAT)

    def say(self, status: str) -> None:
        """The parent process shows nothing."""

    def _write(self, line: str) -> None:
        self._output.write(line)
        self._output.flush()


def heartbeat(environment: Mapping[str, str]) -> Heartbeat | None:
    """How whoever started this process with `environment` is told; None if nobody watches it."""
    if BEATS in environment and sys.stdout is not None:
        return Pipe(sys.stdout)
    return Systemd() if environment.get("NOTIFY_SOCKET") else None


def period_s(environment: Mapping[str, str]) -> float:
    """Seconds between two beats: half of what who watches allows, and never long."""
    if BEATS in environment:
        return _number(environment[BEATS]) or USUAL_PERIOD_S
    # $WATCHDOG_PID names the compositor, which is the service's main process.
    allowed = _number(environment.get("WATCHDOG_USEC", "")) / 1_000_000
    return max(SHORTEST_PERIOD_S, min(USUAL_PERIOD_S, allowed / 2)) if allowed else USUAL_PERIOD_S


def _number(text: str) -> float:
    return float(text) if text.replace(".", "", 1).isdigit() else 0.0
