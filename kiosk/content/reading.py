"""What one file of the content folder gave."""

from dataclasses import dataclass

from kiosk.content.documents import Clinic, Document, Glossary
from kiosk.content.problems import Problem, Severity
from kiosk.content.rules import ContentRule
from kiosk.content.translation import Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the file `path` gave, and what is wrong with it.

    `documents` is one page, translation or glossary, or for clinic.md the clinic and the page that welcomes
    visitors, or nothing.
    `sources` names every file that was looked at, the file itself first, with the SHA-256 of what was in
    it; a picture that could not be used has an empty one. `modified_ns` is when the file was written to
    last, in nanoseconds of the epoch.
    """

    path: str
    documents: tuple[Document | Clinic | Translation | Glossary, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    modified_ns: int = 0

    @property
    def is_good(self) -> bool:
        """Whether it can be shown as the writer meant it."""
        errors = any(problem.severity is Severity.ERROR for problem in self.problems)
        return bool(self.documents) and not errors

    @property
    def is_unreadable(self) -> bool:
        """Whether the file itself could not be read, which may pass without any change in it."""
        return any(problem.rule == ContentRule.FILE_UNREADABLE for problem in self.problems)

    @property
    def files(self) -> dict[str, str]:
        """The files that belong to it, each with the SHA-256 of its bytes."""
        return {path: digest for path, digest in self.sources if digest}
