"""Asks the Syncthing of this machine, and no other: its REST interface on loopback.

https://docs.syncthing.net/dev/rest.html
"""

import http.client
import json
import time
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from kiosk.fleet.errors import FleetError
from kiosk.fleet.home import Door

LONGEST_S: Final = 120.0
"""A look at a folder on a slow share is answered when it is over."""

RESTART_S: Final = 60.0
PAUSE_S: Final = 0.2


class NotAnsweringError(FleetError):
    """Nobody is there, or has gone while answering."""


class Syncthing:
    """What it answers is JSON. Raises `FleetError` where it does not answer, or refuses."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._has_answered = False

    def get(self, path: str, **query: str) -> Any:
        """What `path` below /rest says."""
        return self._ask("GET", path, query, None)

    def put(self, path: str, value: Any) -> None:
        """Replace what `path` says by `value`. Where the answer is cut off it may be done all the same."""
        self._ask_once("PUT", path, {}, value)

    def post(self, path: str, value: Any = None, **query: str) -> None:
        """Have `path` done."""
        self._ask("POST", path, query, value)

    def _ask(self, method: str, path: str, query: dict[str, str], value: Any) -> Any:
        """Ask again where it has answered before: with another password it closes its page for a moment."""
        end = time.monotonic() + RESTART_S
        while True:
            try:
                answer = self._ask_once(method, path, query, value)
            except NotAnsweringError:
                if not self._has_answered or time.monotonic() > end:
                    raise
                time.sleep(PAUSE_S)
            else:
                self._has_answered = True
                return answer

    def _ask_once(self, method: str, path: str, query: dict[str, str], value: Any) -> Any:
        # http.client heeds no proxy and follows nobody elsewhere: what is asked stays on this machine.
        connection = http.client.HTTPConnection("127.0.0.1", self._door.port, timeout=LONGEST_S)
        body = None if value is None else json.dumps(value)
        headers = {"X-API-Key": self._door.key, "Content-Type": "application/json"}
        try:
            connection.request(method, f"/rest/{path}?{urlencode(query)}", body, headers)
            answer = connection.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise NotAnsweringError(
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
