"""Does what is to be done about faults, and tells who watches the process that its screen lives."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.faults import Fault, How, Kind, Verdict
from kiosk.faults.life import Life
from kiosk.machine.exit_status import RESTART
from kiosk.machine.heartbeat import heartbeat, period_s
from kiosk.machine.liveness import LOOK_S, Liveness

NOTHING_SEEN: Final = "Nothing could be seen on the screen: one colour from edge to edge."


class Guard(QObject):
    """Stands beside the screen in `window` until `stop`.

    Where nobody watches the process a restart would leave the display dark, so it goes on as it can.
    """

    _judged = Signal(object, str)

    def __init__(
        self,
        window: QQuickWindow,
        leave_out: Callable[[str], None],
        life: Life,
        environment: Mapping[str, str],
        *,
        look_s: float = LOOK_S,
    ) -> None:
        super().__init__()
        self._leave_out = leave_out
        self._life = life
        self._heartbeat = heartbeat(environment)
        self.liveness = Liveness(window, period_s(environment), look_s=look_s)
        self.liveness.lit.connect(self._begin)
        self.liveness.beat.connect(self._beat)
        self.liveness.emptied.connect(self._miss)
        self._judged.connect(self._carry_out, Qt.ConnectionType.QueuedConnection)
        life.hearing.answer(self._answer)

    def say(self, status: str) -> None:
        """Tell whoever looks after the service."""
        if self._heartbeat is not None:
            self._heartbeat.say(status)

    def restart(self, how: How, why: str = "") -> None:
        """End the process so that it is started again."""
        self._life.end(how, why)
        QCoreApplication.exit(RESTART)

    def stop(self) -> None:
        """Leave the screen alone."""
        self._life.hearing.answer(None)
        self.liveness.stop()

    def _answer(self, fault: Fault, verdict: Verdict) -> None:
        """In whatever thread the fault was heard."""
        if verdict is Verdict.RESTART and self._heartbeat is not None:
            # Qt ends the process by itself when its display is gone, without coming back here.
            self._life.end(How.FAULT, fault.what)
        self._judged.emit(fault, verdict)

    @Slot(object, str)
    def _carry_out(self, fault: Fault, verdict: str) -> None:
        if verdict == Verdict.DEGRADE:
            self._leave_out(fault.page)
        elif verdict == Verdict.RESTART and self._heartbeat is not None:
            QCoreApplication.exit(RESTART)

    @Slot()
    def _begin(self) -> None:
        self._tell(lambda to: to.ready())

    @Slot()
    def _beat(self) -> None:
        self._tell(lambda to: to.beat())

    def _tell(self, say: Callable[..., None]) -> None:
        try:
            if self._heartbeat is not None:
                say(self._heartbeat)
        except OSError:  # the parent process is gone, and whoever starts it again starts another screen
            self._heartbeat = None
            QCoreApplication.exit()  # not "quit", which asks the window

    @Slot()
    def _miss(self) -> None:
        self._life.hearing.hear(Fault(kind=Kind.SCREEN, what=NOTHING_SEEN))
