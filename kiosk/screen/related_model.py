"""The pages to read next, a card each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import Page
from kiosk.screen.browse_model import Card, card
from kiosk.screen.list_model import RowsModel

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class RelatedModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The cards at the end of a page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Card, parent)

    def show(self, pages: Sequence[Page]) -> None:
        """Show `pages`."""
        self.set_rows([card(page) for page in pages])
