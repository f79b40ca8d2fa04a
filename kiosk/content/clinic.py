"""The clinic itself: clinic.md."""

from kiosk.content.document_reader import DocumentReader
from kiosk.content.documents import About, Clinic, Network
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.schema import CLINIC
from kiosk.content.titles import first_heading, first_paragraph, without_title


def read_clinic(reader: DocumentReader, report: Report) -> Clinic | None:
    """The clinic in the file that `report` is about, without the facts that are wrong.

    None, with an error, if it has no name or cannot be read at all.
    """
    document = reader.read(CLINIC, report)
    if document is None:
        return None
    name = document.values.get("name") or first_heading(document.blocks)
    if not name:
        report.add(
            ContentRule.MISSING_KEY,
            "The clinic has no name.",
            "Add a line like this: name: London Spine Unit",
        )
        return None
    values = {
        **document.values,
        "name": name,
        "sharing": tuple(Network(**network) for network in document.values.get("sharing", ())),
    }
    return Clinic(path=report.path, blocks=without_title(document.blocks, name), **values)


def welcome_page(clinic: Clinic) -> About | None:
    """What clinic.md says below its facts, as the first page about the clinic; None if it says nothing."""
    if not clinic.blocks:
        return None
    return About(
        id="clinic",
        path=clinic.path,
        title=clinic.name,
        summary=clinic.strapline or first_paragraph(clinic.blocks),
        blocks=clinic.blocks,
        order=-1,
        language=clinic.language,
        illustration=clinic.illustration,
        picture=clinic.picture,
    )
