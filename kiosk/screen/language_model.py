"""The language screen's view model: a row for each language that the clinic offers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import LANGUAGES
from kiosk.screen.list_model import RowsModel
from kiosk.screen.own_words import choosing_line

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageRow:
    """A language by its ISO 639-1 code, and what it says of itself to those who read it."""

    code: str
    own_name: str
    line: str
    right_to_left: bool
    chosen: bool


@QmlElement
@QmlUncreatable("made by the program")
class LanguageModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The languages to choose from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(LanguageRow, parent)

    def show(self, codes: Sequence[str], chosen: str) -> None:
        """List the languages with these codes."""
        self.set_rows([language_row(code, chosen) for code in codes])

    def clear(self) -> None:
        """Show nothing."""
        self.set_rows(())


def language_row(code: str, chosen: str) -> LanguageRow:
    """The language `code` as QML sees it."""
    language = LANGUAGES[code]
    return LanguageRow(
        code=code,
        own_name=language.own_name,
        line=choosing_line(code),
        right_to_left=language.right_to_left,
        chosen=code == chosen,
    )
