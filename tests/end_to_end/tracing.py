"""What a program asks of the network, as the system sees it (strace)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

CALLS: Final = (
    "socket",
    "socketpair",
    "connect",
    "bind",
    "listen",
    "sendto",
    "sendmsg",
    "sendmmsg",
    "accept",
)

LOCAL: Final = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")
"""Families that end at this computer's edge; netlink asks the kernel."""


def traced(log: Path) -> tuple[str, ...]:
    """The command that writes what a program and all that it starts call into `log`.

    The tracer is the grandchild (-D): whoever waits for the program, or ends it, has the program itself.
    """
    return ("strace", "-D", "-f", "-qq", "-o", str(log), "-s", "200", "-e", f"trace={','.join(CALLS)}")


def outward(log: str) -> list[str]:
    """The calls that name an address family that is not local."""
    return [
        line
        for line in log.splitlines()
        if any(family not in LOCAL for family in re.findall(r"\b[AP]F_[A-Z0-9]+", line))
    ]


def peers(log: str) -> Iterator[str]:
    """The local sockets that are connected to, by their paths; an abstract one begins with @."""
    for line in log.splitlines():
        if re.search(r"\bconnect\(", line):
            found = re.search(r'sun_path=(@?)"([^"]*)"', line)
            if found:
                yield found[1] + found[2]
