"""Puts translations together with the pages they belong to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, Final

from kiosk.content.documents import Clinic, Document, Glossary, Notice, Page, Research, Sensitivity
from kiosk.content.filenames import MOST_NAMES, page_of
from kiosk.content.languages import ENGLISH, LANGUAGES, in_english
from kiosk.content.problems import Problem, Severity
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.translation import Translation
from kiosk.content.welcome import welcome_page

COPYING_NS: Final = 10 * 10**9
"""A copied folder may give every file the time at which it was copied, a page and its translation in turn."""

_WORDS: Final = frozenset(
    {
        *("path", "language", "title", "summary", "blocks", "text", "links", "fact_lines"),
        *("reviewed_by", "reviewed", "next_review"),
    }
)
"""What a translation always has of its own, if only by leaving it out."""

_MAY_DIFFER: Final = frozenset(
    {
        *("icon", "illustration", "picture", "seconds", "share_url", "evidence_ref", "questions"),
        *("panel_title", "panel_summary", "study", "funding", "written_by", "citation"),
        *("name", "strapline", "address", "phone", "website", "sharing"),
    }
)
"""What it has of its own where it says so. All else is the page's: consent, dates, order, the gate."""

_FIELDS: Final = MappingProxyType({"from": "starts"})
"""Keys that Python calls by another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    """The translations of pages and of the clinic, whole, and what is wrong with them."""

    pages: tuple[Document, ...]
    clinics: tuple[Clinic, ...]
    problems: tuple[Problem, ...]


def translate(readings: Sequence[Reading], pages: Iterable[Document], clinic: Clinic | None) -> Translated:
    """What the translations among `readings` make of `pages` and `clinic`, which can be shown."""
    originals: dict[str, Document | Clinic] = {}
    for shown in (*((clinic,) if clinic else ()), *pages):
        originals.setdefault(page_of(shown.path)[0], shown)
    files = {reading.path: reading for reading in readings}
    written = {page_of(path) for path in files}
    whole: dict[tuple[str, str], Document | Clinic] = {}
    problems: list[Problem] = []
    for reading in readings:
        for translation in reading.documents:
            if not isinstance(translation, Translation):
                continue
            report = Report(reading.path)
            place = page, language = page_of(reading.path)
            original = originals.get(page)
            if original is None:
                _check_original(written, page, report)
            elif place in whole:
                _report_second(whole[place].path, report)
            else:
                whole[place] = _join(original, translation)
                _check_language(language, clinic, report)
                _check_age(files[original.path], reading, translation, report)
                _check_facts(original, translation, report)
            problems += report.problems
    clinics = tuple(each for each in whole.values() if isinstance(each, Clinic))
    welcomes = filter(None, map(welcome_page, clinics))
    return Translated(
        pages=(*welcomes, *(each for each in whole.values() if not isinstance(each, Clinic))),
        clinics=clinics,
        problems=(*problems, *_missing(originals, written, clinic)),
    )


def unoffered(glossaries: Iterable[Glossary], clinic: Clinic | None) -> Iterator[Problem]:
    """The translations of the glossary into a language that nobody can choose."""
    for glossary in glossaries:
        if glossary.language:
            report = Report(glossary.path)
            _check_language(glossary.language, clinic, report)
            yield from report.problems


def _join(original: Document | Clinic, translation: Translation) -> Document | Clinic:
    """The words of the translation, with the facts of its original."""
    words, given = translation.words, translation.given
    own = {field.name for field in fields(original)} & (_WORDS | (given & _MAY_DIFFER))
    values: dict[str, Any] = {name: getattr(words, name) for name in own}
    picture = None if isinstance(original, Notice) else original.picture
    if translation.picture_alt and "picture" not in given and picture:
        values["picture"] = replace(picture, alt=translation.picture_alt)
    if not (isinstance(original, Clinic) or isinstance(words, Clinic)):
        values["draft"] = original.draft or words.draft
    return replace(original, **values)


def _check_original(written: Iterable[tuple[str, str]], page: str, report: Report) -> None:
    if (page, "") in written:  # it is there, and what keeps it off the screen is reported with it
        return
    name = f"{PurePosixPath(page).name}.md"
    report.add(
        ContentRule.TRANSLATION_WITHOUT_ORIGINAL,
        f"There is no page {name} in this folder of which this could be the translation.",
        "Name the two files alike: the translation of 10-mri.md into Arabic is 10-mri.ar.md. "
        "If the page was deleted, delete this file too.",
    )


def _report_second(first: str, report: Report) -> None:
    report.add(
        ContentRule.DUPLICATE_ID,
        f"{report.path} and {first} are translations of one page into one language. The second is left out.",
        "Delete one of the files.",
    )


def _check_language(language: str, clinic: Clinic | None, report: Report) -> None:
    if clinic is None or language in clinic.languages[1:]:
        return
    name = LANGUAGES[language].name
    if language in clinic.languages:
        message = f"The pages themselves are in {name}: clinic.md lists it first."
        hint = f"Write {name} into the page itself, or list another language first."
    else:
        message = f"Visitors cannot choose {name}: clinic.md does not list it."
        hint = f"To offer it, write languages: [{', '.join((*clinic.languages, language))}] in clinic.md."
    report.add(ContentRule.LANGUAGE_NOT_OFFERED, message, hint)


def _check_age(original: Reading, reading: Reading, translation: Translation, report: Report) -> None:
    if version := translation.version:
        digest = original.files.get(original.path, "")
        outdated = not digest.startswith(version)
        hint = f"Compare the two, then write translation_of_version: {digest[:8]}"
    else:
        outdated = original.modified_ns - reading.modified_ns > COPYING_NS
        hint = "Compare the two and mend the translation, or just save it again if it still says the same."
    if outdated:
        report.add(
            ContentRule.TRANSLATION_OUTDATED,
            f"{original.path} has changed since this translation of it was written.",
            hint,
        )


def _check_facts(original: Document | Clinic, translation: Translation, report: Report) -> None:
    words, given = translation.words, translation.given
    for key in sorted(given - _WORDS - _MAY_DIFFER - {"draft"}):
        field = _FIELDS.get(key, key)
        if getattr(words, field) != getattr(original, field):
            report.add(
                ContentRule.ORIGINAL_DECIDES,
                f"“{key}” is not the same as in {original.path}, and has no effect here.",
                f"Remove the line, or change {key} in {original.path}.",
                line=0 if isinstance(words, Clinic) else words.line_of(key),
            )
    if isinstance(original, Research) and original.sensitivity is not Sensitivity.NONE:
        missing = [key for key in ("panel_title", "panel_summary") if key not in given]
        if missing:
            report.add(
                ContentRule.SENSITIVE_PANEL,
                f"The translation has no {' and no '.join(missing)}, so its panel is not all translated.",
                "Add neutral words that everybody in the waiting room may read.",
                severity=Severity.WARNING,
            )


def _missing(
    originals: Mapping[str, Document | Clinic], written: set[tuple[str, str]], clinic: Clinic | None
) -> Iterator[Problem]:
    languages = clinic.languages if clinic else (ENGLISH,)
    for page, original in originals.items():
        missing = tuple(code for code in languages[1:] if (page, code) not in written)
        if missing and not (isinstance(original, Page) and (original.draft or original.sample)):
            yield _not_translated(original.path, missing)


@lru_cache(maxsize=MOST_NAMES)  # it is said of the same pages again with each library
def _not_translated(path: str, missing: tuple[str, ...]) -> Problem:
    report = Report(path)
    report.add(
        ContentRule.TRANSLATION_MISSING,
        f"This page is not in {in_english(missing)} yet.",
        f"Write {PurePosixPath(path).stem}.{missing[0]}.md beside it. Until then the page is shown as it is, "
        "and says so.",
    )
    return report.problems[0]
