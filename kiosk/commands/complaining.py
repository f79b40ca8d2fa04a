"""What whoever started the kiosk is told is wrong with its pages."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.output import complain
from kiosk.content import ContentRule, Library, Problem, Severity
from kiosk.machine.clock import Clock
from kiosk.programme.clock_sense import clock_problem

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from kiosk.machine.library_feed import LibraryFeed


def complain_of(folder: Path, library: Library, feed: "LibraryFeed", clock: Clock) -> None:
    """Say what is wrong with `library` and with whatever `feed` gives after it, and with the clock."""
    complaint = Complaint(folder)

    def hear(library: Library) -> None:  # Qt keeps a function, where of a method it would let the object go
        complaint.hear(library)

    hear(library)
    feed.changed.connect(hear)
    if unset := clock_problem(clock.now()):
        complain(f"{unset.message} {unset.hint}")


class Complaint:
    """Says once, to whoever started the kiosk, that pages are left out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_said = False

    def hear(self, library: Library) -> None:
        """Look at what is wrong with `library`."""
        errors = {problem.rule for problem in library.problems if problem.severity is Severity.ERROR}
        if not self._is_said and errors - {ContentRule.SAFE_MODE}:
            self._is_said = True
            complain(f"Some pages cannot be shown. To see why: kiosk check {self._folder}")


def no_answer(folder: Path) -> Library:
    """What is known of a folder that has not answered, as a network share may not."""
    problem = Problem(
        path=".",
        rule=ContentRule.FOLDER_UNREADABLE,
        severity=Severity.ERROR,
        message="The content folder does not answer.",
        hint="Look after the network share. The screen shows the pages as soon as it is back.",
    )
    return Library(folder=folder, problems=(problem,))
