"""From a bare Debian 13 to a lit screen by one apt install, and back: in a container, with systemd.

`packaging/test -m long -s tests/package` prints how long each step took. It needs root, and a network for
apt; what apt has fetched is kept in build/package for the next time.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from kiosk.machine.liveness import is_uniform
from tests.container import UNIT, Container, debian_13, take_the_glass, unpack
from tests.waiting import wait_until

PROJECT: Final = Path(__file__).resolve().parents[2]
BUILD: Final = PROJECT / "build" / "package"

BARE: Final = ("systemd-sysv", "dbus", "ca-certificates")
FOR_THE_TEST: Final = ("grim", "procps")
NEEDED: Final = {"mmdebstrap": "mmdebstrap", "systemd-nspawn": "systemd-container", "nsenter": "util-linux"}

OLDER, NEWER = "0.0.1", "0.0.2"
CONTENT: Final = "srv/clinic-kiosk/content"
STATE: Final = "var/lib/clinic-kiosk"
SETTINGS: Final = "etc/clinic-kiosk/kiosk.toml"
OWN_PAGE: Final = "services/05-a-page-of-the-clinic.md"

DISKS: Final = {
    "full": f"mount -t tmpfs -o size=64k,mode=700,uid=clinic-kiosk,gid=clinic-kiosk none /{STATE}; "
    f"head -c 1M /dev/zero >/{STATE}/large; chown clinic-kiosk: /{STATE}/large",
    "for reading only": f"mount --bind /{STATE} /{STATE} && mount -o remount,bind,ro /{STATE}",
}
"""What can become of the disk with the kiosk's memory → how that is brought about."""

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def tools() -> None:
    """What makes and boots a Debian 13; without it the test is left out."""
    if os.geteuid() != 0:
        pytest.skip("Only root may boot a container: sudo packaging/test -m long tests/package")
    missing = [package for program, package in NEEDED.items() if shutil.which(program) is None]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        pytest.skip(f"This is not Debian, and these are missing: {', '.join(missing)}")
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    command = ["apt-get", "install", "-qq", "--no-install-recommends", *missing]
    subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


@pytest.fixture(scope="module")
def packages(tools: None) -> dict[str, Path]:
    """Version → the package of it, as packaging/build-deb makes it."""
    del tools
    return {version: built(version, BUILD / "packages") for version in (OLDER, NEWER)}


def built(version: str, folder: Path) -> Path:
    subprocess.run(["packaging/build-deb", "--version", version, "--out", folder], cwd=PROJECT, check=True)
    return folder / f"clinic-kiosk_{version}_all.deb"


class Installed(Container):
    """A bare Debian 13 that gets the package."""

    def __init__(self, tree: Path) -> None:
        (BUILD / "archives" / "partial").mkdir(parents=True, exist_ok=True)
        super().__init__(tree, BUILD / "boot.log", f"--bind={BUILD / 'archives'}:/var/cache/apt/archives")

    def apt(self, *arguments: str) -> str:
        """What apt prints; it must end well."""
        quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--yes", "--quiet")
        keep = ("--option", "APT::Keep-Downloaded-Packages=true")
        command = " ".join([*quiet, *keep, *arguments])
        printed = self("sh", "-c", f"{command} 2>&1; echo status $?")
        assert printed.endswith("status 0"), printed
        return printed

    def install(self, package: Path, *options: str) -> str:
        """Have apt install a file."""
        shutil.copy(package, self.tree / "root")
        return self.apt("install", *options, f"/root/{package.name}")

    def version(self) -> str:
        """That which is installed."""
        return self("dpkg-query", "--show", "--showformat=${Version}", "clinic-kiosk")

    def wait_for_screen(self, restarts: int = 0) -> None:
        """Until it is lit, and was started again at least so often."""
        wait_until(
            lambda: self.is_lit() and int(self.state().get("NRestarts", 0)) >= restarts, "a lit screen"
        )

    def has_a_panel(self, name: str) -> bool:
        """Whether the screen shows a page, within the time that a test waits; in safe mode there is none."""
        wait_until(lambda: not is_uniform(self.picture(name, BUILD)), "a panel on the screen")
        note = json.loads((self.tree / STATE / "faults/run.json").read_text())
        return not note["past"]["again_at"]


@pytest.fixture(scope="module")
def machine(tools: None) -> Iterator[Installed]:
    del tools
    BUILD.mkdir(parents=True, exist_ok=True)
    tar = BUILD / "debian-13.tar"
    if not tar.exists():
        debian_13(tar, BARE)
    tree = BUILD / "tree"
    unpack(tar, tree)
    (tree / "etc/resolv.conf").unlink(missing_ok=True)
    shutil.copy("/etc/resolv.conf", tree / "etc/resolv.conf")
    take_the_glass(tree)
    booted = Installed(tree)
    try:
        booted.boot()
        booted.apt("update")
        yield booted
    finally:
        (BUILD / "journal.txt").write_text(booted("journalctl", "--no-pager", "--boot"))
        booted.stop()


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"{what:60} {time.monotonic() - began:6.1f} s")  # noqa: T201 - for pytest -s


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_of_one_commit_are_the_same_file(packages: dict[str, Path], tmp_path: Path) -> None:
    again = built(OLDER, tmp_path)
    assert again.read_bytes() == packages[OLDER].read_bytes()


def test_the_package_from_install_to_purge(machine: Installed, packages: dict[str, Path]) -> None:
    installs(machine, packages[OLDER])
    takes_no_restart_for_a_fault(machine)
    is_started_again(machine)
    is_mended_as_doctor_says(machine)
    says_what_is_wrong_in_its_settings(machine)
    with_a_change_of_the_clinic(machine)
    for version, options in ((NEWER, ()), (OLDER, ("--allow-downgrades",))):
        keeps_everything(machine, packages[version], version, *options)
    shows_the_screen_after_a_boot(machine)
    is_lit_whatever_becomes_of_its_disk(machine)
    waits_for_a_display(machine)
    is_removed(machine)
    comes_back(machine, packages[NEWER])
    is_purged(machine)


def installs(machine: Installed, package: Path) -> None:
    with timed("apt install, until the screen is lit"):
        machine.install(package)
        machine.wait_for_screen()
    machine.apt("install", "--no-install-recommends", *FOR_THE_TEST)
    assert machine.has_a_panel("installed")
    assert machine("systemctl", "is-enabled", UNIT, "seatd").split() == ["enabled", "enabled"]
    assert names(machine.tree / CONTENT) == names(machine.tree / "usr/share/clinic-kiosk/content")
    stat = ("stat", "--format", "%U:%G %a")
    assert machine(*stat, f"/{CONTENT}/services") == "root:clinic-content 2775"
    assert machine(*stat, f"/{CONTENT}/clinic.md") == "root:clinic-content 664"
    assert machine(*stat, f"/{STATE}") == "clinic-kiosk:clinic-kiosk 700"
    assert "is set" in machine("sh", "-c", "echo 135792 | clinic-kiosk set-pin --stdin")
    assert "25 of 28 pages are shown now" in machine("clinic-kiosk", "check")
    # Whoever hands it out to Prometheus is another user.
    told = wait_until(
        lambda: machine("runuser", "-u", "nobody", "--", "cat", "/run/clinic-kiosk-health/clinic-kiosk.prom"),
        "a word of how the screen is",
    )
    assert "clinic_kiosk_safe_mode 0.0" in told


def takes_no_restart_for_a_fault(machine: Installed) -> None:
    for _ in range(4):
        machine("systemctl", "restart", UNIT)
        machine.wait_for_screen()
    assert machine("clinic-kiosk", "faults") == "Nothing has gone wrong on this computer."


def is_started_again(machine: Installed) -> None:
    for signal in ("KILL", "STOP"):
        restarts = int(machine.state()["NRestarts"])
        with timed(f"the screen got SIG{signal}, until it is lit again"):
            machine("kill", f"-{signal}", machine.screen())
            machine.wait_for_screen(restarts + 1)
        assert machine.has_a_panel(f"after_{signal}")


def what_is_wrong(machine: Installed) -> dict[str, str]:
    """Matter → what mends it, as kiosk doctor says."""
    said = machine("clinic-kiosk", "doctor").split("\nWRONG  ")
    return {one.partition(":")[0]: one.partition("To mend it: ")[2].partition("\n")[0] for one in said[1:]}


def is_mended_as_doctor_says(machine: Installed) -> None:
    """The display, the touch screen and the clock are the container's host's."""
    assert not {"Settings", "Pages", "Fonts", "Drawing", "Memory", "PIN"} & set(what_is_wrong(machine))
    machine("chown", "--recursive", "root:root", f"/{CONTENT}")
    machine("chown", "root:root", f"/{STATE}/staff/pin")
    machine("timedatectl", "set-timezone", "Asia/Tokyo")
    settings = machine.tree / SETTINGS
    settings.write_text(settings.read_text().replace("[display]\n", '[display]\nrenderer = "gpu"\n'))
    wrong = what_is_wrong(machine)
    assert {"Pages", "Drawing", "Memory", "Time zone"} <= set(wrong)
    for matter in ("Pages", "Memory", "Time zone"):
        machine("sh", "-c", wrong[matter].replace("sudo ", ""))
    settings.write_text(settings.read_text().replace('"gpu"', wrong["Drawing"].partition(" = ")[2]))
    assert not {"Settings", "Pages", "Drawing", "Memory", "Time zone", "PIN"} & set(what_is_wrong(machine))


def says_what_is_wrong_in_its_settings(machine: Installed) -> None:
    """On defaults, and to everybody who may look."""
    settings = machine.tree / SETTINGS
    before = settings.read_text()
    settings.write_text(before.replace("diagonal_inches = 0", 'diagonal_inches = "large"'))
    machine("systemctl", "restart", UNIT)
    machine.wait_for_screen()
    wrong = "display.diagonal_inches must be a number from 0 to 110, not 'large'."
    wait_until(lambda: wrong in machine.state().get("StatusText", ""), "a word in the status")
    assert wrong in " ".join(machine("clinic-kiosk", "doctor").split())
    settings.write_text(before)


def with_a_change_of_the_clinic(machine: Installed) -> None:
    """The staff write a page, and whoever looks after the machine a setting."""
    machine("useradd", "--create-home", "--groups", "clinic-content", "receptionist")
    write = f"printf '# A page of the clinic\\n\\nIt says something.\\n' >/{CONTENT}/{OWN_PAGE}"
    assert (
        machine("setpriv", "--reuid=receptionist", "--regid=receptionist", "--init-groups", "sh", "-c", write)
        == ""
    )
    settings = machine.tree / SETTINGS
    settings.write_text(settings.read_text().replace("mounting_height_mm = 700", "mounting_height_mm = 900"))
    machine("systemctl", "restart", UNIT)
    machine.wait_for_screen()
    assert "\nFile: " in machine(
        "clinic-kiosk", "why", OWN_PAGE
    )  # where a rule would stand if it were not shown


def what_must_stay(machine: Installed) -> dict[str, str]:
    return {
        "page": (machine.tree / CONTENT / OWN_PAGE).read_text(),
        "pages": str(sorted(names(machine.tree / CONTENT))),
        "settings": (machine.tree / SETTINGS).read_text(),
        "pin": (machine.tree / STATE / "staff/pin").read_text(),
    }


def keeps_everything(machine: Installed, package: Path, version: str, *options: str) -> None:
    before = what_must_stay(machine)
    process = machine.screen()
    with timed(f"from {machine.version()} to {version}, until the screen is lit"):
        machine.install(package, *options)
        machine.wait_for_screen()
    assert machine.version() == version
    assert machine("kiosk", "--version") == f"kiosk {version}"
    assert machine.screen() != process
    assert what_must_stay(machine) == before
    assert machine.has_a_panel(f"at_{version}")


def shows_the_screen_after_a_boot(machine: Installed) -> None:
    machine.stop()
    with timed("switched on, until the screen is lit"):
        machine.boot()
        machine.wait_for_screen()
    assert machine.has_a_panel("booted")


def is_lit_whatever_becomes_of_its_disk(machine: Installed) -> None:
    for what, mount in DISKS.items():
        machine("systemctl", "stop", UNIT)
        machine("sh", "-c", mount)
        machine("systemctl", "start", UNIT)
        machine.wait_for_screen()
        assert "Memory" in what_is_wrong(machine), what
        machine("systemctl", "stop", UNIT)
        machine("umount", f"/{STATE}")
    machine.stop()
    machine.boot("--read-only")
    machine.wait_for_screen()
    assert "remount,rw" in what_is_wrong(machine)["Memory"]
    machine.stop()
    machine.boot()
    machine.wait_for_screen()


def waits_for_a_display(machine: Installed) -> None:
    """Where there is none the service tries again and again, and is there as soon as there is one."""
    take_the_glass(machine.tree, "drm")
    machine("systemctl", "daemon-reload")
    machine("systemctl", "restart", "--no-block", UNIT)
    wait_until(lambda: int(machine.state().get("NRestarts", 0)) >= 3, "several tries")
    assert machine.state()["ActiveState"] == "activating"
    take_the_glass(machine.tree)
    machine("systemctl", "daemon-reload")
    with timed("a display is plugged in, until the screen is lit"):
        machine.wait_for_screen(3)
    assert machine.has_a_panel("display_is_there")


def is_removed(machine: Installed) -> None:
    before = what_must_stay(machine)
    with timed("apt remove"):
        machine.apt("remove", "clinic-kiosk")
    assert machine.state().get("ActiveState") == "inactive"
    assert not (machine.tree / "usr/bin/kiosk").exists()
    assert what_must_stay(machine) == before


def comes_back(machine: Installed, package: Path) -> None:
    """What the staff have taken away is not brought back by another install."""
    (machine.tree / CONTENT / "services/30-slipped-disc.md").unlink()
    before = what_must_stay(machine)
    machine.install(package)
    machine.wait_for_screen()
    assert what_must_stay(machine) == before


def is_purged(machine: Installed) -> None:
    pages = names(machine.tree / CONTENT)
    with timed("apt purge"):
        printed = machine.apt("purge", "clinic-kiosk")
    assert f"The clinic's pages stay in /{CONTENT}: somebody has changed them." in printed
    assert names(machine.tree / CONTENT) == pages
    assert not (machine.tree / STATE).exists()
    assert not (machine.tree / SETTINGS).parent.exists()
    left = machine("sh", "-c", "find /usr /etc -name '*kiosk*' -not -path '/usr/share/doc/*'").splitlines()
    assert left == [f"/etc/systemd/system/{UNIT}.d"]  # the test's own
    machine("rm", "-r", f"/{CONTENT}")


def test_a_package_that_nobody_has_touched_leaves_nothing(
    machine: Installed, packages: dict[str, Path]
) -> None:
    machine.install(packages[OLDER])
    machine.wait_for_screen()
    machine.apt("purge", "clinic-kiosk")
    assert not (machine.tree / "srv/clinic-kiosk").exists()
