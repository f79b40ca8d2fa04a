"""From one file to one page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kiosk.content.blocks import Block
from kiosk.content.documents import About, Article, Document, Page, Service
from kiosk.content.filenames import FileName
from kiosk.content.group_kinds import Schema
from kiosk.content.notices import build_notice, check_notice
from kiosk.content.panel_rules import check_panel
from kiosk.content.reading_rules import check_reading
from kiosk.content.references import links_to_pages
from kiosk.content.report import Report
from kiosk.content.research import build_research, check_research
from kiosk.content.rules import ContentRule
from kiosk.content.schedule import check_schedule
from kiosk.content.schema import ABOUT, NOTICE, RESEARCH, SERVICE, TESTIMONIAL
from kiosk.content.spelling import nearest
from kiosk.content.testimonials import (
    NAMELESS,
    build_testimonial,
    check_testimonial,
    check_translated_words,
    patients_words,
)
from kiosk.content.titles import first_heading, first_paragraph, without_title

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import DocumentReader, RawDocument

WRITE_HERE = "WRITE HERE"
"""What a new page says where its words are missing."""


def _nothing_to_check(document: "RawDocument", report: Report) -> None:
    """Services and pages about the clinic have no rules of their own."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: its keys, how it is made, its own rules, and what it is called and says if not told."""

    schema: Schema
    build: Callable[[dict[str, Any]], Document]
    check: "Callable[[RawDocument, Report], None]" = _nothing_to_check
    check_translation: "Callable[[RawDocument, Report], None]" = _nothing_to_check
    untitled: str = ""
    summarise: Callable[[tuple[Block, ...]], str] = first_paragraph


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "services": Kind(SERVICE, lambda values: Service(**values)),
        "research": Kind(RESEARCH, build_research, check_research),
        "testimonials": Kind(
            TESTIMONIAL,
            build_testimonial,
            check_testimonial,
            check_translated_words,
            NAMELESS,
            patients_words,
        ),
        "about": Kind(ABOUT, lambda values: About(**values)),
        "notices": Kind(NOTICE, build_notice, check_notice, check_notice),
    }
)
"""The kinds of page by the name of their folder."""


def read_page(folder: str, name: FileName, reader: "DocumentReader", report: Report) -> Document | None:
    """The page in the file that `report` is about; None, with an error, if it must not be shown."""
    kind = KINDS[folder]
    document = reader.read(kind.schema, report)
    if document is None:
        return None
    values = document.values
    title = title_of(document, kind, report)
    check_schedule(document, report)
    _check_finished(document, report)
    kind.check(document, report)
    if report.has_errors:
        return None
    blocks = without_title(document.blocks, title)
    page = kind.build(
        {
            "id": f"{folder}/{name.slug}",
            "summary": kind.summarise(blocks),
            **values,
            "title": title,
            "path": report.path,
            "blocks": blocks,
            "order": name.order,
            "fact_lines": tuple(document.facts.lines()),
            "links": links_to_pages(document.blocks, document.source),
        }
    )
    if isinstance(page, Page):
        check_panel(page, document, report)
    if isinstance(page, Article):  # a testimonial's words are the patient's own
        check_reading(document, report)
    return page


def title_of(document: "RawDocument", kind: Kind, report: Report) -> str:
    """What the page is called; empty, with an error, if it says nothing."""
    values = document.values
    title = values.get("title") or first_heading(document.blocks) or values.get("name") or kind.untitled
    if not title and document.has_facts and not _title_is_wrong(document, report):
        meant = next((entry for entry in document.facts.entries if _may_mean_title(entry.key, kind)), None)
        message, hint, line = (
            (f"The page has no title: the kiosk does not know “{meant.key}”.", "Write title:", meant.line)
            if meant
            else ("The page has no title.", "Begin the text with a heading, for example # MRI scan", 0)
        )
        report.add(ContentRule.NO_TITLE, message, hint, line=line)
    return str(title)


def _title_is_wrong(document: "RawDocument", report: Report) -> bool:
    """Whether a title was given, and what is wrong with it is reported already."""
    return report.has_errors and any(entry.key.casefold() == "title" for entry in document.facts.entries)


def _may_mean_title(key: str, kind: Kind) -> bool:
    return key not in kind.schema.keys and bool(nearest(key, ("title",)))


def _check_finished(document: "RawDocument", report: Report) -> None:
    line = document.source.line_of(WRITE_HERE)
    if line and not document.values.get("draft"):
        report.add(
            ContentRule.UNFINISHED,
            f"The page still says {WRITE_HERE}.",
            f"Put your own words in place of each {WRITE_HERE}. Until then, write draft: yes at the top.",
            line=line,
        )
