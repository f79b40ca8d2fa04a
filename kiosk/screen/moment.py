"""What is on the screen at one moment and what time makes of it. Times are monotonic seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from kiosk.programme import rotation as rotating
from kiosk.programme import session as visiting
from kiosk.programme.panels import Panel
from kiosk.programme.rotation import Rotation
from kiosk.programme.session import Phase, Session, Timing

LONGEST_WAIT_S: Final = 60
"""How soon the screen looks at the clock again in any case: somebody may have set it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where the panels stand, and the visitor."""

    rotation: Rotation
    session: Session

    @property
    def phase(self) -> Phase:
        """What the screen is doing."""
        return self.session.phase


def touch(moment: Moment, now: float) -> Moment:
    """Somebody touched the screen somewhere. The question has an answer of its own: `WaitingRoom.stay`."""
    match moment.phase:
        case Phase.ATTRACT:
            return replace(moment, rotation=rotating.touch(moment.rotation, now))
        case Phase.BROWSE:
            return replace(moment, session=visiting.touch(moment.session, now))
        case _:
            return moment


def visit(moment: Moment, session: Session, now: float) -> Moment:
    """The visit goes on as `session`; where it ends, the panel gets its whole time again."""
    leaves = session.phase is Phase.ATTRACT and moment.phase is not Phase.ATTRACT
    return Moment(
        rotation=rotating.touch(moment.rotation, now) if leaves else moment.rotation, session=session
    )


def pass_time(
    moment: Moment, playlist: Sequence[Panel], timing: Timing, now: float, *, covered: bool
) -> Moment:
    """The moment `now`. Panels that are `covered` stand still, and have their whole time afterwards."""
    if moment.phase is not Phase.ATTRACT:
        session = visiting.tick(moment.session, timing, now)
        gone = session.phase is Phase.ATTRACT
        return Moment(rotation=_at_rest(moment.rotation, now) if gone else moment.rotation, session=session)
    if covered:
        return replace(moment, rotation=_at_rest(moment.rotation, now))
    if not (playlist and moment.rotation.page_id):
        return replace(moment, rotation=rotating.start(playlist, now))
    return replace(moment, rotation=rotating.tick(moment.rotation, playlist, timing.idle, now))


def _at_rest(rotation: Rotation, now: float) -> Rotation:
    """The same panel from now on, without a pause."""
    return replace(rotation, since=now, paused=False)


def deadline(moment: Moment, playlist: Sequence[Panel], timing: Timing) -> float | None:
    """When `pass_time` has something to do; None where there are no panels to turn."""
    if moment.phase is Phase.ATTRACT:
        return rotating.deadline(moment.rotation, playlist, timing.idle)
    return visiting.deadline(moment.session, timing)


def wait(moment: Moment, playlist: Sequence[Panel], timing: Timing, now: float) -> float:
    """Seconds until the screen has to look at the clock again."""
    due = deadline(moment, playlist, timing)
    if due is None:
        return LONGEST_WAIT_S
    left = min(max(0.0, due - now), LONGEST_WAIT_S)
    # The countdown shows whole seconds.
    return left % 1 or min(left, 1.0) if moment.phase is Phase.WARNING else left


def seconds_left(moment: Moment, timing: Timing, now: float) -> int:
    """What the countdown shows; 0 while the screen does not ask."""
    due = visiting.deadline(moment.session, timing)
    if moment.phase is not Phase.WARNING or due is None:
        return 0
    return max(1, ceil(due - now))
