"""The tables of keys and the types they fill must fit together."""

from dataclasses import fields

import pytest

from kiosk.content import documents
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.schema import ABOUT, CLINIC, RESEARCH, SERVICE, TESTIMONIAL

MADE_BY_THE_LOADER = {"path", "blocks", "order"}


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
        (group(RESEARCH, "citation"), documents.Citation),
        (group(RESEARCH, "study"), documents.Study),
        (group(TESTIMONIAL, "consent"), documents.Consent),
        (group(CLINIC, "sharing"), documents.Network),
    ],
)
def test_every_key_is_a_field_and_every_field_a_key(schema: Schema, made: type) -> None:
    names = {field.name for field in fields(made)}
    assert schema.keys.keys() - {"picture_alt"} == names - MADE_BY_THE_LOADER


@pytest.mark.parametrize("key", ["days", "hours", "weight"])
def test_keys_of_later_versions_are_not_known_yet(key: str) -> None:
    assert not any(key in schema.keys for schema in (SERVICE, ABOUT, RESEARCH, TESTIMONIAL, CLINIC))


@pytest.mark.parametrize("schema", [TESTIMONIAL, group(TESTIMONIAL, "consent")])
def test_no_key_about_consent_can_be_misspelt(schema: Schema) -> None:
    assert schema.strict
