"""What can be asked of kiosk fleet."""

import argparse
import ipaddress
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.fleet.configuration import FIND_IT

STATUS = "Exit status: 0 done, 2 not done; what is wrong is said."


def add_fleet(commands: Any, parents: Sequence[argparse.ArgumentParser]) -> None:
    """Teach `commands` the command; `parents` name a screen's folder and its settings."""
    whole = commands.add_parser(
        "fleet",
        help="send one office's pages to many screens",
        description="Has Syncthing carry a folder of the office to many screens. It leaves no building.",
        epilog="kiosk fleet ACTION --help tells more about one of them.",
    )
    # Only a screen's own folder is asked for by name.
    whole.set_defaults(content=None, settings=None)
    actions = whole.add_subparsers(dest="action", required=True, metavar="ACTION", title="what to do")
    this = argparse.ArgumentParser(add_help=False)
    this.add_argument(
        "--syncthing", metavar="DIR", type=Path, help="where Syncthing keeps its settings, if it is not found"
    )
    reach = argparse.ArgumentParser(add_help=False)
    reach.add_argument(
        "--listen", metavar="ADDRESS", help="where this computer waits for the others; usually everywhere"
    )
    reach.add_argument(
        "--network",
        metavar="NETWORK",
        type=network,
        action="append",
        help="speak only to this network, like 10.1.0.0/16 (again for another one); "
        "usually all that are only inside a building",
    )

    office = actions.add_parser(
        "office",
        parents=[this, reach],
        help="send a folder of this computer to the screens",
        description="Makes this computer the office: what is in the folder is on every screen.",
        epilog=STATUS,
    )
    what = office.add_argument_group("what to send")
    what.add_argument("folder", metavar="FOLDER", type=Path, help="the folder with the clinic's pages")

    enrol = actions.add_parser(
        "enrol",
        parents=[this, reach, *parents],
        help="have this screen get the office's pages",
        description="Makes this computer a screen of an office: its folder becomes what the office has, "
        "and nothing else.",
        epilog=STATUS,
    )
    whose = enrol.add_argument_group("whose pages")
    whose.add_argument("office", metavar="OFFICE-ID", help="what kiosk fleet office has printed")
    _add_address(enrol, "the office's")
    enrol.add_argument(
        "--keep-versions",
        metavar="DAYS",
        type=days,
        help="keep, on this one, what the office replaces or deletes for so many days",
    )

    add = actions.add_parser(
        "add",
        parents=[this],
        help="let a screen have the pages",
        description="Sends the pages of this office to one more screen.",
        epilog=STATUS,
    )
    which = add.add_argument_group("which screen")
    which.add_argument("name", metavar="NAME", help="what to call it, like waiting-room-2")
    which.add_argument("screen", metavar="SCREEN-ID", help="what kiosk fleet enrol has printed there")
    _add_address(add, "its")

    remove = actions.add_parser(
        "remove",
        parents=[this],
        help="send a screen nothing more",
        description="Sends a screen nothing more. What it has stays on it.",
        epilog=STATUS,
    )
    which = remove.add_argument_group("which screen")
    which.add_argument("name", metavar="NAME", help="its name in kiosk fleet status")

    actions.add_parser(
        "status",
        parents=[this],
        help="say which screens have everything",
        description="Says of each screen whether it has what the office has. On a screen: whether it has, "
        "and whether the office is there.",
        epilog="Exit status: 0 all have everything, 1 one has not or is not there, 2 it cannot be told.",
    )
    actions.add_parser(
        "revert",
        parents=[this],
        help="make the office's pages count again",
        description="On a screen: undoes what was changed in its folder by anybody but the office. "
        "In the office: has the screens take its pages, also where theirs look newer.",
        epilog=STATUS,
    )


def _add_address(action: argparse.ArgumentParser, whose: str) -> None:
    action.add_argument(
        "--address",
        metavar="NAME",
        default=FIND_IT,
        help=f"{whose} name or address on the network, if it is not found by itself",
    )


def network(text: str) -> str:
    """A network in CIDR, like 10.1.0.0/16."""
    try:
        return str(ipaddress.ip_network(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no network: write it like 10.1.0.0/16") from error


def days(text: str) -> int:
    """A number of days, from a day to ten years."""
    if not text.isdecimal() or not 1 <= int(text) <= 3660:  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days: write it like 30")
    return int(text)
