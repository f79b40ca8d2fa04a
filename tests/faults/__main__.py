"""All that makes the kiosk trusted: python -m tests.faults [table] [fuzz] [kill] [soak] [storm] [--short]."""

import argparse
import sys
from collections.abc import Callable
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
        "--only", default="", metavar="WORDS", help="rows of the table with this in their names"
    )
    arguments = parser.parse_args()
    right = True
    for name in arguments.part or PARTS:
        sys.stdout.write(f"\n── {name}\n")
        figures, is_right = PARTS[name](arguments)
        right = right and is_right
        if not (arguments.short or arguments.only):
            readme.keep(name, figures)
    return 0 if right else 1


Part = tuple[dict[str, Any], bool]


def _table(arguments: argparse.Namespace) -> Part:
    results = table.main(arguments.only, short=arguments.short)
    return table.figures(results), all(result.is_right for result in results)


def _fuzz(arguments: argparse.Namespace) -> Part:
    rmtree(OUT / "fuzz", ignore_errors=True)
    figures = fuzz.figures(fuzz.main(OUT / "fuzz", short=arguments.short))
    return figures, not figures["findings"]


def _kill(arguments: argparse.Namespace) -> Part:
    figures = kill.main(short=arguments.short)
    return figures, not figures["corrupted"]


def _soak(arguments: argparse.Namespace) -> Part:
    done = soaked.main(short=arguments.short)
    return soaked.figures(done), soaked.is_right(done)


def _storm(arguments: argparse.Namespace) -> Part:
    return storm.main(short=arguments.short), True


PARTS: Final[dict[str, Callable[[argparse.Namespace], Part]]] = {
    "table": _table,
    "fuzz": _fuzz,
    "kill": _kill,
    "soak": _soak,
    "storm": _storm,
}


if __name__ == "__main__":
    sys.exit(main())
