"""Draws and judges every view of the screen: python -m tests.audit [--only PART]."""

import argparse
import os
import sys
from pathlib import Path
from shutil import rmtree

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from tests.audit.crew import walk_all
from tests.audit.passes import all_passes
from tests.audit.report import LAST_RUN, figures, keep, summary, write_findings
from tests.audit.walk import Result


def main() -> int:
    """0 where nothing was found, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="packaging/audit", description="Draws and judges every view.")
    parser.add_argument("--only", default="", metavar="PART", help="passes with this in their names")
    parser.add_argument("--out", type=Path, default=Path("build/audit"), help="where the pictures go")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at a time")
    parser.add_argument("--list", action="store_true", help="only say which passes there are")
    arguments = parser.parse_args()
    passes = [one for one in all_passes() if arguments.only in one.name]
    if arguments.list:
        say("\n".join(one.name for one in passes))
        return 0
    if not passes:
        parser.error(f"no pass has {arguments.only} in its name")
    for one in passes:
        rmtree(arguments.out / one.name, ignore_errors=True)
    arguments.out.mkdir(parents=True, exist_ok=True)
    results = walk_all(passes, arguments.out, at_a_time=arguments.jobs, tell=tell)
    write_findings(results, arguments.out / "findings.json")
    say("", summary(results), "", f"The pictures are in {arguments.out}, one sheet for each pass.")
    if not arguments.only:
        keep(figures(results))
        say(f"The figures are kept in {LAST_RUN}.")
    return 1 if any(result.findings for result in results) else 0


def tell(result: Result) -> None:
    """Say that one more pass is done, and what was found."""
    say(f"{result.name}: {result.views} views, {len(result.findings)} findings")
    say(*(f"  {one.view}, {one.times} times: {one.words}" for one in result.findings.values()))


def say(*lines: str) -> None:
    """Print at once."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
