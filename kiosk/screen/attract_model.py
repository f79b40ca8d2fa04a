"""The attract screen's view model: the panel on the screen, and the one it takes the place of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.programme.panels import Panel
from kiosk.programme.rotation import Rotation, position
from kiosk.screen.direction import directed
from kiosk.screen.drawing import drawing_alt_of, drawing_of
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PanelRow:
    """What QML sees of a panel."""

    page_id: str = ""
    section: str = ""
    title: str = ""
    summary: str = ""
    drawing: str = ""
    drawing_alt: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttractState:
    """`current` is the row of the panel on the screen; `place` counts panels from 1.

    `rested` is the place of the last panel that has come to rest.
    """

    current: int = 0
    page_id: str = ""
    place: int = 0
    count: int = 0
    paused: bool = False
    rested: int = 1


@QmlElement
@QmlUncreatable("made by the program")
class AttractModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Two rows that take turns, so that one can fade into the other."""

    currentChanged = Signal()
    pageIdChanged = Signal()
    placeChanged = Signal()
    countChanged = Signal()
    pausedChanged = Signal()
    restedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PanelRow, parent)
        self._state = AttractState()
        self.set_rows((PanelRow(), PanelRow()))

    def show(self, playlist: Sequence[Panel], rotation: Rotation) -> None:
        """Show the panel of `playlist` at which `rotation` stands."""
        if not playlist:
            return
        place = position(rotation, playlist)
        before = self._state
        panel = playlist[place]
        self._state = replace(
            before,
            current=self._turn(panel_row(panel)),
            page_id=panel.page_id,
            place=place + 1,
            count=len(playlist),
            paused=rotation.paused,
        )
        notify_moved(self, before, self._state)

    def prepare(self, panel: Panel) -> None:
        """Have `panel` ready in the row that nobody looks at: the present one has come to rest."""
        before = self._state
        self._state = replace(before, rested=before.place)
        notify_moved(self, before, self._state)
        if panel.page_id != self._state.page_id:
            self.set_row(1 - self._state.current, panel_row(panel))

    def _turn(self, row: PanelRow) -> int:
        """The slot in which `row` stands: the present one when it is the same page."""
        current = self._state.current
        shown = self._rows[current]
        if shown.page_id not in ("", row.page_id):
            current = 1 - current
        self.set_row(current, row)
        return current

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        """The row of the panel on the screen."""
        return self._state.current

    @Property(str, notify=pageIdChanged)
    def pageId(self) -> str:
        """The page that the panel on the screen stands for."""
        return self._state.page_id

    @Property(int, notify=placeChanged)
    def place(self) -> int:
        """Which panel of the playlist it is, from 1."""
        return self._state.place

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many panels take turns."""
        return self._state.count

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        """Whether a visitor has stopped the rotation."""
        return self._state.paused

    @Property(int, notify=restedChanged)
    def rested(self) -> int:
        """Which panel was the last to come to rest: what nobody need see move is moved then."""
        return self._state.rested


def panel_row(panel: Panel) -> PanelRow:
    """`panel` as QML sees it."""
    return PanelRow(
        page_id=panel.page_id,
        section=panel.section,
        title=directed(panel.title),
        summary=directed(panel.summary),
        drawing=drawing_of(panel),
        drawing_alt=drawing_alt_of(panel),
        sample=panel.sample,
    )
