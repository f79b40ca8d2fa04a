"""What of the whole screen QML is told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomState:
    """What stands on the screen, by the names of `WaitingRoom.view`; 0 seconds: no warning."""

    view: str = "empty"
    visiting: bool = False
    warning_seconds: int = 0
    sections: tuple[str, ...] = ()
    question_count: int = 0
