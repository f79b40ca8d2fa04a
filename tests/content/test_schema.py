"""The tables of keys and the types they fill must fit together."""

from dataclasses import fields

import pytest

from kiosk.content import documents
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.schema import ABOUT, CLINIC, NOTICE, RESEARCH, SERVICE, TESTIMONIAL

MADE_BY_THE_LOADER = {"id", "path", "blocks", "text", "order", "fact_lines", "links", "language"}
FIELDS = {"from": "starts"}
"""A field of Python cannot be called “from”."""
OF_TRANSLATIONS: dict[type, set[str]] = {documents.Clinic: {"reviewed_by"}}
"""Nobody reviews the clinic's own facts but where they are translated."""


def group(schema: Schema, key: str) -> Schema:
    kind = schema.keys[key]
    assert isinstance(kind, Group | GroupList)
    return kind.schema if isinstance(kind, Group) else kind.group.schema


@pytest.mark.parametrize(
    ("schema", "made"),
    [
        (SERVICE, documents.Service),
        (ABOUT, documents.About),
        (RESEARCH, documents.Research),
        (TESTIMONIAL, documents.Testimonial),
        (CLINIC, documents.Clinic),
        (NOTICE, documents.Notice),
        (group(RESEARCH, "citation"), documents.Citation),
        (group(RESEARCH, "study"), documents.Study),
        (group(TESTIMONIAL, "consent"), documents.Consent),
        (group(CLINIC, "sharing"), documents.Network),
    ],
)
def test_every_key_is_a_field_and_every_field_a_key(schema: Schema, made: type) -> None:
    names = {field.name for field in fields(made)}
    keys = {FIELDS.get(key, key) for key in schema.keys} - {"picture_alt"}
    assert keys - MADE_BY_THE_LOADER == names - MADE_BY_THE_LOADER - OF_TRANSLATIONS.get(made, set())


@pytest.mark.parametrize("schema", [TESTIMONIAL, group(TESTIMONIAL, "consent"), NOTICE])
def test_no_key_about_consent_or_the_time_of_a_notice_can_be_misspelt(schema: Schema) -> None:
    assert schema.strict
