"""A start with what was remembered: from the start of a process to its first library.

`python -m tests.bench.warm_start CONTENT STATE` is that process; it prints what it measured as JSON.
"""

import gc
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk.app import follow
from kiosk.commands.known_names import known_names
from kiosk.machine.clock import SystemClock
from kiosk.settings import Settings
from tests.bench.process_tree import own_pss_mb

LONGEST_S = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """Seconds from the start of the process to the library, and of those from when the folder was followed.

    `pss_mb` is the memory of the process with its library.
    """

    whole_s: float
    library_s: float
    pss_mb: float
    pages: int


def start(content: Path, state: Path) -> Start:
    """Start a process anew."""
    began = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.warm_start", content, state],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    told = json.loads(ran.stdout)
    return Start(
        whole_s=told["first"] - began,
        library_s=told["first"] - told["followed"],
        pss_mb=told["pss_mb"],
        pages=told["pages"],
    )


def main(content: Path, state: Path) -> None:
    application = QCoreApplication([])
    feed = follow(content, known_names, Settings(), SystemClock(), state)
    followed = time.monotonic()
    feed.start()
    library = feed.first(LONGEST_S)
    first = time.monotonic()
    assert library
    gc.collect()
    told = {"first": first, "followed": followed, "pss_mb": own_pss_mb(), "pages": len(library.pages)}
    sys.stdout.write(json.dumps(told))
    feed.stop()
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
