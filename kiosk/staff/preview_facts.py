"""What QML reads of the preview's state."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk.screen.notify import notify_moved
from kiosk.staff.preview_state import PreviewState


class PreviewFacts(QObject):
    """The part of the preview's view model that only tells."""

    momentChanged = Signal()
    howFarChanged = Signal()
    elsewhereChanged = Signal()
    timeFaultChanged = Signal()
    noteChanged = Signal()
    summaryChanged = Signal()
    problemChanged = Signal()
    sourceLineChanged = Signal()
    markStartChanged = Signal()
    markEndChanged = Signal()
    pathChanged = Signal()
    languagesChanged = Signal()
    languageChanged = Signal()
    samplesChanged = Signal()
    asPanelChanged = Signal()

    def __init__(self, state: PreviewState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    def _tell(self, state: PreviewState) -> None:
        before, self._state = self._state, state
        notify_moved(self, before, state)

    @Property(str, notify=momentChanged)
    def moment(self) -> str:
        """The date and time on the screen, in words."""
        return self._state.moment

    @Property(str, notify=howFarChanged)
    def howFar(self) -> str:
        """How far that is from today, and what the clocks show."""
        return self._state.how_far

    @Property(bool, notify=elsewhereChanged)
    def elsewhere(self) -> bool:
        """Whether that is another moment than now."""
        return self._state.elsewhere

    @Property(str, notify=timeFaultChanged)
    def timeFault(self) -> str:
        """Why the moment that was asked for is not shown, or empty."""
        return self._state.time_fault

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """What somebody should know of the page on the screen, or empty."""
        return self._state.note

    @Property(str, notify=summaryChanged)
    def summary(self) -> str:
        """How many problems there are."""
        return self._state.summary

    @Property(int, notify=problemChanged)
    def problem(self) -> int:
        """Which problem is chosen, or -1."""
        return self._state.problem

    @Property(str, notify=sourceLineChanged)
    def sourceLine(self) -> str:
        """The line of the file with the chosen problem, or empty."""
        return self._state.source_line

    @Property(int, notify=markStartChanged)
    def markStart(self) -> int:
        """Where in that line the problem begins, from 0."""
        return self._state.mark_start

    @Property(int, notify=markEndChanged)
    def markEnd(self) -> int:
        """Where in that line the problem ends."""
        return self._state.mark_end

    @Property(str, notify=pathChanged)
    def path(self) -> str:
        """The file whose page was asked for and is on the screen, or empty."""
        return self._state.path

    @Property("QStringList", notify=languagesChanged)  # type: ignore[arg-type]  # no Python type says it
    def languages(self) -> list[str]:
        """The clinic's languages, each by its own name."""
        return list(self._state.languages)

    @Property(int, notify=languageChanged)
    def language(self) -> int:
        """Which of them the screen is in."""
        return self._state.language

    @Property(bool, notify=samplesChanged)
    def samples(self) -> bool:
        """Whether samples are shown."""
        return self._state.samples

    @Property(bool, notify=asPanelChanged)
    def asPanel(self) -> bool:
        """Whether a chosen page is shown as its panel, and not to be read."""
        return self._state.as_panel
