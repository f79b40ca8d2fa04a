"""All that makes the kiosk trusted: python -m tests.faults [table] [fuzz] [kill] [soak] [storm] [--short]."""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import Any, Final

from tests.faults import fuzz, kill, readme, soaked, storm, table

OUT: Final = Path("build/faults")


def main() -> int:
    """0 where everything is as expected, 1 otherwise."""
    parser = argparse.ArgumentParser(
        prog="packaging/faults", description="Faults, fuzzing, kills and a soak."
    )
    words = f"only these of {', '.join(PARTS)}; all without any"
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], metavar="PART", help=words)
    parser.add_argument("--short", action="store_true", help="minutes instead of hours; nothing is kept")
    parser.add_argument(
        "--only", default="", metavar="WORDS", help="rows and targets with this in their names"
    )
    arguments = parser.parse_args()
    right = True
    for name in arguments.part or PARTS:
        sys.stdout.write(f"\n── {name}\n")
        right = PARTS[name](arguments) and right
    return 0 if right else 1


def _table(arguments: argparse.Namespace) -> bool:
    return table.main(arguments.only, _keeper("table", arguments), short=arguments.short)


def _fuzz(arguments: argparse.Namespace) -> bool:
    folder = OUT / "fuzz"
    rmtree(folder, ignore_errors=True)
    return fuzz.main(arguments.only, folder, _keeper("fuzz", arguments), short=arguments.short)


def _kill(arguments: argparse.Namespace) -> bool:
    figures = kill.main(short=arguments.short)
    _keep("kill", figures, arguments)
    return not figures["corrupted"]


def _soak(arguments: argparse.Namespace) -> bool:
    done = soaked.main(short=arguments.short)
    _keep("soak", soaked.figures(done), arguments)
    return soaked.is_right(done)


def _storm(arguments: argparse.Namespace) -> bool:
    _keep("storm", storm.main(short=arguments.short), arguments)
    return True


def _keep(part: str, figures: dict[str, Any], arguments: argparse.Namespace) -> None:
    if not arguments.short:
        readme.keep(part, figures)


def _keeper(part: str, arguments: argparse.Namespace) -> Callable[[str, dict[str, Any]], None] | None:
    return None if arguments.short else partial(readme.keep_one, part)


PARTS: Final[dict[str, Callable[[argparse.Namespace], bool]]] = {
    "table": _table,
    "fuzz": _fuzz,
    "kill": _kill,
    "soak": _soak,
    "storm": _storm,
}


if __name__ == "__main__":
    sys.exit(main())
