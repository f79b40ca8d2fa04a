"""A whole machine in a container: a Debian with systemd, and the kiosk as its only screen.

By root on a Debian with mmdebstrap and systemd-container. There is no glass: cage draws into memory.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from tests.waiting import wait_until

UNIT: Final = "clinic-kiosk.service"

WITHOUT_GLASS: Final = """[Service]
Environment=WLR_BACKENDS={backend} WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
"""


class Container:
    """A Debian in the folder `tree`, from `boot` to `stop`: systemd as PID 1, and the kiosk as a service.

    `options` are systemd-nspawn's.
    """

    def __init__(self, tree: Path, log: Path, *options: str) -> None:
        self.tree = tree
        self._log = log
        self._options = options
        self._leader = 0
        self._container: subprocess.Popen[bytes] | None = None

    def boot(self, *options: str) -> None:
        """Start systemd in it; `options` are systemd-nspawn's for this once."""
        # Where this machine has no systemd there is nobody to register the container with.
        alone = [] if Path("/run/systemd/system").exists() else ["--register=no", "--keep-unit"]
        with self._log.open("wb") as log:
            self._container = subprocess.Popen(
                [
                    *("systemd-nspawn", "--quiet", "--directory", str(self.tree), "--boot", "--console=pipe"),
                    *("--link-journal=no", "--resolv-conf=off", *self._options, *options, *alone),
                ],
                env={**os.environ, "SYSTEMD_NSPAWN_UNIFIED_HIERARCHY": "1"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._leader = wait_until(self._find_leader, "the container")
        wait_until(lambda: self("systemctl", "is-system-running") in {"running", "degraded"}, "its boot")

    def _find_leader(self) -> int:
        assert self._container is not None
        assert self._container.poll() is None, self._log.read_text(errors="replace")
        children = (
            Path(f"/proc/{self._container.pid}/task/{self._container.pid}/children").read_text().split()
        )
        leader = int(children[0]) if children else 0
        return leader if leader and Path(f"/proc/{leader}/root/run/systemd/private").exists() else 0

    def __call__(self, *command: str) -> str:
        """What a command in there prints, whatever becomes of it."""
        run = subprocess.run(
            [
                "nsenter",
                "--target",
                str(self._leader),
                *["-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w"],
                *command,
            ],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
        )
        return (run.stdout or run.stderr).strip()

    def stop(self) -> None:
        """Switch it off."""
        if self._container is not None:
            self("systemctl", "poweroff")
            try:
                self._container.wait(60)
            except subprocess.TimeoutExpired:
                self._container.kill()

    # The service

    def state(self) -> dict[str, str]:
        """What systemd knows of the service."""
        shown = self("systemctl", "show", UNIT, "-p", "ActiveState,NRestarts,MainPID,Result,StatusText")
        return dict(line.split("=", 1) for line in shown.splitlines() if "=" in line)

    def is_lit(self) -> bool:
        """Whether the service is ready, which it says when it has drawn a frame."""
        return self.state().get("ActiveState") == "active"

    def screen(self) -> str:
        """The screen's process: the oldest that Python runs, by its own name or by that of its command."""
        command = ("pgrep", "--oldest", "--exact", "kiosk|python3", "--euid", "clinic-kiosk")
        return wait_until(lambda: self(*command), "the screen")

    def picture(self, name: str, out: Path) -> QImage:
        """What stands on the display."""
        self(
            "env",
            "XDG_RUNTIME_DIR=/run/clinic-kiosk",
            "WAYLAND_DISPLAY=wayland-0",
            "grim",
            f"/root/{name}.png",
        )
        shutil.copy(self.tree / "root" / f"{name}.png", out / f"{name}.png")
        return QImage(str(out / f"{name}.png"))


def debian_13(tar: Path, packages: Sequence[str]) -> None:
    """Make `tar`, a Debian 13 with `packages` and what they need; some minutes."""
    building = tar.with_name(f"building-{tar.name}")
    wanted = f"--include={','.join(packages)}"
    command = ["mmdebstrap", "--variant=minbase", "--aptopt=APT::Install-Recommends false", wanted]
    subprocess.run([*command, "trixie", str(building)], check=True)
    building.rename(tar)


def unpack(tar: Path, tree: Path) -> None:
    """Make the folder `tree` anew from `tar`."""
    if tree.exists():
        subprocess.run(["rm", "-rf", "--one-file-system", str(tree)], check=True)
    tree.mkdir()
    subprocess.run(["tar", "-C", str(tree), "--numeric-owner", "-xf", str(tar)], check=True)


def take_the_glass(tree: Path, backend: str = "headless") -> None:
    """Have cage draw into memory; with the `backend` "drm", onto a display that is not there."""
    write(tree / f"etc/systemd/system/{UNIT}.d/without-glass.conf", WITHOUT_GLASS.format(backend=backend))


def write(path: Path, text: str) -> Path:
    """The file `path`, which now says `text`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path
