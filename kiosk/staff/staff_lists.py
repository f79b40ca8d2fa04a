"""The lists on the staff's screens, as QML finds them."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Property, QObject

from kiosk.screen.qr_code import trusted_code
from kiosk.staff.lists import FactList, PageList, ProblemList
from kiosk.staff.staff_facts import StaffFacts
from kiosk.staff.staff_rows import FactRow

CODE_WORDS: Final = "This code can be read."


class StaffLists(StaffFacts):
    """The part of the staff's view model that never changes: its lists."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems = ProblemList(self)
        self._pages = PageList(self)
        self._facts = FactList(self)
        self._samples = FactList(self)

    @Property(ProblemList, constant=True)
    def problems(self) -> ProblemList:
        """What is wrong in the content folder."""
        return self._problems

    @Property(PageList, constant=True)
    def pages(self) -> PageList:
        """Every page, and why it is not on the screen."""
        return self._pages

    @Property(FactList, constant=True)
    def facts(self) -> FactList:
        """What the present screen tells, line by line."""
        return self._facts

    @Property(FactList, constant=True)
    def samples(self) -> FactList:
        """A sentence in each of the clinic's languages."""
        return self._samples

    @Property(str, constant=True)
    def codeWords(self) -> str:
        """What the code to try a phone with says."""
        return CODE_WORDS

    @Property(str, constant=True)
    def code(self) -> str:
        """That code's picture."""
        return trusted_code(CODE_WORDS).id

    @Property(int, constant=True)
    def codeModules(self) -> int:
        """How many modules wide it is, with its margin."""
        return trusted_code(CODE_WORDS).modules

    def _show_facts(self, facts: Iterable[FactRow]) -> None:
        self._facts.set_rows(tuple(facts))

    def _empty(self) -> None:
        """Keep nothing that nobody looks at."""
        for rows in (self._problems, self._pages, self._facts, self._samples):
            rows.set_rows(())
