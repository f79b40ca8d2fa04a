"""Questions to choose from, as the rows of a list: those of a page, or those that suit everybody."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.programme.questions import fits
from kiosk.screen.direction import directed
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A question, as it is kept and as it is shown, and whether it can be added or taken out again."""

    question: str
    shown: str
    chosen: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class SuggestionsState:
    """Whether there is a question for which the code has no room left."""

    full: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class SuggestionsModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The questions to choose from."""

    fullChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Suggestion, parent)
        self._state = SuggestionsState()
        self._offered: tuple[str, ...] = ()

    def show(self, offered: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        """Show what is `offered`. A row that only becomes chosen stays under the finger that did it."""
        before, rows = self._state, [_suggestion(question, chosen) for question in offered]
        self._state = SuggestionsState(full=not all(row.possible for row in rows))
        if offered == self._offered:
            for place, row in enumerate(rows):
                self.set_row(place, row)
        else:
            self.set_rows(rows)
        self._offered = offered
        notify_moved(self, before, self._state)

    def clear(self) -> None:
        """Show nothing."""
        self.show((), ())

    @Property(bool, notify=fullChanged)
    def full(self) -> bool:
        """Whether the code has no room for one of them."""
        return self._state.full


def _suggestion(question: str, chosen: tuple[str, ...]) -> Suggestion:
    is_chosen = question in chosen
    return Suggestion(
        question=question,
        shown=directed(question),
        chosen=is_chosen,
        possible=is_chosen or fits(chosen, question),
    )
