"""The questions screen's view model: what the visitor has chosen, and the code that carries it."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.programme.questions import code_text
from kiosk.screen.direction import directed
from kiosk.screen.list_model import RowsModel
from kiosk.screen.notify import notify_moved
from kiosk.screen.qr_code import trusted_code
from kiosk.screen.suggestions_model import SuggestionsModel

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenQuestion:
    """A question, as it is kept and as it is shown."""

    question: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsState:
    """The line above the questions, and the code of all.

    `code` is the picture's id, empty without a question, or when a reader could not read it back; `modules`
    is how many squares the code has across, its margin included.
    """

    heading: str = ""
    code: str = ""
    modules: int = 0


@QmlElement
@QmlUncreatable("made by the program")
class QuestionsModel(RowsModel):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """The questions that the visitor takes along."""

    headingChanged = Signal()
    codeChanged = Signal()
    modulesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ChosenQuestion, parent)
        self._state = QuestionsState()
        self._questions: tuple[str, ...] = ()
        self._clinic_name = ""
        self._general = SuggestionsModel(self)

    def show(self, questions: tuple[str, ...], general: tuple[str, ...], clinic_name: str) -> None:
        """Show `questions` with their code, and the `general` ones that can be added."""
        self._questions, self._clinic_name = questions, clinic_name
        self.set_rows([ChosenQuestion(question=each, shown=directed(each)) for each in questions])
        self._general.show(general, questions)
        self._write(self._state.heading)

    def clear(self) -> None:
        """Show nothing."""
        self._questions, self._clinic_name = (), ""
        self.set_rows(())
        self._general.clear()
        self._fold(QuestionsState())

    @Property(SuggestionsModel, constant=True)
    def general(self) -> SuggestionsModel:
        """Questions that suit everybody."""
        return self._general

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The picture's id, or empty when there is no code that can be trusted."""
        return self._state.code

    @Property(int, notify=modulesChanged)
    def modules(self) -> int:
        """Squares across, margin included."""
        return self._state.modules

    def _heading(self) -> str:
        return self._state.heading

    def _write(self, heading: str) -> None:
        text = code_text(self._questions, heading, self._clinic_name) if self._questions else ""
        code = trusted_code(text)
        self._fold(QuestionsState(heading=heading, code=code.id, modules=code.modules))

    def _fold(self, state: QuestionsState) -> None:
        before, self._state = self._state, state
        notify_moved(self, before, state)

    heading = Property(str, _heading, _write, notify=headingChanged)
    """What stands above the questions on the phone; the screen says it in the visitor's language."""
