"""The kill part: SIGKILL at random instants of a process that follows a folder and keeps what is good."""

import re
import secrets
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

PROJECT: Final = Path(__file__).resolve().parents[2]
LONG: Final = 1000
SHORT: Final = 50


def kill(kills: int) -> dict[str, Any]:
    """What came of so many kills; what was wrong is in `said`."""
    seed = secrets.randbelow(10**9)
    with TemporaryDirectory() as place:
        run = subprocess.run(
            [sys.executable, "-m", "tests.machine.killing", place, str(kills), str(seed)],
            cwd=PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
    numbers = [int(number) for number in re.findall(r"\d+", run.stdout)]
    names = ("kills", "snapshots", "dearest start", "undisturbed start")
    found = dict(zip(names, numbers, strict=False))
    return {**found, "corrupted": int(run.returncode != 0), "seed": seed, "said": run.stderr[-2000:]}


def main(*, short: bool) -> dict[str, Any]:
    found = kill(SHORT if short else LONG)
    sys.stdout.write(f"{found}\n")
    return found
