"""Looks for cases that break one target, led by what of the code they reach.

Called as ``python -m tests.faults.one_fuzzer NAME CASES SEED FOLDER`` in an environment with atheris. What it
finds lies in FOLDER afterwards; its last lines are the figures of libFuzzer.
"""

import sys
import time
from pathlib import Path

import atheris

OURS = (
    "kiosk.content",
    "kiosk.programme",
    "kiosk.settings",
    "kiosk.screen.styled_text",
    "kiosk.staff",
    "kiosk.faults",
)

with atheris.instrument_imports(include=[*OURS, "yaml", "tomllib"]):
    from tests.faults.target import LONGEST, Target, try_one
    from tests.faults.targets import named

LONGEST_CASE_ON_THE_WALL_S = 6 * 3600
"""A case that computes for too long ends by itself; this is for one that waits. The fuzzer may be paused."""

MOST_MEMORY_MB = 2048


def main(name: str, cases: str, seed: str, folder: str) -> None:
    target = named(name)
    corpus, found = Path(folder, "corpus"), Path(folder, "found")
    for place in (corpus, found):
        place.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate([*target.seeds(), *target.found_once.values()]):
        (corpus / f"seed-{number:04}").write_bytes(data[: target.longest])
    words = Path(folder, "words")
    words.write_text("\n".join(f'"{_escaped(word)}"' for word in (*target.words, b"a")), encoding="ascii")
    options = (
        f"-runs={cases}",
        f"-seed={seed}",
        f"-max_len={target.longest}",
        f"-dict={words}",
        f"-timeout={LONGEST_CASE_ON_THE_WALL_S}",
        f"-rss_limit_mb={MOST_MEMORY_MB}",
        f"-report_slow_units={LONGEST_CASE_ON_THE_WALL_S}",  # a busy machine makes any of them slow
        f"-artifact_prefix={found}/",
        "-len_control=0",
        "-print_final_stats=1",
    )
    atheris.Setup([sys.argv[0], *options, str(corpus)], Timed(target, Path(folder, LONGEST)))
    atheris.Fuzz()


class Timed:
    """Tries cases, and keeps how long the slowest of them computed in the file `longest`."""

    def __init__(self, target: Target, longest: Path) -> None:
        self._target = target
        self._file = longest
        self._longest_s = 0.0

    def __call__(self, data: bytes) -> None:
        began = time.process_time()
        try_one(self._target, data)
        took = time.process_time() - began
        if took > self._longest_s:
            self._longest_s = took
            self._file.write_text(f"{took:.2f}")


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main(*sys.argv[1:])
