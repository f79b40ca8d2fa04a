"""Asks the Syncthing of this machine, and no other: its REST interface on loopback.

https://docs.syncthing.net/dev/rest.html
"""

import contextlib
import http.client
import json
import time
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from kiosk.fleet.home import Door
from kiosk.fleet.sentences import FleetError

LONGEST_S: Final = 120.0
"""A look at a folder on a slow share is answered when it is over."""

RESTART_S: Final = 30.0
PAUSE_S: Final = 0.2


class Syncthing:
    """What it answers is JSON. Raises `FleetError` where it does not answer, or refuses."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def get(self, path: str, **query: str) -> Any:
        """What `path` below /rest says."""
        return self._ask("GET", path, query, None)

    def put(self, path: str, value: Any) -> None:
        """Replace what `path` says by `value`."""
        self._ask("PUT", path, {}, value)

    def post(self, path: str, value: Any = None, **query: str) -> None:
        """Have `path` done."""
        self._ask("POST", path, query, value)

    def wait(self) -> None:
        """Until it answers again: it closes its page for a moment when that has another password."""
        for _ in range(round(RESTART_S / PAUSE_S)):
            time.sleep(PAUSE_S)
            with contextlib.suppress(FleetError):
                self.get("system/ping")
                return
        self.get("system/ping")

    def _ask(self, method: str, path: str, query: dict[str, str], value: Any) -> Any:
        # http.client heeds no proxy and follows nobody elsewhere: what is asked stays on this machine.
        connection = http.client.HTTPConnection("127.0.0.1", self._door.port, timeout=LONGEST_S)
        body = None if value is None else json.dumps(value)
        headers = {"X-API-Key": self._door.key, "Content-Type": "application/json"}
        try:
            connection.request(method, f"/rest/{path}?{urlencode(query)}", body, headers)
            answer = connection.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise FleetError(
                "Syncthing does not answer on this computer. Start it, wait a moment, and try again."
            ) from error
        finally:
            connection.close()
        if answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
            raise FleetError(
                "Another Syncthing answers than the one whose settings were read: its key is another. "
                "Start the right one again, or name the folder of its settings: --syncthing DIR"
            )
        if answer.status != HTTPStatus.OK:
            reason = said.decode(errors="replace").strip()[:200]
            raise FleetError(f"Syncthing refused ({answer.status}): {reason or answer.reason}")
        try:
            return json.loads(said) if said.strip() else None
        except ValueError as error:
            raise FleetError(
                f"Not Syncthing, but another program answers at 127.0.0.1:{self._door.port}. "
                "Give Syncthing another port in its settings, and start it again."
            ) from error
