"""The tables of keys and the types they fill must fit together."""

import re
from dataclasses import fields

import pytest

from kiosk import paths
from kiosk.content import documents
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.schema import ABOUT, CLINIC, NOTICE, RESEARCH, SERVICE, TESTIMONIAL, of_translation

MADE_BY_THE_LOADER = {"id", "path", "blocks", "text", "order", "fact_lines", "links", "language"}
FIELDS = {"from": "starts"}
"""A field of Python cannot be called “from”."""


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
    assert keys - MADE_BY_THE_LOADER == names - MADE_BY_THE_LOADER


@pytest.mark.parametrize(
    ("row", "schema", "common"),
    [
        ("Every page", ABOUT, None),
        ("`services`", SERVICE, ABOUT),
        ("`research`", RESEARCH, ABOUT),
        ("`testimonials`", TESTIMONIAL, ABOUT),
        ("`clinic.md`", CLINIC, None),
        ("`notices`", NOTICE, None),
        ("A translation", of_translation(ABOUT), ABOUT),
    ],
)
def test_the_staff_handbook_names_every_key_and_no_other(
    row: str, schema: Schema, common: Schema | None
) -> None:
    handbook = (paths.CONTENT / "README.md").read_text("utf-8")
    (keys,) = re.findall(rf"^\| {re.escape(row)} \| (.*) \|$", handbook, re.MULTILINE)
    expected = schema.keys.keys() - (common.keys.keys() if common else ())
    assert set(re.findall("`([a-z_]+)`", keys)) == expected


@pytest.mark.parametrize("schema", [TESTIMONIAL, group(TESTIMONIAL, "consent"), NOTICE])
def test_no_key_about_consent_or_the_time_of_a_notice_can_be_misspelt(schema: Schema) -> None:
    assert schema.strict
