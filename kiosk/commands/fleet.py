"""kiosk fleet: one office's folder on many screens. Syncthing carries the files; this tells it what to do."""

import contextlib
import os
import platform
import secrets
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from kiosk.commands.output import complain, say
from kiosk.content.last_good import is_private
from kiosk.fleet.configuration import (
    FOLDER,
    SEND_ONLY,
    Configuration,
    Office,
    Reach,
    as_address,
    as_office,
    as_screen,
    fleet_folder,
    office_folder,
    screens,
    steps,
    with_screen,
    without_screen,
)
from kiosk.fleet.errors import FleetError
from kiosk.fleet.home import find_home, read_door
from kiosk.fleet.ignores import with_ours
from kiosk.fleet.state import counted, in_words, neighbour, own, own_in_words
from kiosk.fleet.syncthing import NotAnsweringError, Syncthing
from kiosk.machine.clock import CLINIC_TIME

WELL, NOT_WELL, NOT_DONE = 0, 1, 2

VERSIONS: Final = "versions"
"""Where an archive keeps what was replaced, beside Syncthing's settings."""

REOPENED_S: Final = 1.0
MOST_TRIES: Final = 5

NO_FLEET: Final = (
    "This computer belongs to no fleet. On the office's: kiosk fleet office FOLDER. "
    "On a screen: kiosk fleet enrol OFFICE-ID"
)


class Fleet:
    """What somebody asks of the Syncthing of this machine, whose settings are in `home`."""

    def __init__(self, home: Path | None, environment: Mapping[str, str] = os.environ) -> None:
        self.home = find_home(home, environment, Path.home())
        self._syncthing = Syncthing(read_door(self.home))
        self._own_id: str = self._syncthing.get("system/status")["myID"]
        self._config: Configuration = self._syncthing.get("config")

    def office(self, folder: Path, reach: Reach) -> int:
        """Send `folder` to the screens."""
        _must_be_a_folder(folder)
        changed = self._become(lambda config: as_office(config, self._own_id, platform.node(), folder, reach))
        ignored = self._syncthing.get("db/ignores", folder=FOLDER).get("ignore") or []
        if ignored != (wanted := with_ours(ignored)):
            self._syncthing.post("db/ignores", {"ignore": wanted}, folder=FOLDER)
            changed = True
        say(f"The screens get what is in {folder}." if changed else "Nothing had to be changed.")
        say(f"The ID of this office:\n{self._own_id}")
        say(f"On each screen: sudo clinic-kiosk fleet enrol {self._own_id}")
        return WELL

    def enrol(
        self, office: str, folder: Path, reach: Reach, address: str, versions: tuple[Path, int] | None
    ) -> int:
        """Get the pages of the office with the ID `office`; `versions` as in `Office`."""
        _must_be_a_folder(folder)
        if not os.access(folder, os.W_OK):
            raise FleetError(
                f"This user may not write in {folder}. On a screen: sudo clinic-kiosk fleet enrol OFFICE-ID"
            )
        its = Office(device_id=self._read_id(office), address=as_address(address), versions=versions)

        def make(config: Configuration) -> Configuration:
            new = as_screen(config, self._own_id, its, folder, reach)
            if not new["gui"]["user"]:  # nobody needs Syncthing's own page on a screen
                new["gui"].update(user="kiosk", password=secrets.token_urlsafe())
            return new

        say(f"{folder} gets the office's pages." if self._become(make) else "Nothing had to be changed.")
        say(f"The ID of this screen:\n{self._own_id}")
        say(f"In the office: kiosk fleet add NAME {self._own_id}")
        return WELL

    def add(self, name: str, screen: str, address: str) -> int:
        """Send the pages to one more screen."""
        screen_id = self._read_id(screen)
        where = as_address(address)
        changed = self._become(lambda config: with_screen(config, self._own_id, name, screen_id, where))
        say(f"{name} gets the pages." if changed else "Nothing had to be changed.")
        return WELL

    def remove(self, name: str) -> int:
        """Send nothing more to a screen."""
        new = without_screen(self._config, self._own_id, name)
        self._become(lambda _: new)
        say(f"{name} gets nothing any more. It shows what it has until it is told otherwise.")
        return WELL

    def status(self) -> int:
        """Say how each screen is, or on a screen how the office is; 0 all is well, 1 it is not."""
        folder = fleet_folder(self._config)
        if folder is None:
            raise FleetError(NO_FLEET)
        is_office = folder["type"] == SEND_ONLY
        here = own(self._look_again())
        say(own_in_words(here, is_office=is_office))
        connections = self._syncthing.get("system/connections")["connections"]
        seen = self._syncthing.get("stats/device")
        others = [
            neighbour(device, connections, seen, self._completion(device))
            for device in screens(self._config, self._own_id)
        ]
        if is_office and not others:
            say("There is no screen yet: kiosk fleet add NAME SCREEN-ID")
        width = max((len(one.name) for one in others), default=0)
        for one in others:
            # What the office lacks of a screen is no business of the screen.
            said = in_words(one, CLINIC_TIME) if is_office or not one.is_connected else "connected"
            say(f"{one.name:{width}}  {said}")
        are_well = all(one.is_well if is_office else one.is_connected for one in others)
        return WELL if here.is_well and are_well else NOT_WELL

    def revert(self) -> int:
        """Make the office's pages count: on a screen, undo what was changed there; quiet if nothing was."""
        folder = fleet_folder(self._config)
        if folder is None:
            raise FleetError(NO_FLEET)
        here = own(self._look_again())
        if folder["type"] == SEND_ONLY:
            office_folder(self._config)
            if here.behind:
                self._syncthing.post("db/override", folder=FOLDER)
                say("The screens get the office's pages again.")
            return WELL
        self._forget_patients_words()
        if here.fault:
            raise FleetError(own_in_words(here, is_office=False))
        if not here.files:
            say("The office has sent nothing yet: what is here stays.")
        elif here.changed_here:
            self._syncthing.post("db/revert", folder=FOLDER)
            say(f"Undone on this screen: {counted(here.changed_here)}.")
        return WELL

    def _look_again(self) -> Mapping[str, Any]:
        """The state of the folder, after a look at the disk."""
        # Where that fails, the state says why.
        with contextlib.suppress(FleetError):
            self._syncthing.post("db/scan", folder=FOLDER)
        status: Mapping[str, Any] = self._syncthing.get("db/status", folder=FOLDER)
        return status

    def _completion(self, device: Mapping[str, Any]) -> Mapping[str, Any]:
        completion: Mapping[str, Any] = self._syncthing.get(
            "db/completion", folder=FOLDER, device=device["deviceID"]
        )
        return completion

    def _forget_patients_words(self) -> None:
        """No earlier version outlives them: a patient may have taken the consent back."""
        kept = self.home / VERSIONS
        for place in kept.iterdir() if kept.is_dir() else ():
            if is_private(f"{place.name}/"):
                shutil.rmtree(place, ignore_errors=True)

    def _become(self, make: Callable[[Configuration], Configuration]) -> bool:
        """Whether anything had to be changed: by `make`, which finds nothing to do where it has been."""
        new = make(self._config)
        if new == self._config:
            return False
        for _ in range(MOST_TRIES):
            try:
                for step in steps(self._config, new):
                    self._syncthing.put("config", step)
                break
            except NotAnsweringError:
                # With another password its page closes, sometimes in the middle of the answer.
                time.sleep(REOPENED_S)
                self._config = self._syncthing.get("config")
                new = make(self._config)
                if new == self._config:
                    break
        else:
            raise FleetError("Syncthing did not take what it was told. Try again in a minute.")
        time.sleep(REOPENED_S if new["gui"] != self._config["gui"] else 0)
        self._syncthing.get("system/ping")
        return True

    def _read_id(self, text: str) -> str:
        """The ID that somebody has typed; Syncthing itself knows its letters for checking."""
        answer: dict[str, str] = self._syncthing.get("svc/deviceid", id=text)
        if "id" not in answer:
            raise FleetError(
                f"{text!r} is no ID: a letter of it is wrong or missing. Copy the whole of it, "
                "eight groups of seven letters and digits."
            )
        return answer["id"]


def fleet(action: str, options: Any, folder: Path) -> int:
    """Do what `action` says; 0 done, 1 something is not well, 2 not done. `folder` is the screen's own."""
    try:
        return _do(Fleet(options.syncthing), action, options, folder)
    except FleetError as error:
        complain(str(error))
        return NOT_DONE


def _do(this: Fleet, action: str, options: Any, folder: Path) -> int:
    match action:
        case "office":
            return this.office(options.folder, _reach(options))
        case "enrol":
            versions = (this.home / VERSIONS, options.keep_versions) if options.keep_versions else None
            return this.enrol(options.office, folder, _reach(options), options.address, versions)
        case "add":
            return this.add(options.name, options.screen, options.address)
        case "remove":
            return this.remove(options.name)
        case "revert":
            return this.revert()
        case _:
            return this.status()


def _reach(options: Any) -> Reach:
    usual = Reach()
    return Reach(
        listen=as_address(options.listen) if options.listen else usual.listen,
        networks=tuple(options.network or usual.networks),
    )


def _must_be_a_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise FleetError(f"There is no folder {folder}. Make it, or mend its name.")
