"""What a program asks of the network, as the system sees it (strace)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

CALLS: Final = (
    "execve",
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

LOOPBACK: Final = ('inet_addr("127.0.0.1")', '"::1"')

LOCAL: Final = ("AF_UNIX", "AF_LOCAL", "AF_NETLINK")
"""Families that end at this computer's edge; netlink asks the kernel."""


def traced(log: Path) -> tuple[str, ...]:
    """The command that writes what a program and all that it starts call into `log`.

    The tracer is the grandchild (-D): whoever waits for the program, or ends it, has the program itself.
    """
    return ("strace", "-D", "-f", "-qq", "-o", str(log), "-s", "200", "-e", f"trace={','.join(CALLS)}")


def outward(log: str) -> list[str]:
    """The calls that name an address family that is not local.

    Speech engines, which are programs of their own, may look for one another on this computer.
    """
    programs: dict[str, str] = {}
    found = []
    for line in whole_calls(log):
        process = line.partition(" ")[0]
        if started := re.search(r'\bexecve\("([^"]*)".* = 0$', line):
            programs[process] = started[1]
        if not any(family not in LOCAL for family in re.findall(r"\b[AP]F_[A-Z0-9]+", line)):
            continue
        is_engine = "speech-dispatcher" in programs.get(process, "")
        if not (is_engine and (" socket(" in line or any(here in line for here in LOOPBACK))):
            found.append(line)
    return found


def peers(log: str) -> Iterator[str]:
    """The local sockets that are connected to, by their paths; an abstract one begins with @."""
    for line in whole_calls(log):
        if re.search(r"\bconnect\(", line):
            found = re.search(r'sun_path=(@?)"([^"]*)"', line)
            if found:
                yield found[1] + found[2]


def whole_calls(log: str) -> Iterator[str]:
    """Each call on one line; strace breaks it in two where another process calls meanwhile."""
    begun: dict[str, str] = {}
    for line in log.splitlines():
        process = line.partition(" ")[0]
        if line.endswith("<unfinished ...>"):
            begun[process] = line.removesuffix("<unfinished ...>").rstrip()
        elif process in begun and (resumed := re.search(r"<\.\.\. \w+ resumed>", line)):
            yield begun.pop(process) + line[resumed.end() :]
        else:
            yield line
    yield from begun.values()
