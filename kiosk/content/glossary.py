"""The hard words and what they mean: glossary.md, and its translations."""

from typing import TYPE_CHECKING, Final

from kiosk.content.blocks import Heading, plain_text
from kiosk.content.documents import Glossary, Term
from kiosk.content.filenames import page_of
from kiosk.content.passages import passages
from kiosk.content.readability import words
from kiosk.content.reading_rules import check_length
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.schema import GLOSSARY
from kiosk.content.translation_reader import check_review

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import DocumentReader, RawDocument

LONGEST_MEANING: Final = 40


def read_glossary(reader: "DocumentReader", report: Report) -> Glossary | None:
    """The glossary in the file that `report` is about; None, with an error, if it cannot be read."""
    document = reader.read(GLOSSARY, report)
    if document is None or report.has_errors:
        return None
    language = page_of(report.path)[1]
    if language:
        check_review(document, report)
    _check_rest(document, report)
    terms = [Term(" ".join(word.split()), meaning) for word, meaning in document.meanings]
    for term in terms:
        _check_term(term, document, report)
    return Glossary(path=report.path, language=language, terms=tuple(terms))


def _check_rest(document: "RawDocument", report: Report) -> None:
    """Report the first text that is neither a term nor a heading."""
    others = tuple(block for block in document.blocks if not isinstance(block, Heading))
    said = next(filter(None, map(plain_text, passages(others))), "")
    if others:
        report.add(
            ContentRule.NO_TERM,
            f"“{_beginning(said)}” is not a word with its meaning." if said else "A line has no word in it.",
            "Write one word a line, like this: *[vertebra]: one of the bones of the spine",
            line=document.source.line_of_words(said),
        )


def _check_term(term: Term, document: "RawDocument", report: Report) -> None:
    mark = f"*[{term.word}]"
    line, again = document.source.line_of(mark), document.source.line_of(mark)
    if again:
        report.add(
            ContentRule.TERM_TWICE,
            f"“{term.word}” is explained twice: first in line {line}.",
            "Delete one of the two lines.",
            line=again,
        )
    count = len(words(term.meaning))
    if count > LONGEST_MEANING:
        report.add(
            ContentRule.MEANING_TOO_LONG,
            f"The meaning of “{term.word}” has {count} words.",
            f"Say it in {LONGEST_MEANING} words or fewer; the rest belongs on a page.",
            line=line,
        )
    check_length(term.meaning, line, report)


def _beginning(text: str) -> str:
    return " ".join(text.split()[:4])
