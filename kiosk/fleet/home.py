"""Where the Syncthing of this machine keeps its own settings, and what they say of how to ask it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from kiosk.fleet.errors import FleetError

SERVICE: Final = Path("/var/lib/clinic-kiosk-sync")
"""The home of the service in packaging/fleet."""

FILE: Final = "config.xml"


@dataclass(frozen=True, slots=True)
class Door:
    """Where Syncthing can be asked, on this machine alone, and the key that it asks for."""

    port: int
    key: str


def find_home(named: Path | None, environment: Mapping[str, str], user: Path) -> Path:
    """The folder with Syncthing's settings: the one that is `named`, else the usual places; `user` is a home.

    https://docs.syncthing.net/users/config.html
    """
    places = (named,) if named else tuple(_usual(environment, user))
    for place in places:
        try:
            if (place / FILE).is_file():
                return place
        except PermissionError as error:
            raise FleetError(f"{place} may be read by Syncthing's user alone. Put sudo before it.") from error
    if named:
        raise FleetError(f"{named} has no {FILE}: it is not where Syncthing keeps its settings.")
    raise FleetError(
        "Syncthing has never been started on this computer. Install and start it, then try again; "
        "or name the folder of its settings: --syncthing DIR"
    )


def _usual(environment: Mapping[str, str], user: Path) -> Iterator[Path]:
    if environment.get("STHOMEDIR"):
        yield Path(environment["STHOMEDIR"])
        return
    yield SERVICE
    if environment.get("LOCALAPPDATA"):
        yield Path(environment["LOCALAPPDATA"], "Syncthing")
    yield user / "Library" / "Application Support" / "Syncthing"
    yield Path(environment.get("XDG_STATE_HOME") or user / ".local" / "state", "syncthing")
    yield Path(environment.get("XDG_CONFIG_HOME") or user / ".config", "syncthing")


def read_door(home: Path) -> Door:
    """How the Syncthing of `home` is asked."""
    file = home / FILE
    try:
        gui = ET.fromstring(file.read_bytes()).find("gui")  # noqa: S314 - written by Syncthing
    except PermissionError as error:
        raise FleetError(f"{file} may be read by Syncthing's user alone. Put sudo before it.") from error
    except (OSError, ET.ParseError) as error:
        raise FleetError(f"{file} cannot be read. Start Syncthing again: it mends the file.") from error
    address, key = (gui.findtext(name, "") if gui is not None else "" for name in ("address", "apikey"))
    port = address.rpartition(":")[2]
    if gui is None or gui.get("enabled") == "false" or not key or not port.isdecimal():
        raise FleetError(f"Syncthing cannot be asked: switch its page on (gui enabled) in {file}.")
    if gui.get("tls") == "true":
        raise FleetError(f"Syncthing's page uses HTTPS: switch that off (gui tls) in {file}. It is local.")
    return Door(int(port), key)
