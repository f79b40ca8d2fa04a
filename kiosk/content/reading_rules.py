"""Whether a page's own words are easy to read, and claim no more than the clinic can show."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from kiosk.content.blocks import Code, Quote, plain_text
from kiosk.content.passages import passages
from kiosk.content.readability import grade, sentences, words
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import RawDocument

LONGEST_SENTENCE: Final = 20
HIGHEST_GRADE: Final = 9

_CLAIM = re.compile(
    r"""\b(?:
    top (?!\ (?:of|to|and|or|part|half|end|edge|layer)\b | [.,;:!?)]|$)
    | (?<!at\ )(?<!works\ )(?<!work\ ) best (?!\ (?:to|not|if|when|for\ you)\b)
    | leading (?!\ (?:to|up|into)\b)
    | no\.?\ ?1 (?!\d) | number\ one
    | highest\ quality
    | all\ (?:spinal\ |spine\ |back\ )?(?:conditions|disorders)
    | (?<!not\ )(?<!be\ ) guaranteed
    | (?<!not\ ) pain[ -]free
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)


def check_reading(document: "RawDocument", report: Report) -> None:
    """Report the first long sentence, a hard text, and the first claim."""
    _check_sentences(document, report)
    found = grade(text for text, _ in _own_words(document, ()))
    if found > HIGHEST_GRADE:
        report.add(
            ContentRule.HARD_TO_READ,
            f"The text has reading grade {found:.0f}; up to {HIGHEST_GRADE} most people follow it.",
            "Use shorter sentences and everyday words.",
            line=_line_of_hardest(document),
        )
    if not document.values.get("evidence_ref"):
        _check_claims(document, report)


def _check_claims(document: "RawDocument", report: Report) -> None:
    keys = ("name", "title", "strapline", "summary", "panel_title", "panel_summary")
    for text, line in _own_words(document, keys):
        if match := _CLAIM.search(text):
            report.add(
                ContentRule.CLAIM_WITHOUT_EVIDENCE,
                f"“{match[0]}” is a claim, and nothing says where its proof is kept.",
                "Say it more modestly, or add at the top: evidence_ref: where the proof is kept",
                line=line or document.source.line_of(match[0]) or document.source.line_of_words(text),
            )
            return


def _check_sentences(document: "RawDocument", report: Report) -> None:
    for text, line in _own_words(document, ("summary", "panel_summary")):
        for sentence in filter(_is_long, sentences(text)):
            _report_long(sentence, line or document.source.line_of_words(sentence), report)
            return


def check_length(text: str, line: int, report: Report) -> None:
    """Report the long sentences of `text`, which stands in `line`."""
    for sentence in filter(_is_long, sentences(text)):
        _report_long(sentence, line, report)


def _is_long(sentence: str) -> bool:
    return len(words(sentence)) > LONGEST_SENTENCE


def _report_long(sentence: str, line: int, report: Report) -> None:
    report.add(
        ContentRule.LONG_SENTENCE,
        f"The sentence that begins “{_beginning(sentence)}” has {len(words(sentence))} words.",
        f"Make two of it: {LONGEST_SENTENCE} words are enough.",
        line=line,
    )


def _line_of_hardest(document: "RawDocument") -> int:
    """Where the longest sentence stands."""
    said = (sentence for text, _ in _own_words(document, ()) for sentence in sentences(text))
    return document.source.line_of_words(max(said, key=lambda sentence: len(words(sentence))))


def _own_words(document: "RawDocument", facts: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The text of `facts`, each with its line, then each passage that is not quoted, with 0."""
    for key in facts:
        if key in document.values:
            yield document.values[key], document.facts.line_of(key)
    own = tuple(block for block in document.blocks if not isinstance(block, Quote | Code))
    for runs in passages(own):
        yield plain_text(runs), 0


def _beginning(sentence: str) -> str:
    return " ".join(sentence.split()[:4]) + "…"
