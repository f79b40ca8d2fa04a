"""What the screen says of the clinic and of its content folder."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal

from kiosk.content import LANGUAGES, Library, Severity
from kiosk.content.languages import ENGLISH
from kiosk.screen.direction import directed
from kiosk.screen.notify import notify_moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`folder_fault` is the rule by which the folder itself holds nothing to show, or empty.

    `other_language` is the one beside `language` where the clinic has two.
    """

    clinic_name: str = ""
    strapline: str = ""
    address: str = ""
    content_folder: str = ""
    problem_count: int = 0
    folder_fault: str = ""
    language: str = ENGLISH
    right_to_left: bool = False
    other_language: str = ""
    other_language_name: str = ""
    many_languages: bool = False


class ClinicFacts(QObject):
    """The part of the waiting room's view model that changes with the library alone."""

    clinicNameChanged = Signal()
    straplineChanged = Signal()
    addressChanged = Signal()
    contentFolderChanged = Signal()
    problemCountChanged = Signal()
    folderFaultChanged = Signal()
    languageChanged = Signal()
    rightToLeftChanged = Signal()
    otherLanguageChanged = Signal()
    otherLanguageNameChanged = Signal()
    manyLanguagesChanged = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facts = facts_of(library)

    def show_facts(self, library: Library) -> None:
        """Say what `library` says."""
        before, self._facts = self._facts, facts_of(library)
        notify_moved(self, before, self._facts)

    @Property(str, notify=clinicNameChanged)
    def clinicName(self) -> str:
        """Plain text, or empty."""
        return self._facts.clinic_name

    @Property(str, notify=straplineChanged)
    def strapline(self) -> str:
        """Plain text, or empty."""
        return self._facts.strapline

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """Plain text, or empty."""
        return self._facts.address

    @Property(str, notify=contentFolderChanged)
    def contentFolder(self) -> str:
        """Where the pages are looked for."""
        return self._facts.content_folder

    @Property(int, notify=problemCountChanged)
    def problemCount(self) -> int:
        """How many files could not be shown."""
        return self._facts.problem_count

    @Property(str, notify=folderFaultChanged)
    def folderFault(self) -> str:
        """The rule by which the folder itself holds nothing to show, or empty."""
        return self._facts.folder_fault

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language that the screen is in, by its ISO 639-1 code."""
        return self._facts.language

    @Property(bool, notify=rightToLeftChanged)
    def rightToLeft(self) -> bool:
        """Whether that language runs so, and the screen with it."""
        return self._facts.right_to_left

    @Property(str, notify=otherLanguageChanged)
    def otherLanguage(self) -> str:
        """The other one of the clinic's two languages, by its ISO 639-1 code, or empty."""
        return self._facts.other_language

    @Property(str, notify=otherLanguageNameChanged)
    def otherLanguageName(self) -> str:
        """What it is called by those who speak it."""
        return self._facts.other_language_name

    @Property(bool, notify=manyLanguagesChanged)
    def manyLanguages(self) -> bool:
        """Whether there are more than two languages, so that a list is needed."""
        return self._facts.many_languages


def facts_of(library: Library) -> Facts:
    """What the screen says of `library`."""
    errors = [problem for problem in library.problems if problem.severity is Severity.ERROR]
    clinic = library.clinic
    language = library.language or library.languages[0]
    others = [code for code in library.languages if code != language]
    other = others[0] if len(others) == 1 else ""
    return Facts(
        clinic_name=directed(clinic.name) if clinic else "",
        strapline=directed(clinic.strapline) if clinic else "",
        address=directed(clinic.address) if clinic else "",
        content_folder=str(library.folder),
        problem_count=len({problem.path for problem in errors}),
        folder_fault=next((problem.rule for problem in errors if problem.path == "."), ""),
        language=language,
        right_to_left=LANGUAGES[language].right_to_left,
        other_language=other,
        other_language_name=LANGUAGES[other].own_name if other else "",
        many_languages=len(others) > 1,
    )
