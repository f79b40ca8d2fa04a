"""An office and its screens on one machine, and how long what happens there takes."""

import time
from collections.abc import Callable
from pathlib import Path

from tests.fleet.machines import LONGEST_S, LOOPBACK, Machine
from tests.machine.saving import in_place, page
from tests.waiting import wait_until


class Site:
    """The office, its screens, and what was measured."""

    def __init__(self, place: Path, screens: int, pages: int) -> None:
        self.figures: list[str] = []
        self.office = Machine("office", place)
        self.screens = [Machine(f"screen-{number}", place) for number in range(1, screens + 1)]
        for machine in self.machines:
            machine.start()
        self.services = self.office.content / "services"
        self.services.mkdir()
        for number in range(pages):
            in_place(self.services / f"{number}.md", page(f"Page {number}"))

    @property
    def machines(self) -> list[Machine]:
        return [self.office, *self.screens]

    def become_office(self) -> str:
        office = self.office
        return office.kiosk("office", str(office.content), "--listen", office.address, *LOOPBACK)

    def enrol(self, screen: Machine, *options: str) -> str:
        where = ("--content", str(screen.content), "--listen", screen.address)
        return screen.kiosk(
            "enrol", self.office.id, *where, "--address", self.office.address, *LOOPBACK, *options
        )

    def add(self, screen: Machine) -> str:
        return self.office.kiosk("add", screen.name, screen.id, "--address", screen.address)

    def save(self, name: str, text: str) -> None:
        """As Notepad does."""
        in_place(self.office.content / name, text)

    def read(self, name: str) -> str:
        return (self.office.content / name).read_text()

    def are_alike(self) -> bool:
        wanted = files(self.office.content)
        return all(files(screen.content) == wanted for screen in self.screens)

    def settle(self) -> None:
        """Until every screen has what the office has, and the office knows it."""
        wait_until(self.are_alike, "all screens to have what the office has", LONGEST_S)
        wait_until(lambda: "behind" not in self.office.kiosk("status", status=None), "the status", LONGEST_S)

    def took(self, what: str, seconds: float, note: str = "") -> None:
        self.figures.append(f"{what:62}{seconds:7.1f} s   {note}".rstrip())


def files(folder: Path) -> dict[str, bytes]:
    """Path → content of what is no business of Syncthing alone."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(".") and "/." not in name:
            try:
                found[name] = path.read_bytes()
            except FileNotFoundError:  # replaced at this moment
                found[name] = b""
    return found


def text_of(path: Path) -> str:
    """Syncthing takes the old file away a moment before it puts the new one in its place."""
    try:
        return path.read_text()
    except FileNotFoundError:
        return ""


def seconds_until(look: Callable[[], object], for_what: str, began: float) -> float:
    wait_until(look, for_what, LONGEST_S)
    return time.monotonic() - began
