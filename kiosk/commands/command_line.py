"""The command line: what can be asked for, in words a receptionist understands."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from kiosk import __version__, paths
from kiosk.commands.output import complain, say
from kiosk.settings import Settings, load_settings


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; a wrong call prints the usage and returns 2."""
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:
        # The parser has written, but what cannot reach anybody is still on its way.
        say("", end="")
        complain("", end="")
        return int(end.code or 0)
    # Each command is imported where it runs: checking a folder needs no Qt.
    try:
        match options.command:
            case "check":
                from kiosk.commands.check import check  # noqa: PLC0415

                return check(options.folder)
            case "proof":
                from kiosk.commands.proof import proof  # noqa: PLC0415

                settings = _settings(options.settings)
                folder = options.folder or _content_folder(None, settings, options.settings)
                return proof(folder, options.out, settings)
            case _:
                from kiosk.commands.run import run  # noqa: PLC0415

                settings = _settings(options.settings)
                folder = _content_folder(options.content, settings, options.settings)
                return run(folder, settings, windowed=options.windowed, size=options.size)
    except KeyboardInterrupt:
        return 130


def window_size(text: str) -> tuple[int, int]:
    """Width and height in pixels from words such as 540x960; no screen needs five digits."""
    found = re.fullmatch(r"(\d{3,4})[xX\u00d7](\d{3,4})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size: write it as WIDTHxHEIGHT, like 540x960")
    return int(found[1]), int(found[2])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk",
        description="The waiting-room screen: shows the pages in a folder of Markdown files, full screen.",
        epilog="kiosk COMMAND --help tells more about one command.",
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")

    folder_help = "the folder with the pages; without it, the clinic's own that came with the program"
    settings = argparse.ArgumentParser(add_help=False)
    settings.add_argument(
        "--settings", metavar="FILE", type=Path, help="this machine's settings (a kiosk.toml)"
    )

    run = commands.add_parser(
        "run",
        parents=[settings],
        help="show the screen",
        description="Shows the pages on the whole screen until it is told to end.",
    )
    run.add_argument("--content", metavar="DIR", type=Path, help=folder_help)
    run.add_argument("--windowed", action="store_true", help="in a window instead of the full screen")
    run.add_argument(
        "--size", metavar="WxH", type=window_size, help="the window's size in pixels, like 540x960"
    )

    check = commands.add_parser(
        "check",
        help="look for mistakes in the pages",
        description="Reads every page and lists what is wrong, with the file and the line.",
        epilog="Exit status: 0 nothing that keeps a page off the screen, 1 at least one page is left out, "
        "2 the folder cannot be read.",
    )
    where = check.add_argument_group("where to look")
    where.add_argument("folder", metavar="DIR", type=Path, nargs="?", default=paths.CONTENT, help=folder_help)

    proof = commands.add_parser(
        "proof",
        parents=[settings],
        help="draw every panel and page to a picture",
        description="Draws every panel and every page to a PNG picture, for somebody to sign off.",
    )
    where = proof.add_argument_group("where to look")
    where.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=folder_help)
    proof.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the pictures go")
    return parser


def _settings(path: Path | None) -> Settings:
    """The settings of this machine; what is wrong in them is said and does not stop the screen."""
    settings, errors = load_settings(path or paths.DEFAULT_SETTINGS)
    for error in errors:
        complain(error)
    if errors:
        complain("The defaults are used in their place.")
    return settings


def _content_folder(wanted: Path | None, settings: Settings, settings_file: Path | None) -> Path:
    if wanted is not None:
        return wanted
    if settings.content.folder:
        return (settings_file or paths.DEFAULT_SETTINGS).parent / settings.content.folder
    return paths.CONTENT
