"""The lists of the preview and of the staff's screens."""

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.list_model import RowsModel
from kiosk.staff.page_rows import PageRow
from kiosk.staff.problem_rows import ProblemRow
from kiosk.staff.staff_rows import FactRow

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ProblemList(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """What is wrong, file by file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ProblemRow, parent)


@QmlElement
@QmlUncreatable("made by the program")
class PageList(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The pages that somebody looks for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PageRow, parent)


@QmlElement
@QmlUncreatable("made by the program")
class FactList(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Names, and what they stand for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(FactRow, parent)
