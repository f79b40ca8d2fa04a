"""Machines of a fleet on this one: a real Syncthing each, with its own keys, folder and ports on loopback.

All that Syncthing is told, it is told by the commands of the kiosk.
"""

import io
import os
import re
import shutil
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, Final

from kiosk.commands.command_line import run_command
from kiosk.fleet.configuration import FOLDER
from kiosk.fleet.errors import FleetError
from kiosk.fleet.home import read_door
from kiosk.fleet.syncthing import Syncthing
from tests.free_port import free_port
from tests.waiting import wait_until

LOOPBACK: Final = ("--network", "127.0.0.0/8")
LONGEST_S: Final = 600
"""For whatever Syncthing does: a busy computer takes its time."""


def fetch_syncthing() -> str:
    """The version of Syncthing, which is fetched where it is missing. Fails where it cannot be had."""
    if shutil.which("syncthing") is None:
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        subprocess.run([*as_root, "apt-get", "update", "-qq"], check=True)
        command = [*as_root, "apt-get", "install", "-qq", "--no-install-recommends", "syncthing"]
        subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    said = subprocess.run(["syncthing", "--version"], check=True, capture_output=True, text=True).stdout
    return said.split()[1]


class Machine:
    """A computer of the fleet: its Syncthing, and the folder `content`."""

    def __init__(self, name: str, place: Path) -> None:
        self.name = name
        self.home = place / name / "home"
        self.content = place / name / "content"
        self.content.mkdir(parents=True)
        self._log = place / name / "syncthing.log"
        self._process: subprocess.Popen[bytes] | None = None
        generate = ["syncthing", "generate", "--no-default-folder", f"--home={self.home}"]
        made = subprocess.run(generate, check=True, capture_output=True, text=True)
        found = re.search(r"(?:[A-Z2-7]{7}-){7}[A-Z2-7]{7}", made.stdout + made.stderr)
        assert found
        self.id = found[0]
        # What each computer has by itself: two ports.
        config = self.home / "config.xml"
        self.address = f"127.0.0.1:{free_port()}"
        said = config.read_text().replace(
            ">default</listenAddress>", f">tcp://{self.address}</listenAddress>"
        )
        page = f"<address>127.0.0.1:{free_port()}</address>"
        config.write_text(re.sub(r"<address>127\.0\.0\.1:\d+</address>", page, said))

    def start(self) -> None:
        """Switch it on, until it answers."""
        command = ["syncthing", "serve", f"--home={self.home}", "--no-browser", "--no-restart"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=ENVIRONMENT)
        wait_until(self.answers, f"{self.name} to answer", LONGEST_S)

    def stop(self) -> None:
        """Switch it off."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(LONGEST_S)
            self._process = None

    @property
    def is_on(self) -> bool:
        return self._process is not None

    def answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, self._log.read_text()[-2000:]
        try:
            self.ask("system/status")
        except FleetError:
            return False
        return True

    def ask(self, path: str, **query: str) -> Any:
        """What its Syncthing says."""
        return Syncthing(read_door(self.home)).get(path, **query)

    def kiosk(self, *arguments: str, status: int | None = 0) -> str:
        """What a command of the kiosk says there."""
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            found = run_command(["fleet", *arguments, "--syncthing", str(self.home)])
        assert status is None or found == status, f"{self.name}: {out.getvalue()}"
        return out.getvalue()

    def resident_mb(self) -> float:
        """The memory of its Syncthing: the process that looks after it, and the one that works."""
        assert self._process is not None
        return sum(map(_resident_kb, _tree(self._process.pid))) / 1024

    def computed_s(self) -> float:
        """How long its Syncthing has computed, in seconds of one processor."""
        assert self._process is not None
        ticks = 0
        for process in _tree(self._process.pid):
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def look(self) -> None:
        """Have its Syncthing look at the disk, whatever was told of changes."""
        Syncthing(read_door(self.home)).post("db/scan", folder=FOLDER)


ENVIRONMENT: Final = {**os.environ, "STNOUPGRADE": "1", "STNODEFAULTFOLDER": "1"}


def _tree(process: int) -> list[int]:
    """A process and all that it has begun, in whichever thread."""
    lists = Path(f"/proc/{process}/task").glob("*/children")
    children = {int(child) for path in lists for child in path.read_text().split()}
    return [process, *(one for child in children for one in _tree(child))]


def _resident_kb(process: int) -> int:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found[1] if found else 0)
