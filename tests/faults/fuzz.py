"""The fuzz part: each target for so many cases, each in a process of its own."""

import re
import secrets
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from tests.faults.target import LONGEST, SEEDS, Target
from tests.faults.targets import TARGETS

PROJECT: Final = Path(__file__).resolve().parents[2]
PYTHON: Final = PROJECT / ".venv-fuzz" / "bin" / "python"
SHORT: Final = 100
"""So many times fewer cases in the short form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzed:
    """What became of one target: `found` are the files with the cases that broke it."""

    name: str
    cases: int
    findings: int
    hangs: int
    code: int
    """How many edges of the code were met."""
    longest_s: float
    """How long the slowest case computed."""
    memory_mb: int
    seconds: int
    seed: int
    said: str = ""


def fuzz(target: Target, cases: int, folder: Path, seed: int) -> Fuzzed:
    """Look for cases that break `target`. What is found becomes a seed of the project."""
    began = time.monotonic()
    arguments = [target.name, str(cases), str(seed), str(folder)]
    run = subprocess.run(
        [PYTHON, "-m", "tests.faults.one_fuzzer", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    found = sorted((folder / "found").glob("*"))
    for path in found:
        place = SEEDS / target.name / path.name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
    broke = run.returncode != 0
    longest = folder / LONGEST
    return Fuzzed(
        name=target.name,
        cases=_last(r"stat::number_of_executed_units:\s*(\d+)", run.stderr)
        or _last(r"^#(\d+)\s", run.stderr),
        findings=max(len(found), int(broke)),
        hangs=run.stderr.count("HangError") + sum(path.name.startswith("timeout") for path in found),
        code=_last(r"cov: (\d+)", run.stderr),
        longest_s=float(longest.read_text()) if longest.exists() else 0.0,
        memory_mb=_last(r"stat::peak_rss_mb:\s*(\d+)", run.stderr),
        seconds=round(time.monotonic() - began),
        seed=seed,
        said="\n".join(run.stderr.splitlines()[-40:]) if broke else "",
    )


def _last(pattern: str, text: str) -> int:
    found = re.findall(pattern, text, re.MULTILINE)
    return int(found[-1]) if found else 0


def main(
    only: str, folder: Path, keep: Callable[[str, dict[str, Any]], object] | None, *, short: bool
) -> bool:
    """Whether nothing was found; `keep` is given each target as soon as it is done."""
    findings = 0
    for target in (one for one in TARGETS if only in one.name):
        cases = target.cases // SHORT if short else target.cases
        done = fuzz(target, cases, folder / target.name, secrets.randbelow(2**31))
        findings += done.findings
        sys.stdout.write(f"{done.name}: {done.cases:,} cases in {done.seconds} s, {done.findings} findings\n")
        sys.stdout.write(done.said)
        sys.stdout.flush()
        if keep is not None:
            keep(target.name, asdict(done))
    return findings == 0
