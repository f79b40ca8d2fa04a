"""The spine map's view model: what can be chosen, what is chosen, and the services for it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Property, QObject, QRectF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Page
from kiosk.programme.spine import beside, bones_of, region_of, targets
from kiosk.screen.browse_model import Card, card
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.spine_drawing import Part, drawing

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineState:
    """What is chosen, and how much of the drawing is seen. `bones` are those that are lit.

    `part` is seen in any case, and so that the least tall target, `least`, can be touched; both in the
    drawing's own units.
    """

    level: str = ""
    region: str = ""
    closer: bool = False
    above: str = ""
    below: str = ""
    bones: tuple[str, ...] = ()
    part: QRectF = field(default_factory=QRectF)
    least: float = 0


@QmlElement
@QmlUncreatable("made by the program")
class SpineModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The cards of the services for what is chosen."""

    levelChanged = Signal()
    regionChanged = Signal()
    closerChanged = Signal()
    aboveChanged = Signal()
    belowChanged = Signal()
    bonesChanged = Signal()
    partChanged = Signal()
    leastChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Card, parent)
        self._state = SpineState()
        self._targets = RowsModel(Part, self)

    def show(self, level: str, pages: Sequence[Page], *, closer: bool) -> None:
        """Show `level`, and `pages`, which are those for it."""
        our, names = drawing(), targets(level, closer=closer)
        parts = our.parts(names)
        above, below = beside(level, closer=closer)
        state = SpineState(
            level=level,
            region=region_of(level),
            closer=closer,
            above=above,
            below=below,
            bones=bones_of(level),
            part=our.view_of(names) if closer else our.whole,
            least=min(part.ends - part.begins for part in parts),
        )
        self._become(state, pages, parts)

    def clear(self) -> None:
        """Show nothing."""
        self._become(SpineState(), (), ())

    def _become(self, state: SpineState, pages: Sequence[Page], parts: Sequence[Part]) -> None:
        before, self._state = self._state, state
        self.set_rows([card(page) for page in pages])
        notify_moved(self, before, state)
        self._targets.set_rows(parts)

    @Property(str, notify=levelChanged)
    def level(self) -> str:
        """What is chosen: a region, a bone, or nothing."""
        return self._state.level

    @Property(str, notify=regionChanged)
    def region(self) -> str:
        """The region of what is chosen."""
        return self._state.region

    @Property(bool, notify=closerChanged)
    def closer(self) -> bool:
        """Whether the bones of the region can be chosen."""
        return self._state.closer

    @Property(str, notify=aboveChanged)
    def above(self) -> str:
        """The level above the one that is chosen, or empty."""
        return self._state.above

    @Property(str, notify=belowChanged)
    def below(self) -> str:
        """The level below the one that is chosen, or empty."""
        return self._state.below

    @Property("QStringList", notify=bonesChanged)  # type: ignore[arg-type]  # no Python type says it
    def bones(self) -> list[str]:
        """The bones that are lit."""
        return list(self._state.bones)

    @Property(QRectF, notify=partChanged)
    def part(self) -> QRectF:
        """The part of the drawing that is seen whole."""
        return self._state.part

    @Property(QRectF, constant=True)
    def whole(self) -> QRectF:
        """The whole drawing."""
        return drawing().whole

    @Property(float, notify=leastChanged)
    def least(self) -> float:
        """How tall the least of the targets is on the drawing."""
        return self._state.least

    @Property(QObject, constant=True)
    def targets(self) -> RowsModel:
        """What can be chosen, from the top down, and where on the drawing it is."""
        return self._targets
