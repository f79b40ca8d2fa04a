"""From one file to one translation."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from kiosk.content.documents import Clinic, Network
from kiosk.content.filenames import page_of
from kiosk.content.pages import KINDS, title_of
from kiosk.content.references import links_to_pages
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.schema import CLINIC, of_translation
from kiosk.content.titles import first_heading, without_title
from kiosk.content.translation import Translation

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import DocumentReader, RawDocument


def read_translation(path: str, reader: "DocumentReader", report: Report) -> Translation | None:
    """What the file `path` says; None, with an error, if it must not be shown."""
    folder = str(PurePosixPath(path).parent)
    if folder in KINDS:
        return _read_page(folder, reader, report)
    return _read_clinic(reader, report)


def _read_page(folder: str, reader: "DocumentReader", report: Report) -> Translation | None:
    kind = KINDS[folder]
    document = reader.read(of_translation(kind.schema), report)
    if document is None:
        return None
    title = title_of(document, kind, report)
    kind.check_translation(document, report)
    if report.has_errors:
        return None
    check_review(document, report)
    version, values = _without_version(document)
    blocks = without_title(document.blocks, title)
    page, language = page_of(report.path)
    words = kind.build(
        {
            "id": page,
            "summary": kind.summarise(blocks),
            **values,
            "title": title,
            "path": report.path,
            "blocks": blocks,
            "order": 0,
            "language": language,
            "fact_lines": tuple(document.facts.lines()),
            "links": links_to_pages(document.blocks, document.source),
        }
    )
    return Translation(
        words=words, given=frozenset(values), picture_alt=document.picture_alt, version=version
    )


def _read_clinic(reader: "DocumentReader", report: Report) -> Translation | None:
    document = reader.read(of_translation(CLINIC), report)
    if document is None or report.has_errors:
        return None
    check_review(document, report)
    version, values = _without_version(document)
    name = values.get("name") or first_heading(document.blocks)
    given = {*values, "name"} if name else {*values}
    words = Clinic(
        path=report.path,
        language=page_of(report.path)[1],
        blocks=without_title(document.blocks, name),
        **{
            **values,
            "name": name,
            "links": links_to_pages(document.blocks, document.source),
            "sharing": tuple(Network(**network) for network in values.get("sharing", ())),
        },
    )
    return Translation(words=words, given=frozenset(given), picture_alt=document.picture_alt, version=version)


def _without_version(document: "RawDocument") -> tuple[str, dict[str, Any]]:
    values = dict(document.values)
    return str(values.pop("translation_of_version", "")).lower(), values


def check_review(document: "RawDocument", report: Report) -> None:
    """Report a translation that names nobody who has read it."""
    if not document.values.get("reviewed_by"):
        report.add(
            ContentRule.TRANSLATION_UNREVIEWED,
            "This is a translation that nobody has reviewed yet.",
            "When somebody who knows the language has read it, add reviewed_by: and their name.",
        )
