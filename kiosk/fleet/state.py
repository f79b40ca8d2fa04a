"""How the machines of a fleet are, out of what Syncthing answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any, Final

NEVER: Final = 2000
"""Syncthing has met nobody before this year; "never" is 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A screen as its office sees it, or the office as a screen does."""

    name: str
    is_connected: bool
    last_seen: datetime | None
    behind: int
    """How many files are not there yet, or are still there and should not be."""
    is_stopped: bool = False
    has_joined: bool = True

    @property
    def is_well(self) -> bool:
        """Whether it is known to have everything, now."""
        return self.is_connected and self.has_joined and not self.is_stopped and not self.behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The fleet's folder on this machine."""

    files: int
    """How many the office has."""
    behind: int
    changed_here: int
    """Files that are other ones here than in the office: only a screen has such."""
    fault: str

    @property
    def is_well(self) -> bool:
        """Whether it is what the office has."""
        return not (self.behind or self.changed_here or self.fault)


def neighbour(
    device: Mapping[str, Any],
    connections: Mapping[str, Any],
    seen: Mapping[str, Any],
    completion: Mapping[str, Any],
) -> Neighbour:
    """Out of /rest/system/connections, /rest/stats/device and /rest/db/completion.

    https://docs.syncthing.net/rest/db-completion-get.html
    """
    device_id = device["deviceID"]
    last_seen = datetime.fromisoformat(seen.get(device_id, {}).get("lastSeen") or "1970-01-01T00:00:00Z")
    return Neighbour(
        name=device["name"] or device_id.partition("-")[0],
        is_connected=bool(connections.get(device_id, {}).get("connected")),
        last_seen=last_seen if last_seen.year >= NEVER else None,
        behind=completion["needItems"] + completion["needDeletes"],
        is_stopped=bool(device["paused"]),
        # Older versions do not say.
        has_joined=completion.get("remoteState", "valid") != "notSharing",
    )


def own(status: Mapping[str, Any]) -> Own:
    """Out of /rest/db/status: https://docs.syncthing.net/rest/db-status-get.html."""
    return Own(
        files=status["globalFiles"],
        behind=status["needTotalItems"],
        changed_here=status.get("receiveOnlyTotalItems", 0),
        fault=status.get("error") or "",
    )


def in_words(one: Neighbour, zone: tzinfo) -> str:
    """How it is, in a few words."""
    if one.is_stopped:
        return "is stopped on Syncthing's own page"
    if one.last_seen is None and not one.is_connected:
        return "has never been seen: is it on, enrolled, and on the same network?"
    if not one.is_connected and one.last_seen is not None:
        missing = f"; it lacks {counted(one.behind)}" if one.behind else ""
        return f"not seen since {one.last_seen.astimezone(zone):%Y-%m-%d %H:%M}{missing}"
    if not one.has_joined:
        return "is on, but not enrolled with this office"
    return f"{counted(one.behind)} behind" if one.behind else "up to date"


def own_in_words(one: Own, *, is_office: bool) -> str:
    """How the folder on this machine is."""
    if one.fault:
        return f"Nothing is carried, and what the screens have stays there. {_remedy(one.fault)}"
    if is_office and one.behind:
        return f"Newer on a screen than here: {counted(one.behind)}. To have the office's: kiosk fleet revert"
    if is_office:
        return f"The office has {counted(one.files)}."
    if one.changed_here:
        return f"Changed on this screen: {counted(one.changed_here)}. To undo that: kiosk fleet revert"
    if one.behind:
        return f"Still to come: {counted(one.behind)}."
    return f"This screen has {counted(one.files)}."


def _remedy(fault: str) -> str:
    if fault.startswith("folder path missing"):
        return "The folder is not there: put it back, or the share that it is on."
    if fault.startswith("folder marker missing"):
        return (
            "The folder is another one, or empty: put the right one back. "
            "If it is the right one, make an empty folder .stfolder in it."
        )
    return f"Syncthing says: {fault.rstrip('.')}."


def counted(count: int) -> str:
    """So many files."""
    return f"{count} file" if count == 1 else f"{count} files"
