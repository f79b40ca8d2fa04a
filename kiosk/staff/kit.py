"""What the staff's screens are made with, besides the waiting room itself."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from kiosk.content import ContentRule, Problem
from kiosk.content.levels import Level
from kiosk.programme.panels import PanelRules
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.lock import Lock
from kiosk.staff.ports import Brightness, Tells


def _nothing() -> Iterable[tuple[str, str]]:
    return ()


def _nothing_wrong() -> tuple[Problem, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffKit:
    """`usage` and `faults` have a screen only where there are any; `last_end` is how the last run ended.

    `machine` tells what is wrong with the computer itself.
    """

    lock: Lock
    log: AuditLog
    brightness: Brightness
    rules: PanelRules = field(default_factory=PanelRules)
    levels: Mapping[ContentRule, Level] = field(default_factory=lambda: MappingProxyType({}))
    may_leave: bool = False
    versions: Callable[[], Iterable[tuple[str, str]]] = _nothing
    usage: Tells | None = None
    faults: Tells | None = None
    machine: Callable[[], tuple[Problem, ...]] = _nothing_wrong
    last_end: str = ""
