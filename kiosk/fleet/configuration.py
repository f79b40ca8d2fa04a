"""What Syncthing's configuration must be, as plain JSON in and out; what it is asked for is not changed.

https://docs.syncthing.net/users/config.html
"""

import os
import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.fleet.errors import FleetError

Configuration = dict[str, Any]
Device = dict[str, Any]
Folder = dict[str, Any]

FOLDER: Final = "clinic-kiosk-content"
SEND_ONLY: Final = "sendonly"
RECEIVE_ONLY: Final = "receiveonly"

LOCAL_NETWORKS: Final = (
    *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"),  # RFC 1918, RFC 3927
    *("fc00::/7", "fe80::/10"),  # RFC 4193, RFC 4291
)
ANY_ADDRESS: Final = "tcp://:22000"
FIND_IT: Final = "dynamic"
"""The address of a machine that says on the network of the building where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where this machine listens, and to which networks (CIDR) it speaks at all."""

    listen: str = ANY_ADDRESS
    networks: tuple[str, ...] = LOCAL_NETWORKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whose pages a screen gets.

    `versions` is where the screen keeps what the office replaces or deletes, and for how many days.
    """

    device_id: str
    address: str = FIND_IT
    versions: tuple[Path, int] | None = None


def as_office(config: Configuration, own_id: str, own_name: str, folder: Path, reach: Reach) -> Configuration:
    """`config`, in which `folder` is sent to screens and never changed by them."""
    present = fleet_folder(config)
    _must_be(present, SEND_ONLY, "This computer is a screen of a fleet: it gets pages and sends none.")
    _must_be_free(config, folder)
    new = _kept_in_the_building(config, reach)
    _put_device(new, own_id, name=own_name)
    _put_folder(
        new,
        type=SEND_ONLY,
        path=_path(folder),
        devices=present["devices"] if present else [{"deviceID": own_id}],
        # Network shares tell nobody of a change: they are looked at.
        rescanIntervalS=60,
    )
    for device in screens(new, own_id):
        device["allowedNetworks"] = list(reach.networks)
    return new


def as_screen(
    config: Configuration, own_id: str, office: Office, folder: Path, reach: Reach
) -> Configuration:
    """`config`, in which `folder` is what `office` sends."""
    present = fleet_folder(config)
    _must_be(present, RECEIVE_ONLY, "This computer is the office of a fleet: it sends pages and gets none.")
    _must_be_free(config, folder)
    if office.device_id == own_id:
        raise FleetError("That is the ID of this computer itself. Give the one of the office's computer.")
    new = _kept_in_the_building(config, reach)
    if present:  # of an office that has been replaced
        earlier = {shared["deviceID"] for shared in present["devices"]} - {own_id, office.device_id}
        new["devices"] = [device for device in new["devices"] if device["deviceID"] not in earlier]
    _put_device(
        new,
        office.device_id,
        name="office",
        addresses=[office.address],
        **_as_strangers_are(new),
    )
    _put_folder(
        new,
        type=RECEIVE_ONLY,
        path=_path(folder),
        devices=[{"deviceID": own_id}, {"deviceID": office.device_id}],
        rescanIntervalS=600,
        # The office is right: nothing that was changed on a screen stays beside its pages.
        maxConflicts=0,
        # Words do not wait for a film.
        order="smallestFirst",
        versioning=_versioning(office.versions),
    )
    return new


def with_screen(config: Configuration, own_id: str, name: str, screen_id: str, address: str) -> Configuration:
    """`config`, in which the screen `screen_id` gets the pages of this office, and is called `name`."""
    folder = office_folder(config)
    if screen_id == own_id:
        raise FleetError("That is the ID of this computer itself. Give the one that the screen has printed.")
    names = {device["name"]: device["deviceID"] for device in screens(config, own_id)}
    if names.get(name, screen_id) != screen_id:
        raise FleetError(
            f"There is a screen {name} already, with another ID. Take another name; "
            f"or, if this one stands in its place, first: kiosk fleet remove {name}"
        )
    new = deepcopy(config)
    _put_device(
        new,
        screen_id,
        name=name,
        addresses=[address],
        **_as_strangers_are(new),
    )
    if screen_id not in {shared["deviceID"] for shared in folder["devices"]}:
        _put_folder(new, devices=[*folder["devices"], {"deviceID": screen_id}])
    return new


def without_screen(config: Configuration, own_id: str, name: str) -> Configuration:
    """`config`, in which the screen called `name` gets nothing any more."""
    gone = {device["deviceID"] for device in screens(config, own_id) if device["name"] == name}
    if not gone:
        known = ", ".join(device["name"] for device in screens(config, own_id)) or "none"
        raise FleetError(f"There is no screen {name}. These are there: {known}.")
    new = deepcopy(config)
    new["devices"] = [device for device in new["devices"] if device["deviceID"] not in gone]
    folder = fleet_folder(new)
    if folder:
        folder["devices"] = [one for one in folder["devices"] if one["deviceID"] not in gone]
    return new


def steps(before: Configuration, after: Configuration) -> list[Configuration]:
    """What Syncthing is told, one after the other, so that `after` holds for connections there are, too.

    It asks for the network of another machine when that calls, and not again.
    """
    allowed = {device["deviceID"]: device["allowedNetworks"] for device in before["devices"]}
    closing = deepcopy(after)
    for device in closing["devices"]:
        networks = device["allowedNetworks"]
        device["paused"] |= allowed.get(device["deviceID"], networks) != networks
    return [closing, after] if closing != after else [after]


def as_address(text: str) -> str:
    """Where another machine is, from its name or address, with a port or without."""
    if text == FIND_IT or "://" in text:
        return text
    has_port = re.search(r"(^[^:]*|]):\d+$", text)
    host = f"[{text}]" if text.count(":") > 1 and not text.startswith("[") else text
    return f"tcp://{host}" if has_port else f"tcp://{host}:22000"


def fleet_folder(config: Configuration) -> Folder | None:
    """The folder that the fleet shares; None where this machine belongs to none."""
    return next((folder for folder in config["folders"] if folder["id"] == FOLDER), None)


def office_folder(config: Configuration) -> Folder:
    """The folder that this office sends; an error where this machine sends none."""
    folder = fleet_folder(config)
    if folder is None:
        raise FleetError("This computer sends no pages yet. First: kiosk fleet office FOLDER")
    _must_be(folder, SEND_ONLY, "This computer is a screen of a fleet. Call that on the office's computer.")
    return folder


def screens(config: Configuration, own_id: str) -> list[Device]:
    """The other machines that share the fleet's folder, by name: of an office its screens."""
    folder = fleet_folder(config)
    shared = {one["deviceID"] for one in folder["devices"]} if folder else set()
    found = [device for device in config["devices"] if device["deviceID"] in shared - {own_id}]
    return sorted(found, key=lambda device: (device["name"].casefold(), device["deviceID"]))


def _kept_in_the_building(config: Configuration, reach: Reach) -> Configuration:
    new = deepcopy(config)
    new["options"].update(
        listenAddresses=[reach.listen],
        globalAnnounceEnabled=False,
        localAnnounceEnabled=True,
        relaysEnabled=False,
        natEnabled=False,
        crashReportingEnabled=False,
        urAccepted=-1,  # no usage reports, and no question about them
        autoUpgradeIntervalH=0,  # Debian brings what is new
        startBrowser=False,
        reconnectionIntervalS=20,
    )
    port = str(new["gui"]["address"]).rpartition(":")[2]
    new["gui"].update(address=f"127.0.0.1:{port}", insecureSkipHostcheck=False)
    new["defaults"]["device"]["allowedNetworks"] = list(reach.networks)
    return new


def _as_strangers_are(config: Configuration) -> dict[str, Any]:
    """What every other machine may do."""
    networks = list(config["defaults"]["device"]["allowedNetworks"])
    return {"allowedNetworks": networks, "autoAcceptFolders": False, "introducer": False, "paused": False}


def _put_device(config: Configuration, device_id: str, **values: Any) -> None:
    for device in config["devices"]:
        if device["deviceID"] == device_id:
            device.update(values)
            return
    config["devices"].append({**deepcopy(config["defaults"]["device"]), "deviceID": device_id, **values})


def _put_folder(config: Configuration, *, devices: Sequence[Mapping[str, str]], **values: Any) -> None:
    folder = fleet_folder(config)
    if folder is None:
        folder = {**deepcopy(config["defaults"]["folder"]), "id": FOLDER, "label": "Pages of the screens"}
        folder["devices"] = []
        config["folders"].append(folder)
    wanted = {one["deviceID"]: {"introducedBy": "", "encryptionPassword": "", **one} for one in devices}
    # In the order that Syncthing has given them: another order is no change.
    kept = [one for one in folder["devices"] if wanted.pop(one["deviceID"], None)]
    folder.update(
        values,
        devices=[*kept, *wanted.values()],
        paused=False,
        fsWatcherEnabled=True,
        fsWatcherDelayS=1,
        # Who may read the pages is the business of each machine.
        ignorePerms=True,
    )


def _versioning(versions: tuple[Path, int] | None) -> dict[str, Any]:
    """https://docs.syncthing.net/users/versioning.html: what another machine has replaced or deleted."""
    folder, days = versions or (None, 0)
    return {
        "type": "staggered" if folder else "",
        "params": {"maxAge": str(days * 24 * 3600)} if folder else {},
        "cleanupIntervalS": 3600,
        "fsPath": str(folder or ""),
        "fsType": "basic",
    }


def _must_be(folder: Folder | None, kind: str, else_: str) -> None:
    if folder is not None and folder["type"] != kind:
        raise FleetError(
            f"{else_} To make it another one, first remove the folder {FOLDER} on Syncthing's own page."
        )


def _must_be_free(config: Configuration, folder: Path) -> None:
    wanted = Path(_path(folder))
    for other in config["folders"]:
        taken = Path(_path(Path(other["path"])))
        if other["id"] == FOLDER:
            if taken != wanted:
                raise FleetError(
                    f"The fleet's pages are in {taken} already. Keep them there; or first remove the folder "
                    f"{FOLDER} on Syncthing's own page."
                )
        elif taken.is_relative_to(wanted) or wanted.is_relative_to(taken):
            raise FleetError(
                f"Syncthing carries {taken} elsewhere already, and one folder cannot lie inside the other. "
                "Take a folder of its own for the pages."
            )


def _path(folder: Path) -> str:
    return os.path.abspath(folder.expanduser())  # noqa: PTH100 - links stay
