"""The preview's view model: a waiting room that shows any page at any time, and what is wrong beside it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from math import inf
from types import MappingProxyType
from typing import Any, Final, cast

from PySide6.QtCore import Property, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content import LANGUAGES, ContentRule, Document, Library, Page, Problem
from kiosk.content.every_problem import problems_on
from kiosk.content.levels import Level
from kiosk.machine.travelling_clock import TravellingClock
from kiosk.programme.panels import PanelRules
from kiosk.programme.session import Timing
from kiosk.programme.spoken_time import EXAMPLES, read_moment
from kiosk.screen.waiting_room import WaitingRoom
from kiosk.staff.as_shown import as_shown
from kiosk.staff.documents import document_of, original_of
from kiosk.staff.line_reader import LineReader
from kiosk.staff.lists import PageList, ProblemList
from kiosk.staff.page_rows import notes, page_rows
from kiosk.staff.preview_facts import PreviewFacts
from kiosk.staff.preview_state import PreviewState
from kiosk.staff.problem_rows import in_short, problem_rows, same_problem
from kiosk.staff.time_travel import YEARS, days_on, hours_on, how_far, in_words

QML_IMPORT_NAME = "WaitingRoom.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NOBODY_LEAVES: Final = Timing(idle=inf, sensitive_idle=inf, warning=inf)
"""Whoever writes beside the preview has not left, however long they do not touch it."""

_AS_THEY_ARE: Final[Mapping[ContentRule, Level]] = MappingProxyType({})


@QmlElement
@QmlUncreatable("made by the program")
class PreviewRoom(PreviewFacts):  # type: ignore[operator]  # PySide's stub takes it for no decorator
    """Holds the library as it is and the file that somebody asked for, and lets its room show that."""

    _placeChanged = Signal()

    def __init__(
        self,
        library: Library,
        rules: PanelRules,
        clock: TravellingClock,
        levels: Mapping[ContentRule, Level] = _AS_THEY_ARE,
    ) -> None:
        super().__init__(PreviewState(samples=rules.show_samples))
        self._library = library
        self._clock = clock
        self._levels = levels
        self._found: tuple[Problem, ...] = ()
        self._search = ""
        self._path = ""
        """The file whose page was asked for, or empty."""
        self._place: tuple[str, str] = ("", "")
        """What was on the screen when it was."""
        self._problems = ProblemList(self)
        self._pages = PageList(self)
        self._lines = LineReader(self)
        self._lines.found.connect(self._show_line)
        # Samples are left out of the library, so that one of them can be shown all the same.
        wanted = replace(rules, show_samples=True)
        room = WaitingRoom(self._shown(), wanted, NOBODY_LEAVES, clock, self)
        self._room = cast("Any", room)  # PySide's stub has no types for properties
        # Queued: the room has first to finish what it is telling of.
        self._placeChanged.connect(self._look_at_place, Qt.ConnectionType.QueuedConnection)
        for moved in (
            self._room.viewChanged,
            self._room.article.pageIdChanged,
            self._room.browse.sectionChanged,
            self._room.attract.pageIdChanged,
        ):
            moved.connect(self._placeChanged)
        self._minute = QTimer(self, singleShot=True)
        self._minute.setObjectName("minute")
        self._minute.timeout.connect(self._say)
        self._say()

    def show_library(self, library: Library) -> None:
        """Show `library` from now on; what is on the screen stays there, as it is in it."""
        before = self._asked_for()
        self._library = library
        self._room.show_library(self._shown(), renew=True)
        if before is None and self._asked_for() is not None:
            self._open(self._path)  # it was left out, and has been mended
        self._say()
        self._look_up_line()

    # What QML shows

    @Property(WaitingRoom, constant=True)
    def room(self) -> WaitingRoom:
        """The kiosk's own screen."""
        return self._room  # type: ignore[no-any-return]

    @Property(ProblemList, constant=True)
    def problems(self) -> ProblemList:
        """What is wrong."""
        return self._problems

    @Property(PageList, constant=True)
    def pages(self) -> PageList:
        """The pages to choose from."""
        return self._pages

    # What QML asks for

    @Slot(int)
    def openProblem(self, index: int) -> None:
        """Show the page that the problem in row `index` is about, and its line."""
        self._tell(replace(self._state, problem=index, source_line=""))
        self._look_up_line()
        path = self._found[index].path
        written = document_of(self._library, path)
        if written is not None:
            self._room.speak(written.language)
        self._open(path)

    @Slot(str)
    def openFile(self, path: str) -> None:
        """Show the page or the notice of a file, whatever its days."""
        self._open(path)

    @Slot()
    def showPanels(self) -> None:
        """Let the panels take turns, as they do while nobody is there."""
        self._path = ""
        self._room.show_library(self._shown())
        self._room.show_panels()
        self._say()

    @Slot(bool)
    def setAsPanel(self, as_panel: bool) -> None:
        """Show a chosen page as its panel, or to be read."""
        self._tell(replace(self._state, as_panel=as_panel))
        if self._path:
            self._open(self._path)

    @Slot(str)
    def search(self, words: str) -> None:
        """List the pages in which all of `words` are found."""
        self._search = words
        self._say()

    @Slot(int)
    def setLanguage(self, index: int) -> None:
        """Show the screen in the clinic's language at `index`."""
        self._room.speak(self._library.languages[index])
        self._say()

    @Slot(bool)
    def setSamples(self, shown: bool) -> None:
        """Show samples, or leave them out."""
        self._tell(replace(self._state, samples=shown))
        self._room.show_library(self._shown())
        self._say()

    @Slot(str)
    def goTo(self, moment: str) -> None:
        """Go to a moment as somebody says it."""
        there = read_moment(moment, self._clock.really_now())
        if there is None:
            fault = f"“{moment.strip()}” is not understood. Write for example {EXAMPLES}."
            self._tell(replace(self._state, time_fault=fault))
        else:
            self._travel(there)

    @Slot(int)
    def goHours(self, hours: int) -> None:
        """Go on by `hours`, or back."""
        self._travel(hours_on(self._clock.now(), hours))

    @Slot(int)
    def goDays(self, days: int) -> None:
        """Go on by `days`, or back."""
        self._travel(days_on(self._clock.now(), days))

    @Slot()
    def goToNow(self) -> None:
        """Come back to the present."""
        self._clock.come_back()
        self._arrive()

    # From one moment, and one page, to the next

    def _travel(self, there: datetime) -> None:
        if there.year in YEARS:
            self._clock.go_to(there)
            self._arrive()
        else:
            fault = f"Please choose a year from {YEARS[0]} to {YEARS[-1]}."
            self._tell(replace(self._state, time_fault=fault))

    def _arrive(self) -> None:
        self._tell(replace(self._state, time_fault=""))
        self._room.pass_time()
        self._say()

    def _open(self, path: str) -> None:
        """Show the page or the notice of the file `path`, if there is one."""
        self._path = path
        self._room.show_library(self._shown(), renew=True)
        page = self._asked_for()
        if isinstance(page, Page) and not (self._state.as_panel and self._show_panel(page)):
            self._room.openPage(page.id)
            if self._room.article.pageId == page.id:
                self._room.readOn()
        self._place = self._now_on()
        self._say()

    def _show_panel(self, page: Page) -> bool:
        """Whether `page` has a panel, which is shown then."""
        self._room.show_panels(page.id)
        return bool(self._room.view == "attract" and self._room.attract.pageId == page.id)

    def _look_at_place(self) -> None:
        """Whoever goes on by the screen's own buttons looks at another page than the one they asked for."""
        if self._path and self._now_on() != self._place:
            self._path = ""
            self._room.show_library(self._shown())
        self._say()

    def _now_on(self) -> tuple[str, str]:
        room = self._room
        match room.view:
            case "page" | "share":
                return "page", room.article.pageId
            case "section":
                return "section", room.browse.section
            case "attract" if room.attract.paused:
                return "panel", room.attract.pageId
            case view:
                return view, ""

    def _asked_for(self) -> Document | None:
        return document_of(self._library, self._path)

    def _shown(self) -> Library:
        return as_shown(self._library, samples=self._state.samples, asked_for=self._path)

    # What stands beside the screen

    def _say(self) -> None:
        now = self._clock.now()
        samples = self._state.samples
        chosen = self._chosen_problem()
        self._found = problems_on(self._library, now.date(), self._levels)
        self._problems.set_rows(problem_rows(self._found))
        self._pages.set_rows(page_rows(self._library, now, samples=samples, search=self._search))
        path = self._path or self._path_on_show()
        original = original_of(self._library, self._path)
        self._tell(
            replace(
                self._state,
                moment=in_words(now),
                how_far=how_far(now, self._clock.really_now()),
                elsewhere=self._clock.is_elsewhere,
                note=" ".join(notes(self._library, path, now, samples=samples)),
                summary=in_short(self._found),
                problem=same_problem(chosen, self._found) if chosen else -1,
                path=original.path if original else "",
                languages=tuple(LANGUAGES[code].own_name for code in self._library.languages),
                language=self._library.languages.index(self._room.language),
            )
        )
        self._minute.start((60 - now.second) * 1000)

    def _path_on_show(self) -> str:
        view, page_id = self._now_on()
        page = self._library.page(page_id) if view == "page" else None
        return page.path if page else ""

    def _chosen_problem(self) -> Problem | None:
        index = self._state.problem
        return self._found[index] if index >= 0 else None

    def _look_up_line(self) -> None:
        problem = self._chosen_problem()
        if problem is not None and problem.line:
            self._lines.look_up(self._library.folder, problem)
        else:
            self._tell(replace(self._state, source_line=""))

    def _show_line(self, problem: Problem, line: str, start: int, end: int) -> None:
        if problem == self._chosen_problem():
            self._tell(replace(self._state, source_line=line, mark_start=start, mark_end=end))
