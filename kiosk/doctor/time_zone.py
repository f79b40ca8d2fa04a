"""Whether the machine's own times, in its journal, are those on the clinic's walls."""

import os
from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.doctor.finding import Finding

MATTER: Final = "Time zone"

LOCAL_TIME: Final = Path("/etc/localtime")


def ask_time_zone(local_time: Path = LOCAL_TIME) -> str:
    """The zone's name; empty where the machine does not tell."""
    place = os.path.realpath(local_time)
    return place.partition("zoneinfo/")[2]


def check_time_zone(zone: str, clinics: str) -> Finding:
    """`clinics` is the zone whose time the screen shows."""
    if zone and is_same(zone, clinics):
        return Finding(MATTER, f"The machine's clock shows the clinic's time ({zone}).")
    return Finding(
        MATTER,
        f"The machine's time zone is {zone or 'not known'}. The screen shows the time of {clinics} "
        "all the same, but the journal does not.",
        f"sudo timedatectl set-timezone {clinics}",
    )


def is_same(zone: str, other: str) -> bool:
    """Whether the two have the same time in winter and in summer."""
    try:
        zones = ZoneInfo(zone), ZoneInfo(other)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    days = (datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")), datetime(2026, 7, 1, tzinfo=ZoneInfo("UTC")))
    return all(day.astimezone(zones[0]).utcoffset() == day.astimezone(zones[1]).utcoffset() for day in days)
