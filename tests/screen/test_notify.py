from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Signal

from kiosk.screen.notify import notify_moved


@dataclass(frozen=True, slots=True)
class Snapshot:
    view: str = ""
    seconds_left: int = 0
    sections: tuple[str, ...] = ()


class Model(QObject):
    viewChanged = Signal()  # noqa: N815 - QML names it
    secondsLeftChanged = Signal()  # noqa: N815
    sectionsChanged = Signal()  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.viewChanged.connect(lambda: self.told.append("view"))
        self.secondsLeftChanged.connect(lambda: self.told.append("seconds_left"))
        self.sectionsChanged.connect(lambda: self.told.append("sections"))


snapshots = st.builds(
    Snapshot, st.sampled_from(["a", "b"]), st.integers(0, 1), st.sampled_from([(), ("a",), ("a", "b")])
)


@given(snapshots, snapshots)
def test_what_moved_is_told_once_and_nothing_else(before: Snapshot, after: Snapshot) -> None:
    model = Model()
    notify_moved(model, before, after)
    assert model.told == [
        name for name in ("view", "seconds_left", "sections") if getattr(before, name) != getattr(after, name)
    ]
