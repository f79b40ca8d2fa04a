"""A staff's kit with everything that there can be, on a machine that is made up."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.machine.clock import Clock
from kiosk.machine.versions import versions
from kiosk.programme.panels import PanelRules
from kiosk.staff.attempts import begin_attempts
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.kit import StaffKit
from kiosk.staff.lock import Lock
from kiosk.staff.pin import hashed

PIN = "907214"


@dataclass
class Lamp:
    """A display whose brightness can be set."""

    percent: int = 60

    def set(self, percent: int) -> None:
        self.percent = max(10, min(100, percent))


def usage() -> list[tuple[str, str]]:
    return [("Today", "38 visits, 112 pages"), ("This month", "640 visits, 1,904 pages")]


def faults() -> list[tuple[str, str]]:
    return [
        ("9 March, 16:02", "The voice ended by itself. It was started again."),
        ("2 March, 08:00", "The picture stood still for 12 seconds. The program was started again."),
    ]


def same_versions() -> Iterator[tuple[str, str]]:
    """The names of what is really there, without numbers that change."""
    return ((name, "1.2.3") for name, _ in versions())


def everything_kit(folder: Path, clock: Clock) -> StaffKit:
    """All of it, with a PIN, kept in `folder`."""
    (folder / "pin").write_text(hashed(PIN), encoding="utf-8")
    begin_attempts(folder / "attempts")
    return StaffKit(
        lock=Lock([folder / "pin"], folder / "attempts", clock.monotonic),
        log=AuditLog(folder / "log.txt", clock),
        brightness=Lamp(),
        rules=PanelRules(show_samples=True),
        may_leave=True,
        versions=same_versions,
        usage=usage,
        faults=faults,
        last_end="It was switched off at 18:10 yesterday",
    )
