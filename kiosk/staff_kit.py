"""What the staff's screens are made with on this machine."""

from kiosk import paths
from kiosk.app import panel_rules
from kiosk.faults.log import read_faults
from kiosk.faults.telling import in_words
from kiosk.machine.backlight import Backlight
from kiosk.machine.clock import CLINIC_TIME, Clock
from kiosk.machine.versions import versions
from kiosk.settings import Settings
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.kit import StaffKit
from kiosk.staff.lock import Lock


def staff_kit(settings: Settings, clock: Clock, last_end: str = "") -> StaffKit:
    """For screens on a machine whose last run ended so."""
    return StaffKit(
        lock=Lock(paths.pin_files(settings.staff.pin_file), paths.PIN_ATTEMPTS, clock.monotonic),
        log=AuditLog(paths.STAFF_LOG, clock),
        brightness=Backlight(),
        rules=panel_rules(settings),
        levels=settings.rules,
        may_leave=settings.staff.may_leave,
        versions=versions,
        faults=lambda: [in_words(told, CLINIC_TIME) for told in reversed(read_faults(paths.FAULTS))],
        last_end=last_end,
    )
