"""What can be asked for on the command line, in words a receptionist understands."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.commands.fleet_arguments import add_fleet
from kiosk.commands.new import KINDS as NEW_PAGES
from kiosk.commands.problem_formats import FORMATS
from kiosk.machine.clock import SystemClock
from kiosk.programme.spoken_time import EXAMPLES, read_moment

_FOLDER = "the folder with the pages; without it, the clinic's own that came with the program"


class Joined(argparse.Action):
    """Several words that are one value: whoever forgets the quotation marks is understood all the same."""

    def __init__(
        self, option_strings: Sequence[str], read: Callable[[str], Any] = str, **options: Any
    ) -> None:
        super().__init__(option_strings, **{**options, "nargs": "+"})
        self._read = read

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Put the words together again."""
        del parser, option_string
        try:
            setattr(namespace, self.dest, self._read(" ".join(values or ())))
        except argparse.ArgumentTypeError as error:
            raise argparse.ArgumentError(self, str(error)) from error


def parser() -> argparse.ArgumentParser:
    """What reads the command line, and writes the help."""
    whole = argparse.ArgumentParser(
        prog="kiosk",
        description="The waiting-room screen: shows the pages in a folder of Markdown files, full screen.",
        epilog="kiosk COMMAND --help tells more about one command.",
    )
    whole.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")

    settings = argparse.ArgumentParser(add_help=False)
    settings.add_argument(
        "--settings", metavar="FILE", type=Path, help="this machine's settings (a kiosk.toml)"
    )
    content = argparse.ArgumentParser(add_help=False)
    content.add_argument("--content", metavar="DIR", type=Path, help=_FOLDER)
    as_of = argparse.ArgumentParser(add_help=False)
    as_of.add_argument("--as-of", metavar="WHEN", type=moment, help=f"as if it were another time: {EXAMPLES}")

    run = commands.add_parser(
        "run",
        parents=[content, settings],
        help="show the screen",
        description="Shows the pages on the whole screen until it is told to end.",
    )
    run.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    run.add_argument(
        "--size", metavar="WxH", type=window_size, help="the window's size in pixels, like 540x960"
    )
    run.add_argument(
        "--supervise",
        action="store_true",
        help="start the screen again whenever it ends by itself or stands still (systemd does that, too)",
    )
    run.add_argument(
        "--trace", metavar="FILE", type=Path, help="write down what takes how long, for ui.perfetto.dev"
    )

    check = commands.add_parser(
        "check",
        parents=[as_of, content, settings],
        help="look for mistakes in the pages",
        description="Reads every page and lists what is wrong, with the file and the line.",
        epilog="Exit status: 0 nothing that keeps a page off the screen, 1 at least one page is left out, "
        "2 the folder cannot be read.",
    )
    check.add_argument(
        "--format",
        metavar="FORM",
        choices=FORMATS,
        default="text",
        help="text for people (the usual one), json for programs, or github for GitHub's checks",
    )
    check.add_argument("--strict", action="store_true", help="end with 1 if there is a warning, too")
    check.add_argument(
        "--explain", metavar="RULE", help="say what a rule, the name in [brackets], is about; or all of them"
    )
    where = check.add_argument_group("where to look")
    where.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=_FOLDER)

    why = commands.add_parser(
        "why",
        parents=[as_of, content, settings],
        help="say why a page is on the screen or not",
        description="Says in one sentence why a page is on the screen or not, and what to do about it.",
        epilog="Exit status: 0 the page is shown, 1 it is not, 2 there is no such page.",
    )
    which = why.add_argument_group("which page")
    which.add_argument(
        "page",
        metavar="PAGE",
        action=Joined,
        help="the name of its file, its title, or services/sciatica",
    )

    new = commands.add_parser(
        "new",
        parents=[content, settings],
        help="begin a new page",
        description="Makes a file for a new page, with all it can say. Nobody sees it until you are ready.",
        epilog="Exit status: 0 the file is there, 1 there is such a page already, 2 it could not be written.",
    )
    what = new.add_argument_group("what to begin")
    what.add_argument("kind", metavar="KIND", choices=NEW_PAGES, help=f"one of these: {', '.join(NEW_PAGES)}")
    what.add_argument("title", metavar="TITLE", action=Joined, help="what stands over it")

    preview = commands.add_parser(
        "preview",
        parents=[content, settings],
        help="look at the pages while you write them",
        description="Shows the screen in a window beside your editor, with every mistake in the pages. "
        "What you save appears at once.",
    )
    where = preview.add_argument_group("where to look")
    where.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=_FOLDER)

    commands.add_parser(
        "history",
        parents=[content, settings],
        help="list what the pages were on earlier days",
        description="Lists when the pages changed, as a kiosk on this computer has seen it, and what.",
        epilog="Exit status: 0 there is something, 1 nothing is remembered.",
    )

    restore = commands.add_parser(
        "restore",
        parents=[content, settings],
        help="go back to the pages of an earlier day",
        description="Puts the pages back to what they were. What is replaced is kept beside them. "
        "Patients' words stay as they are now.",
        epilog="Exit status: 0 done, 1 nothing so old is remembered, 2 the folder could not be written.",
    )
    when = restore.add_argument_group("to when")
    when.add_argument(
        "until",
        metavar="DATE",
        action=Joined,
        read=past_moment,
        help="a time as kiosk history writes it, like 2026-11-24 14:30",
    )

    commands.add_parser(
        "usage",
        help="list how often the pages are used",
        description="Prints, for a spreadsheet, how often each page was opened, read, shared or asked about. "
        "Numbers under 5 are not told.",
        epilog="Exit status: 0 there is something, 1 nothing was counted, 2 it cannot be read.",
    )

    commands.add_parser(
        "faults",
        help="say what went wrong on this computer",
        description="Lists how the last run of the screen ended, what went wrong since, and what was done.",
        epilog="Exit status: 0 nothing went wrong, 1 something did.",
    )

    commands.add_parser(
        "doctor",
        parents=[content, settings],
        help="say what is wrong with this computer",
        description="Looks at the display, the touch screen, the clock and all else that the screen needs, "
        "and says what is wrong and which command mends it.",
        epilog="Exit status: 0 nothing is wrong, 1 something is.",
    )

    example = commands.add_parser(
        "settings",
        parents=[settings],
        help="look for mistakes in this computer's settings, or explain them all",
        description="Says what is wrong in the settings.",
        epilog="Exit status: 0 nothing is wrong, 1 something is.",
    )
    example.add_argument(
        "--example", action="store_true", help="print a settings file with every setting, explained"
    )
    example.add_argument(
        "--reference", action="store_true", help="print the same as a page (packaging/SETTINGS.md)"
    )

    proof = commands.add_parser(
        "proof",
        parents=[content, settings],
        help="draw every panel and page to a picture",
        description="Draws every panel and every page to a PNG picture, for somebody to sign off.",
    )
    where = proof.add_argument_group("where to look")
    where.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=_FOLDER)
    proof.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the pictures go")

    pin = commands.add_parser(
        "set-pin",
        parents=[settings],
        help="set the PIN that opens the staff's screens",
        description="Asks for a new PIN twice, and keeps what tells it from others, not the PIN itself.",
        epilog="Exit status: 0 it is set, 1 the PIN is not taken, 2 it could not be written.",
    )
    pin.add_argument("--stdin", action="store_true", help="read it as one line that a program writes")

    commands.add_parser(
        "staff-log",
        help="list what was done on the staff's screens",
        description="Lists who of the staff did what at the screen, and every wrong PIN, the newest last.",
        epilog="Exit status: 0 there is something, 1 nothing was done yet.",
    )

    add_fleet(commands, parents=[content, settings])
    return whole


def window_size(text: str) -> tuple[int, int]:
    """Width and height in pixels from words such as 540x960; no screen needs five digits."""
    found = re.fullmatch(r"(\d{3,4})[xX\u00d7](\d{3,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size: write it as WIDTHxHEIGHT, like 540x960")
    return int(found[1]), int(found[2])


def moment(text: str) -> datetime:
    """The moment that somebody means by `text`, on the clinic's clocks."""
    found = read_moment(text, SystemClock().now())
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no day or time: write it like {EXAMPLES}")
    return found


def past_moment(text: str) -> datetime:
    """The end of the minute, or the second, that somebody means by `text`."""
    now = SystemClock().now()
    found = read_moment(text, now)
    if found is None:
        yesterday = f"{now - timedelta(days=1):%Y-%m-%d}"
        raise argparse.ArgumentTypeError(
            f"{text!r} is no day or time: write it as kiosk history does, like {yesterday} 14:30"
        )
    has_seconds = re.search(r":\d{2}:\d{2}", text)
    return found if has_seconds else found.replace(second=0, microsecond=0) + timedelta(seconds=59)
