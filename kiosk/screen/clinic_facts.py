"""What the screen says of the clinic and of its content folder: it does not change while the program runs."""

from PySide6.QtCore import Property, QObject

from kiosk.content import Clinic, Library, Severity


class ClinicFacts(QObject):
    """The part of the waiting room's view model that stands still."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library

    @Property(str, constant=True)
    def clinicName(self) -> str:
        """Plain text, or empty."""
        return self._clinic.name

    @Property(str, constant=True)
    def strapline(self) -> str:
        """Plain text, or empty."""
        return self._clinic.strapline

    @Property(str, constant=True)
    def address(self) -> str:
        """Plain text, or empty."""
        return self._clinic.address

    @Property(str, constant=True)
    def contentFolder(self) -> str:
        """Where the pages are looked for."""
        return str(self._library.folder)

    @Property(int, constant=True)
    def problemCount(self) -> int:
        """How many files could not be shown."""
        return len({problem.path for problem in self._library.problems if problem.severity is Severity.ERROR})

    @Property(str, constant=True)
    def folderFault(self) -> str:
        """The rule by which the folder itself holds nothing to show, or empty."""
        faults = (problem for problem in self._library.problems if problem.path == ".")
        return next((fault.rule for fault in faults if fault.severity is Severity.ERROR), "")

    @property
    def _clinic(self) -> Clinic:
        return self._library.clinic or Clinic(path="", name="")
