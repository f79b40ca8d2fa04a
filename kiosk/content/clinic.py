"""The clinic itself: clinic.md."""

import re
from typing import TYPE_CHECKING

from kiosk.content.documents import Clinic, Network
from kiosk.content.reading_rules import check_reading
from kiosk.content.references import links_to_pages
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.schema import CLINIC
from kiosk.content.titles import first_heading, without_title
from kiosk.content.values import Mapping, Scalar, Sequence

if TYPE_CHECKING:  # a type alone: the process of the screen imports nothing that parses
    from kiosk.content.document_reader import DocumentReader, RawDocument

_CLOSED = re.compile(r"https://(plus\.google\.com|(?:[a-z]+\.)*skype\.com)(?:[/?#:]|$)", re.IGNORECASE)


def read_clinic(reader: "DocumentReader", report: Report) -> Clinic | None:
    """The clinic in the file that `report` is about, without the facts that are wrong.

    None, with an error, if it has no name or cannot be read at all.
    """
    document = reader.read(CLINIC, report)
    if document is None:
        return None
    name = document.values.get("name") or first_heading(document.blocks)
    if not name and not document.has_facts:
        return None
    if not name:
        report.add(
            ContentRule.MISSING_KEY,
            "The clinic has no name.",
            "Add a line like this: name: London Spine Unit",
        )
        return None
    _check_networks(document, report)
    check_reading(document, report)
    values = {
        **document.values,
        "name": name,
        "links": links_to_pages(document.blocks, document.source),
        "sharing": tuple(Network(**network) for network in document.values.get("sharing", ())),
    }
    return Clinic(path=report.path, blocks=without_title(document.blocks, name), **values)


def _check_networks(document: "RawDocument", report: Report) -> None:
    for network in document.values.get("sharing", ()):
        if match := _CLOSED.match(network["link"]):
            report.add(
                ContentRule.CLOSED_NETWORK,
                f"“{network['name']}” leads to {match[1]}, which has closed.",
                "Remove it from sharing, or choose another network.",
                line=_line_of_link(network["link"], document.facts),
            )


def _line_of_link(link: str, facts: Mapping) -> int:
    sharing = next((entry.value for entry in facts.entries if entry.key == "sharing"), None)
    networks = sharing.items if isinstance(sharing, Sequence) else ()
    written = (
        entry.value for network in networks if isinstance(network, Mapping) for entry in network.entries
    )
    return next(
        (value.line for value in written if isinstance(value, Scalar) and value.text.strip() == link), 0
    )
