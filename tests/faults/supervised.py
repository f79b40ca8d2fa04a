"""A kiosk under its own supervisor, as it runs where there is no systemd."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.faults.crash_loop import Past
from kiosk.faults.life import RECORD, read_json, said_of_the_last
from kiosk.faults.log import Told, read_faults
from tests.waiting import wait_until

PROJECT = Path(__file__).resolve().parents[2]

SUPERVISOR = """
import signal, sys
from pathlib import Path
from typing import Any
from kiosk.commands.supervise import ASKS_TO_END, Supervisor
supervisor = Supervisor([sys.executable, "-m", "tests.faults.faulty", *sys.argv[2:]], Path(sys.argv[1]))
for ending in ASKS_TO_END:
    signal.signal(ending, supervisor.ask)
sys.exit(supervisor.run())
"""


@dataclass(frozen=True, slots=True)
class Supervised:
    """The supervisor's process, and the folders that the kiosk looks into and writes to."""

    supervisor: "subprocess.Popen[str]"
    deeds: Path
    notes: Path

    def screen(self) -> int:
        """The process of the screen."""

        def child() -> int:
            children = Path(f"/proc/{self.supervisor.pid}/task/{self.supervisor.pid}/children").read_text()
            return int(children.split()[0]) if children else 0

        return wait_until(child, "a screen")

    def lit(self, but: int = 0) -> int:
        """The process of a screen other than `but` that has drawn a frame."""

        def drawn() -> int:
            pid = self.screen()
            return pid if pid != but and (self.deeds / f"lit-{pid}").exists() else 0

        return wait_until(drawn, "another screen that is lit")

    def do(self, deed: str) -> None:
        """Have the screen do what tests/faults/faulty.py calls so."""
        (self.deeds / deed).touch()

    def told(self) -> tuple[Told, ...]:
        """Its log."""
        return read_faults(self.notes)

    def ended(self) -> str:
        """How the last run ended, as the present one has noted."""
        return said_of_the_last(self.notes)[0].how

    def past(self) -> Past:
        """What the present run knows of those before it."""
        return said_of_the_last(self.notes)[1]

    def note(self) -> dict[str, Any]:
        """What the present run has noted of itself."""
        return read_json(self.notes / RECORD) or {}


@contextmanager
def supervised(folder: Path, *arguments: str) -> Iterator[Supervised]:
    """A supervised kiosk, with its state in `folder`, until the end of the block."""
    deeds, notes = folder / "deeds", folder / "clinic-kiosk" / "faults"
    deeds.mkdir()
    environment = {
        **os.environ,
        "XDG_STATE_HOME": str(folder),
        "FAULTY": str(deeds),
        "QT_QPA_PLATFORM": "offscreen",
    }
    process = subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR, str(notes), "run", *arguments],
        cwd=PROJECT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Supervised(process, deeds, notes)
    finally:
        process.terminate()
        try:
            process.communicate(timeout=60)
        finally:
            process.kill()
