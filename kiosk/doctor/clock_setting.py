"""Whether somebody sets the machine's clock."""

import subprocess
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.doctor.finding import Finding
from kiosk.programme.clock_sense import knows_the_day

MATTER: Final = "Clock"

_ASK: Final = ("timedatectl", "show", "--property=NTPSynchronized", "--property=NTP", "--property=CanNTP")
_LONGEST_SECONDS: Final = 20


@dataclass(frozen=True, slots=True)
class ClockSetting:
    """Whether a network has set the clock, and whether the program that does it is here, and on."""

    is_set: bool
    can_be_set: bool
    is_on: bool


def ask_clock() -> ClockSetting | None:
    """What systemd knows; None where it cannot be asked."""
    try:
        told = subprocess.run(_ASK, capture_output=True, text=True, check=True, timeout=_LONGEST_SECONDS)  # noqa: S603 - nothing of it comes from outside
    except (OSError, subprocess.SubprocessError):
        return None
    return read_clock(told.stdout)


def read_clock(told: str) -> ClockSetting:
    """What timedatectl has `told`."""
    lines = set(told.splitlines())
    return ClockSetting("NTPSynchronized=yes" in lines, "CanNTP=yes" in lines, "NTP=yes" in lines)


def check_clock(clock: ClockSetting | None, now: datetime) -> Finding:
    """`now` is what the clock shows."""
    if not knows_the_day(now):
        return Finding(
            MATTER,
            f"The clock shows {now.day} {now:%B %Y}: the machine does not know what day it is.",
            'sudo timedatectl set-time "2026-01-31 09:30:00", with the day and the time that it is',
        )
    if clock is None:
        return Finding(MATTER, "The machine does not tell whether a network sets its clock.")
    if clock.is_set:
        return Finding(MATTER, "The clock is set by the network.")
    if not clock.can_be_set:
        return Finding(MATTER, "Nothing sets the clock.", "sudo apt install systemd-timesyncd")
    if not clock.is_on:
        return Finding(
            MATTER, "The clock is not set by the network: that is off.", "sudo timedatectl set-ntp true"
        )
    return Finding(
        MATTER,
        "The clock has not been set: no time server has answered since the machine was switched on.",
        "look after the network; where it has a time server of its own, write in "
        "/etc/systemd/timesyncd.conf: NTP=its.name, then sudo systemctl restart systemd-timesyncd",
    )
