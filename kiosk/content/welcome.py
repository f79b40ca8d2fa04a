"""What clinic.md says of the clinic, as a page."""

from kiosk.content.documents import About, Clinic
from kiosk.content.titles import first_paragraph


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
        links=clinic.links,
        order=-1,
        language=clinic.language,
        reviewed_by=clinic.reviewed_by,
        illustration=clinic.illustration,
        picture=clinic.picture,
    )
