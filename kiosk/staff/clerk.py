"""Does what may take long or write to the disk, one after the other, away from the screen."""

from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, Signal

from kiosk.staff.audit_log import AuditLog
from kiosk.staff.lock import Lock


class Clerk(QObject):
    """Has a thread of its own from the first thing to do until `close`."""

    checked = Signal(object)
    """The `Outcome` of a PIN."""

    def __init__(self, lock: Lock, log: AuditLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._log = log
        self._work = ThreadPoolExecutor(1, thread_name_prefix="staff")

    def check(self, pin: str) -> None:
        """Try `pin`, and say by `checked` what came of it."""
        self._work.submit(self._check, pin)

    def note(self, what: str) -> None:
        """Write `what` into the log."""
        self._work.submit(self._log.note, what)

    def close(self) -> None:
        """Finish what has been begun."""
        self._work.shutdown()

    def _check(self, pin: str) -> None:
        self.checked.emit(self._lock.attempt(pin))
