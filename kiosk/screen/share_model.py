"""The share screen's view model: a row for each network, and the chosen one's code."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.programme.sharing import Offer
from kiosk.screen.direction import directed
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.qr_code import trusted_code

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkRow:
    """One way to take the page away."""

    name: str
    icon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareState:
    """The chosen network and its code.

    `code` is the picture's id, empty when a reader could not read it back; `modules` is how many squares
    the code has across, its margin included.
    """

    title: str = ""
    choice: int = 0
    network: str = ""
    caption: str = ""
    payload: str = ""
    code: str = ""
    modules: int = 0


@QmlElement
@QmlUncreatable("made by the program")
class ShareModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The networks, and the chosen one's code."""

    titleChanged = Signal()
    choiceChanged = Signal()
    networkChanged = Signal()
    captionChanged = Signal()
    payloadChanged = Signal()
    codeChanged = Signal()
    modulesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(NetworkRow, parent)
        self._state = ShareState()

    def show(self, title: str, offers: Sequence[Offer], choice: int) -> None:
        """Show `offers` for the page called `title`, with the one at `choice` chosen."""
        before = self._state
        rows = [NetworkRow(name=offer.network.name, icon=offer.network.icon) for offer in offers]
        self._state = _share_state(title, offers, min(choice, len(offers) - 1))
        self.set_rows(rows)
        notify_moved(self, before, self._state)

    def clear(self) -> None:
        """Show nothing."""
        before, self._state = self._state, ShareState()
        self.set_rows(())
        notify_moved(self, before, self._state)

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The page's title."""
        return self._state.title

    @Property(int, notify=choiceChanged)
    def choice(self) -> int:
        """The row of the chosen network."""
        return self._state.choice

    @Property(str, notify=networkChanged)
    def network(self) -> str:
        """The chosen network's name."""
        return self._state.network

    @Property(str, notify=captionChanged)
    def caption(self) -> str:
        """What scanning does, in the clinic's words, or empty."""
        return self._state.caption

    @Property(str, notify=payloadChanged)
    def payload(self) -> str:
        """What the code says."""
        return self._state.payload

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The picture's id, or empty when there is no code that can be trusted."""
        return self._state.code

    @Property(int, notify=modulesChanged)
    def modules(self) -> int:
        """Squares across, margin included."""
        return self._state.modules


def _share_state(title: str, offers: Sequence[Offer], choice: int) -> ShareState:
    offer = offers[choice]
    code = trusted_code(offer.payload)
    return ShareState(
        title=directed(title),
        choice=choice,
        network=offer.network.name,
        caption=directed(offer.network.caption),
        payload=offer.payload,
        code=code.id,
        modules=code.modules,
    )
