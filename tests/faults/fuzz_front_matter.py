"""The facts at the top of a page, read by the schema of each kind of page."""

from collections.abc import Iterable
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import schema
from kiosk.content.front_matter import read_front_matter
from kiosk.content.group_kinds import Schema
from kiosk.content.report import Report
from tests.faults.content_seeds import file_seeds
from tests.faults.judged import judge_problems
from tests.faults.target import Target, led

SCHEMAS: Final = (
    schema.SERVICE,
    schema.ABOUT,
    schema.RESEARCH,
    schema.TESTIMONIAL,
    schema.NOTICE,
    schema.CLINIC,
    schema.GLOSSARY,
    schema.of_translation(schema.SERVICE),
)
MARKS: Final = (
    *("---\n", "\n", ": ", "- ", "  ", "? ", "| ", "> ", "# ", "[", "]", "{", "}", ",", '"', "'"),
    *("&a ", "*a", "!!int ", "!a ", "<<: ", "%YAML 1.1\n", "...\n", "\\x00", "\\u202e", "\t", "~"),
    *("no", "12:30", "0x10", "1e999", "2026-02-30", "0000-00-00", "9999-12-31", "9" * 40, "mon-fri"),
)


def read(of: Schema, text: str) -> None:
    report = Report("services/a.md")
    matter = read_front_matter(text, report, of.keys)
    of.read(matter.facts, report)
    judge_problems(report.problems)


def any_bytes(data: bytes) -> None:
    """The first byte chooses the kind of page."""
    if data:
        read(SCHEMAS[data[0] % len(SCHEMAS)], data[1:].decode("utf-8", "replace").replace("\r", "\n"))


def facts_of(of: Schema) -> st.SearchStrategy[str]:
    """Front matter with keys that the page may have, and others."""
    piece = st.one_of(st.sampled_from(MARKS), st.text(max_size=6), st.sampled_from([*of.keys]))
    value = st.lists(piece, max_size=6).map("".join)
    key = st.one_of(st.sampled_from([*of.keys]), st.sampled_from([*of.keys]), st.text(max_size=4))
    line = st.tuples(key, value).map(": ".join)
    return st.lists(line, max_size=5).map(lambda lines: "---\n" + "\n".join(lines) + "\n---\n# A\n")


@given(st.sampled_from(SCHEMAS).flatmap(lambda of: st.tuples(st.just(of), facts_of(of))))
def likely_facts(case: tuple[Schema, str]) -> None:
    read(*case)


def seeds() -> Iterable[bytes]:
    for number in range(len(SCHEMAS)):
        yield from (bytes([number]) + seed[:600] for seed in file_seeds() if seed.startswith(b"---"))


WORDS: Final = tuple(dict.fromkeys(f"{key}: ".encode() for of in SCHEMAS for key in of.keys))
TARGETS: Final = (
    Target(
        name="facts",
        one=any_bytes,
        seeds=seeds,
        words=(*WORDS, *(mark.encode() for mark in MARKS)),
        longest=600,
        cases=700_000,
    ),
    Target(
        name="likely-facts",
        one=led(likely_facts),
        seeds=lambda: (),
        words=(),
        longest=600,
        cases=10_000,
    ),
)
