"""From the command line to the command that was asked for."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kiosk import paths
from kiosk.commands.arguments import parser
from kiosk.commands.output import complain, say
from kiosk.faults.hearing import Hearing
from kiosk.machine.clock import SystemClock
from kiosk.machine.heartbeat import BEATS
from kiosk.settings import Settings, load_settings


def run_command(arguments: Sequence[str], hearing: Hearing | None = None) -> int:
    """Run one command and return its exit status; a wrong call prints the usage and returns 2.

    `hearing` has heard of every fault since the program began.
    """
    try:
        options = parser().parse_args(arguments, argparse.Namespace(hearing=hearing or Hearing()))
    except SystemExit as end:
        # The parser has written, but what cannot reach anybody is still on its way.
        say("", end="")
        complain("", end="")
        return int(end.code or 0)
    if options.command != "run":  # which begins with it when its first panel is there
        gc.enable()
    try:
        return _COMMANDS[options.command](options)
    except KeyboardInterrupt:
        return 130


# Each command is imported where it runs: checking a folder needs no Qt.


def _run(options: argparse.Namespace) -> int:
    if options.supervise and BEATS not in os.environ:
        from kiosk.commands.supervise import supervise  # noqa: PLC0415

        gc.enable()  # it has no panel to wait for, and lives as long as the screen
        return supervise(sys.argv[1:], paths.FAULTS)
    from kiosk.commands.run import run  # noqa: PLC0415

    settings, errors = _settings_and_errors(options.settings)
    return run(
        _content_folder(options.content, settings, options.settings),
        settings,
        setting_errors=errors,
        windowed=options.windowed,
        size=options.size,
        hearing=options.hearing,
        trace_file=options.trace,
    )


def _check(options: argparse.Namespace) -> int:
    if options.explain:
        from kiosk.commands.explain import explain  # noqa: PLC0415

        return explain(options.explain)
    from kiosk.commands.check import check  # noqa: PLC0415

    settings = _settings(options.settings)
    folder = _content_folder(options.folder or options.content, settings, options.settings)
    status = check(folder, settings, as_of=options.as_of, output=options.format, strict=options.strict)
    return _answered(status, folder) if options.format == "text" else status


def _why(options: argparse.Namespace) -> int:
    from kiosk.commands.why import why  # noqa: PLC0415

    settings = _settings(options.settings)
    folder = _content_folder(options.content, settings, options.settings)
    return _answered(why(options.page, folder, settings, options.as_of), folder)


def _new(options: argparse.Namespace) -> int:
    from kiosk.commands.new import new  # noqa: PLC0415

    folder = _content_folder(options.content, _settings(options.settings), options.settings)
    return _answered(new(options.kind, options.title, folder, SystemClock().now()), folder)


def _preview(options: argparse.Namespace) -> int:
    from kiosk.commands.preview import preview  # noqa: PLC0415

    settings = _settings(options.settings)
    folder = _content_folder(options.folder or options.content, settings, options.settings)
    return preview(folder, settings)


def _history(options: argparse.Namespace) -> int:
    from kiosk.commands.history import history  # noqa: PLC0415

    folder = _content_folder(options.content, _settings(options.settings), options.settings)
    return _answered(history(folder), folder)


def _restore(options: argparse.Namespace) -> int:
    from kiosk.commands.history import restore  # noqa: PLC0415

    folder = _content_folder(options.content, _settings(options.settings), options.settings)
    return _answered(restore(folder, options.until), folder)


def _usage(options: argparse.Namespace) -> int:
    from kiosk.commands.usage import usage  # noqa: PLC0415

    del options
    return usage()


def _set_pin(options: argparse.Namespace) -> int:
    from kiosk.commands.set_pin import set_pin  # noqa: PLC0415

    return set_pin(paths.pin_file(_settings(options.settings).staff.pin_file), from_stdin=options.stdin)


def _staff_log(options: argparse.Namespace) -> int:
    from kiosk.commands.staff_log import staff_log  # noqa: PLC0415

    del options
    return staff_log()


def _faults(options: argparse.Namespace) -> int:
    del options
    from kiosk.commands.faults import faults  # noqa: PLC0415

    return faults(paths.FAULTS)


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.commands.doctor import doctor  # noqa: PLC0415

    file = options.settings or paths.SETTINGS
    settings, errors = load_settings(file)
    return doctor(settings, errors, file, _content_folder(options.content, settings, options.settings))


def _print_settings(options: argparse.Namespace) -> int:
    from kiosk.commands.settings_example import check_file, print_example  # noqa: PLC0415

    if options.reference:
        from kiosk.commands.settings_reference import print_reference  # noqa: PLC0415

        return print_reference()
    return print_example() if options.example else check_file(options.settings or paths.SETTINGS)


def _proof(options: argparse.Namespace) -> int:
    from kiosk.commands.proof import proof  # noqa: PLC0415

    settings = _settings(options.settings)
    folder = _content_folder(options.folder or options.content, settings, options.settings)
    return proof(folder, options.out, settings)


def _fleet(options: argparse.Namespace) -> int:
    from kiosk.commands.fleet import fleet  # noqa: PLC0415

    folder = _content_folder(options.content, _settings(options.settings), options.settings)
    return fleet(options.action, options, folder)


_COMMANDS: Final = MappingProxyType[str, Callable[[argparse.Namespace], int]](
    {
        "run": _run,
        "check": _check,
        "preview": _preview,
        "why": _why,
        "new": _new,
        "history": _history,
        "restore": _restore,
        "usage": _usage,
        "faults": _faults,
        "doctor": _doctor,
        "settings": _print_settings,
        "proof": _proof,
        "set-pin": _set_pin,
        "staff-log": _staff_log,
        "fleet": _fleet,
    }
)


def _settings(path: Path | None) -> Settings:
    """The settings of this machine."""
    return _settings_and_errors(path)[0]


def _settings_and_errors(path: Path | None) -> tuple[Settings, tuple[str, ...]]:
    """The settings of this machine; what is wrong in them is said, and does not stop the screen."""
    settings, errors = load_settings(path or paths.SETTINGS)
    for error in errors:
        complain(error)
    if errors:
        complain("The defaults are used in their place.")
    return settings, errors


def _content_folder(wanted: Path | None, settings: Settings, settings_file: Path | None) -> Path:
    if wanted is not None:
        return wanted
    if settings.content.folder:
        return (settings_file or paths.SETTINGS).parent / settings.content.folder
    return paths.CONTENT


def _answered(status: int, folder: Path) -> int:
    """Say which folder the answer is about: it may be another one than the one that somebody has in mind."""
    own = (
        " (it came with the program; for another folder: --content FOLDER)" if folder == paths.CONTENT else ""
    )
    say(f"Looked in: {os.path.abspath(folder)}{own}")  # noqa: PTH100 - links stay
    return status
