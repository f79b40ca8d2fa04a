"""Boots a whole machine with the kiosk as a service, harms it, and looks how soon the screen is lit again.

Called as ``python -m tests.faults.boot OUT [WORD…]`` by root on a Debian with mmdebstrap and
systemd-container (apt); with words, only the harms are done whose names have one of them.
It builds a Debian 13 with the distribution's own packages (kept in OUT/debian-13.tar; some minutes the first
time), boots systemd as PID 1 in a container of it, and prints a line for each harm. Pictures and the journal
go into OUT.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.machine.liveness import is_uniform
from tests.container import UNIT, Container, debian_13, take_the_glass, unpack, write
from tests.waiting import wait_until

PROJECT: Final = Path(__file__).resolve().parents[2]
UNITS: Final = PROJECT / "packaging" / "systemd"
HOME: Final = "usr/lib/clinic-kiosk"
NOTES: Final = "var/lib/clinic-kiosk/faults"
DEEDS: Final = "var/lib/clinic-kiosk/deeds"

PACKAGES: Final = (
    *("systemd-sysv", "dbus", "seatd", "cage", "grim", "procps", "tzdata", "libgl1-mesa-dri", "qt6-wayland"),
    *("python3-pyside6.qtquick", "python3-pyside6.qtsvg", "python3-pyside6.qtwidgets"),
    *("qml6-module-qtquick-controls", "qml6-module-qtquick-layouts", "qml6-module-qtquick-templates"),
    *(
        "qml6-module-qtquick-window",
        "qml6-module-qtqml-workerscript",
        "python3-qtawesome",
        "python3-markdown",
    ),
    *("python3-yaml", "python3-watchfiles", "python3-segno", "python3-zxing-cpp", "python3-imagesize"),
    *(
        "python3-sdnotify",
        "python3-argon2",
        "python3-prometheus-client",
        "fontconfig",
        "fonts-ebgaramond",
        "fonts-noto-core",
    ),
)

PROGRAM: Final = f"""#!/bin/sh
FAULTY=/{DEEDS} PYTHONPATH=/{HOME} exec python3 -m tests.faults.faulty "$@"
"""

MOST_EXPOSED: Final = 1.5


class Machine(Container):
    """The container, and what the kiosk in it notes."""

    def note(self) -> dict[str, object]:
        """What the screen has noted of itself and of the run before it."""
        found: dict[str, object] = json.loads((self.tree / NOTES / "run.json").read_text())
        return found

    def begin_anew(self) -> None:
        """Have the service run as if nothing had ever happened."""
        self("systemctl", "stop", UNIT)
        shutil.rmtree(self.tree / NOTES, ignore_errors=True)
        self("systemctl", "start", "--no-block", UNIT)
        wait_until(self.is_lit, "a lit screen")
        time.sleep(3)  # the panel is on its way in


def build(out: Path) -> Path:
    """A tree to boot, fresh each time."""
    tar = out / "debian-13.tar"
    if not tar.exists():
        say("Building Debian 13: this takes some minutes.")
        debian_13(tar, PACKAGES)
    tree = out / "tree"
    unpack(tar, tree)
    for name in ("kiosk", "resources", "content", "tests"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, tree / HOME / name, ignore=ignored)
    shutil.copy(PROJECT / "pyproject.toml", tree / HOME)
    subprocess.run(["chroot", str(tree), "python3", "-m", "compileall", "-q", f"/{HOME}"], check=True)
    write(tree / "usr/bin/kiosk", PROGRAM).chmod(0o755)
    shutil.copy(UNITS / UNIT, tree / "usr/lib/systemd/system")
    write(tree / "usr/lib/sysusers.d/clinic-kiosk.conf", (UNITS / "clinic-kiosk.sysusers.conf").read_text())
    take_the_glass(tree)
    (tree / "etc/clinic-kiosk").mkdir()
    shutil.copy(PROJECT / "resources/kiosk.toml", tree / "etc/clinic-kiosk")
    write(tree / "etc/tmpfiles.d/deeds.conf", f"d /{DEEDS} 0777\n")
    for unit in (UNIT, "seatd.service"):
        subprocess.run(["systemctl", "--root", str(tree), "enable", "--quiet", unit], check=True)
    return tree


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def after(machine: Machine, harm: Callable[[], object], *ended: str) -> float:
    """Seconds from `harm` until a new screen is lit; its run before must have ended in one of these ways."""
    restarts = int(machine.state()["NRestarts"])
    began = time.monotonic()
    harm()
    wait_until(
        lambda: int(machine.state().get("NRestarts", 0)) > restarts and machine.is_lit(), "a screen again"
    )
    seconds = time.monotonic() - began
    before = machine.note()["before"]
    assert isinstance(before, dict)
    assert before["how"] in ended, before
    return seconds


def harms(machine: Machine) -> dict[str, tuple[Callable[[], object], *tuple[str, ...]]]:
    """What is done → how it is done, and how the run may have ended by the next one's account."""

    def deed(name: str) -> Callable[[], object]:
        return (machine.tree / DEEDS / name).touch

    def send(signal: str) -> Callable[[], object]:
        return lambda: machine("kill", f"-{signal}", machine.screen())

    return {
        "endless loop in a slot": (deed("spin"), "hung"),
        "endless loop in QML": (deed("spin_in_qml"), "hung"),
        "no more frames": (deed("stall"), "hung"),
        "process stopped": (send("STOP"), "hung"),
        "nothing on the screen": (deed("hide"), "fault"),
        "memory touched that is not there": (deed("crash"), "crash"),
        "SIGSEGV from outside": (send("SEGV"), "crash"),
        "killed": (send("KILL"), "killed"),
        # It sees that its display is gone, or is asked to end before it sees it.
        "compositor killed": (
            lambda: machine("kill", "-KILL", machine.state()["MainPID"]),
            *("fault", "killed"),
        ),
    }


def main(out: Path, *only: str) -> None:
    """Boot, do the harms whose names have one of the words in `only`, or all of them, look, and print."""
    out.mkdir(parents=True, exist_ok=True)
    exposure = analyse()
    say(f"{'exposure by systemd-analyze security':40} {exposure:5.1f}  (at most {MOST_EXPOSED})")
    assert exposure <= MOST_EXPOSED
    machine = Machine(build(out), out / "boot.log", "--private-network")
    try:
        began = time.monotonic()
        machine.boot()
        wait_until(machine.is_lit, "a lit screen")
        say(f"{'switched on: lit after':40} {time.monotonic() - began:5.1f} s")
        time.sleep(3)
        full = machine.picture("lit", out)
        assert not is_uniform(full)
        for name, (harm, *ended) in harms(machine).items():
            if only and not any(word in name for word in only):
                continue
            machine.begin_anew()
            seconds = after(machine, harm, *ended)
            say(f"{name:40} {seconds:5.1f} s  until lit again; staff are told: {' or '.join(ended)}")
        machine.begin_anew()
        for _ in range(3):
            seconds = after(machine, lambda: machine("kill", "-SEGV", machine.screen()), "crash")
        time.sleep(3)
        safe = machine.picture("safe", out)
        assert not is_uniform(safe)
        past = machine.note()["past"]
        assert isinstance(past, dict)
        assert past["again_at"] > 0
        say(f"{'three deaths: safe mode':40} {seconds:5.1f} s  after the third")
        machine("systemctl", "stop", UNIT)
        assert machine.note()["ended"] == "clean"
        say(f"{'stopped by systemctl':40} ended well")
    finally:
        (out / "journal.txt").write_text(machine("journalctl", "--no-pager", "-b"))
        machine.stop()


def analyse() -> float:
    """The exposure of the service's unit."""
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(UNITS / UNIT)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(printed.partition("Overall exposure level for")[2].split()[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
