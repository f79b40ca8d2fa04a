"""The accessibility bus, as a screen reader or a switch meets the kiosk on it (AT-SPI over D-Bus)."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any, Final

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ROOT: Final = "/org/a11y/atspi/accessible/root"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"

STATES: Final = {
    "checked": 4,
    "enabled": 8,
    "focusable": 11,
    "focused": 12,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "checkable": 41,
}
"""AtspiStateType, of what the tests ask for."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something that a screen reader can speak of."""

    bus: "Bus"
    owner: str
    path: str

    def _call(self, interface: str, method: str, signature: str = "", *arguments: Any) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=interface)
        return self.bus.call(new_method_call(address, method, signature, arguments))[0]

    def _get(self, interface: str, name: str) -> Any:
        address = DBusAddress(self.path, bus_name=self.owner, interface=interface)
        return self.bus.call(Properties(address).get(name))[0][1]

    @property
    def name(self) -> str:
        return str(self._get(ACCESSIBLE, "Name"))

    @property
    def role(self) -> str:
        return str(self._call(ACCESSIBLE, "GetRoleName"))

    @property
    def states(self) -> frozenset[str]:
        low, high = self._call(ACCESSIBLE, "GetState")
        return frozenset(name for name, bit in STATES.items() if (low | high << 32) >> bit & 1)

    @property
    def children(self) -> list["Node"]:
        return [Node(self.bus, owner, path) for owner, path in self._call(ACCESSIBLE, "GetChildren")]

    @property
    def actions(self) -> list[str]:
        if "org.a11y.atspi.Action" not in self._call(ACCESSIBLE, "GetInterfaces"):
            return []
        return [name for name, _, _ in self._call("org.a11y.atspi.Action", "GetActions")]

    @property
    def middle(self) -> tuple[int, int]:
        """Its middle on the screen."""
        x, y, width, height = self._call("org.a11y.atspi.Component", "GetExtents", "u", 0)
        return x + width // 2, y + height // 2

    def press(self) -> None:
        """What a screen reader's double tap does, or a switch."""
        number = self.actions.index("Press")
        assert self._call("org.a11y.atspi.Action", "DoAction", "i", number)


class AwayError(Exception):
    """What was spoken of is no more."""


class Bus:
    """A connection to the accessibility bus."""

    def __init__(self, session: str) -> None:
        self.session = session
        with open_dbus_connection(session) as connection:
            # What a screen reader says of itself when it starts: only then do programs answer.
            status = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Status")
            _sent(connection, Properties(status).set("IsEnabled", "b", True))
            door = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
            (address,) = _sent(connection, new_method_call(door, "GetAddress"))
        self._connection = open_dbus_connection(address)

    def call(self, message: Any) -> Any:
        return _sent(self._connection, message)

    def close(self) -> None:
        self._connection.close()

    def programs(self) -> list[Node]:
        """Every program that answers."""
        return Node(self, "org.a11y.atspi.Registry", ROOT).children

    def windows(self) -> list[Node]:
        return [window for program in self.programs() for window in program.children]


def _sent(connection: DBusConnection, message: Any) -> Any:
    reply = connection.send_and_get_reply(message, timeout=60)
    if reply.header.message_type is MessageType.error:
        raise AwayError(reply.body)
    return reply.body


@contextmanager
def accessibility_bus() -> Iterator[Bus]:
    """A session of its own with an accessibility bus, until the end of the block."""
    with TemporaryDirectory(prefix="bus") as own:  # or else all of a user's would share one socket
        read, write = os.pipe()
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={write}"],
            env={**os.environ, "XDG_RUNTIME_DIR": own},
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as printed:
            address = printed.readline().strip()
        try:
            assert address, "dbus-daemon did not start: packaging/set-up test installs it"
            bus = Bus(address)
            yield bus
            bus.close()
        finally:
            daemon.terminate()
            daemon.wait(60)
