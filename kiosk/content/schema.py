"""Which keys each kind of document knows, and what their values are.

A key that is not in these tables does not exist: the staff handbook is held against them.
"""

from types import MappingProxyType

from kiosk.content.choice_kinds import Choice, TextList
from kiosk.content.documents import Sensitivity
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.kind import Kind
from kiosk.content.language_kind import LanguageCodes
from kiosk.content.link_kind import Link
from kiosk.content.scalar_kinds import Date, Id, Text, WholeNumber, YesNo
from kiosk.content.time_kinds import Days, HoursOfDay, Moment, OpeningHours

REGIONS = ("cervical", "thoracic", "lumbar", "sacral")

_PAGE: dict[str, Kind] = {
    "id": Id(),
    "title": Text("MRI scan"),
    "summary": Text("A picture of the inside of your back."),
    "icon": Text("ph.house"),
    "illustration": Text("spine"),
    "picture": Text("pictures/scanner.jpg"),
    "picture_alt": Text("A nurse helps a patient onto the scanner"),
    "draft": YesNo(),
    "sample": YesNo(),
    "show_from": Date(),
    "show_until": Date(),
    "days": Days(),
    "hours": HoursOfDay(),
    "weight": WholeNumber(1, 10),
    "seconds": WholeNumber(5, 120),
    "share_url": Link(),
    "reviewed_by": Text("A. Surgeon, consultant"),
    "reviewed": Date(),
    "next_review": Date(),
    "evidence_ref": Text("file 2026-07 in the practice manager's cabinet"),
}

_CITATION: dict[str, Kind] = {
    "authors": Text("Cruz JP, Sahgal A"),
    "title": Text("The title of the paper"),
    "journal": Text("J Neurosurg Spine"),
    "year": WholeNumber(1800, 2200),
    "volume": Text("21"),
    "issue": Text("3"),
    "pages": Text("372-377"),
    "doi": Text("10.3171/2014.4.SPINE13695"),
    "pmid": Text("12345678"),
}

_CONSENT: dict[str, Kind] = {
    "ref": Text("2026-014"),
    "date": Date(),
    "form": Text("written"),
    "scope": TextList(example="[kiosk]"),
    "expires": Date(),
    "withdrawn": Date(),
}

_NETWORK: dict[str, Kind] = {
    "name": Text("WhatsApp"),
    "link": Link(
        ("https://", "mailto:"),
        200,
        frozenset({"{url}", "{title}", "{text}"}),
        "https://wa.me/?text={text}",
    ),
    "icon": Text("fa6b.whatsapp"),
    "caption": Text("Opens WhatsApp on your phone."),
}

SERVICE = Schema(MappingProxyType({**_PAGE, "regions": TextList(REGIONS), "related": TextList()}))
ABOUT = Schema(MappingProxyType(_PAGE))
RESEARCH = Schema(
    MappingProxyType(
        {
            **_PAGE,
            "citation": Group(Schema(MappingProxyType(_CITATION))),
            "study": Group(
                Schema(MappingProxyType({"design": Text("case reports"), "people": WholeNumber(0, 10**9)}))
            ),
            "funding": Text("Not known"),
            "written_by": Text("The clinic"),
            "sensitivity": Choice(tuple(Sensitivity)),
            "featured": YesNo(),
            "panel_title": Text("Research: a paper about treatment"),
            "panel_summary": Text("Two people took part."),
        }
    )
)
# A misspelt key could be the one that withdraws consent, so nothing here is let through.
TESTIMONIAL = Schema(
    MappingProxyType(
        {
            **_PAGE,
            "name": Text("J. S."),
            "consent": Group(
                Schema(MappingProxyType(_CONSENT), required=("ref", "date", "form", "scope"), strict=True)
            ),
            "verbatim": YesNo(),
            "edit_approved": YesNo(),
            "incentive": Text("none"),
        }
    ),
    strict=True,
)
# A misspelt key could be the one that says when it begins, and it would cover the screen at once.
NOTICE = Schema(
    MappingProxyType(
        {"title": Text("The lift is out of order"), "from": Moment(), "until": Moment(), "draft": YesNo()}
    ),
    required=("until",),
    strict=True,
)
CLINIC = Schema(
    MappingProxyType(
        {
            "name": Text("London Spine Unit"),
            "strapline": Text("Care for your back"),
            "address": Text("19 Harley St, London", lines=True),
            "phone": Text("020 7946 0000"),
            "evidence_ref": Text("file 2026-07 in the practice manager's cabinet"),
            "website": Link(),
            "languages": LanguageCodes(),
            "illustration": Text("spine"),
            "picture": Text("pictures/front-door.jpg"),
            "picture_alt": Text("The front door"),
            "opening_hours": OpeningHours(),
            "sharing": GroupList(Group(Schema(MappingProxyType(_NETWORK), required=("name", "link")))),
        }
    )
)
GLOSSARY = Schema(MappingProxyType({key: _PAGE[key] for key in ("reviewed_by", "reviewed")}))

_TRANSLATION: dict[str, Kind] = {
    "reviewed_by": Text("A. Surgeon, consultant"),
    "translation_of_version": Text("3fa9c2b1"),
}


def of_translation(schema: Schema) -> Schema:
    """The keys of a translation of what has the keys of `schema`: none of them is required."""
    return Schema(MappingProxyType({**schema.keys, **_TRANSLATION}), strict=schema.strict)
