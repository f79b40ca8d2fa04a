"""The staff handbook (content/README.md) says what the program does, key by key and example by example."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

from kiosk import paths
from kiosk.commands.arguments import parser
from kiosk.commands.known_names import known_names
from kiosk.content import ContentRule, Library, dated_problems, load_library
from kiosk.content.group_kinds import Group, GroupList, Schema
from kiosk.content.kind import Kind
from kiosk.content.schema import ABOUT, CLINIC, NOTICE, RESEARCH, SERVICE, TESTIMONIAL, of_translation
from kiosk.content.snapshots import MOST_DAYS, MOST_RECENT

HANDBOOK: Final = (paths.CONTENT / "README.md").read_text(encoding="utf-8")

COMMON: Final = frozenset(ABOUT.keys)
SECTIONS: Final = {
    "Every page": ("services", frozenset(ABOUT.keys)),
    "Services": ("services", frozenset(SERVICE.keys) - COMMON),
    "Research": ("research", frozenset(RESEARCH.keys) - COMMON),
    "What patients say": ("testimonials", frozenset(TESTIMONIAL.keys) - COMMON),
    "Tell everybody something now": ("notices", frozenset(NOTICE.keys)),
    "The clinic: `clinic.md`": ("", frozenset(CLINIC.keys)),
    "Another language": ("services", frozenset(of_translation(SERVICE).keys) - frozenset(SERVICE.keys)),
}
"""Heading → where its examples belong, and the keys it must explain."""

NOT_FOR_EXAMPLES: Final = {
    # Its words are an example's, and the folder around it is small.
    ContentRule.TRANSLATION_MISSING,
    ContentRule.TRANSLATION_UNREVIEWED,
    # The handbook's own day is over some day.
    ContentRule.REVIEW_DUE,
    ContentRule.REVIEW_OVERDUE,
}

Files = dict[str, str | bytes | tuple[int, int]]
AROUND: Final[Files] = {
    "clinic.md": "# A clinic\n",
    "pictures/first-visit.jpg": (40, 30),
    "services/10-low-back-pain.md": "# Low back pain\n\nIt is very common.\n",
}


def section(heading: str) -> str:
    """What stands below a heading, up to the next one."""
    (_, text) = re.split(rf"^#+ {re.escape(heading)}$", HANDBOOK, maxsplit=1, flags=re.MULTILINE)
    return re.split(r"^#+ ", text, maxsplit=1, flags=re.MULTILINE)[0]


def blocks(text: str) -> list[str]:
    """The indented examples in `text`."""
    found = re.findall(r"(?:^ {4}.*\n|^\n(?= {4}))+", text, re.MULTILINE)
    return [f"{dedent(one).strip()}\n" for one in found]


def lines(text: str) -> list[str]:
    """The facts that stand as code in a sentence or a table: `key: value`."""
    return re.findall(r"`([a-z_]+: [^`]+)`", text)


def keys(text: str) -> set[str]:
    """Every key that is explained in `text`."""
    in_blocks = re.findall(r"^ *(?:- )?([a-z_]+):(?: |$)", "\n".join(blocks(text)), re.MULTILINE)
    return {line.partition(":")[0] for line in lines(text)} | set(in_blocks)


def inner(kind: Kind) -> set[str]:
    """The keys of a group, or of the groups in a list."""
    group = kind.group if isinstance(kind, GroupList) else kind
    return set(group.schema.keys) if isinstance(group, Group) else set()


def expected(heading: str, schema: Schema) -> set[str]:
    _, named = SECTIONS[heading]
    return set(named) | {key for name in named for key in inner(schema.keys[name])}


@pytest.mark.parametrize(
    ("heading", "schema"),
    [
        ("Every page", ABOUT),
        ("Services", SERVICE),
        ("Research", RESEARCH),
        ("What patients say", TESTIMONIAL),
        ("Tell everybody something now", NOTICE),
        ("The clinic: `clinic.md`", CLINIC),
        ("Another language", of_translation(SERVICE)),
    ],
)
def test_every_key_is_explained_and_none_that_does_not_exist(heading: str, schema: Schema) -> None:
    explained = keys(section(heading))
    wanted = expected(heading, schema)
    assert explained >= wanted
    known = wanted | COMMON | {"weekdays", "fri", "sat", "languages"}
    assert explained <= known


def examples() -> Iterator[tuple[str, Files]]:
    """Each example as the files that somebody would make of it."""
    for heading, (folder, _) in SECTIONS.items():
        text = section(heading)
        place = f"{folder}/x.md" if folder else "clinic.md"
        for number, block in enumerate(blocks(text)):
            if heading == "Another language":
                page = "# Ankylosing spondylitis\n\nThe spine grows stiff.\n"
                files: Files = {
                    place: page,
                    "services/x.ar.md": block,
                    "clinic.md": "---\nname: A\nlanguages: [en, ar]\n---\n",
                }
            else:
                files = {place: block if "\n# " in block or folder != "research" else f"{block}\nWords.\n"}
            yield f"{heading}, example {number}", files
        for line in lines(text):
            yield f"{heading}, {line}", example_of(line, folder)
    for number, block in enumerate(blocks(section("Add or change a page"))):
        yield (
            f"a page, example {number}",
            {"services/x.md": block if "# A" in block else f"# A page\n\n{block}"},
        )
    for number, block in enumerate(blocks(section("Facts at the top of a page"))):
        yield f"facts, example {number}", {"services/x.md": f"{block}\nThe spine grows stiff.\n"}


def example_of(line: str, folder: str) -> Files:
    """One fact in a page that has what must stand beside it."""
    beside = {
        "picture": "picture_alt: A desk",
        "picture_alt": "picture: pictures/first-visit.jpg",
        "sensitivity": "panel_title: A paper\npanel_summary: Two people.",
        "translation_of_version": "",
    }.get(line.partition(":")[0], "")
    facts = "\n".join(filter(None, (line, beside)))
    match folder:
        case "":
            return {"clinic.md": f"---\nname: A clinic\n{facts}\n---\n"}
        case "testimonials":
            consent = "consent: {ref: 2026-014, date: 2026-03-02, form: written, scope: [kiosk]}"
            return {"testimonials/x.md": f"---\n{consent}\n{facts}\n---\n\nThey were kind.\n"}
        case "notices":
            until = "until: 2099-11-24 18:00"
            return {"notices/x.md": f"---\n{until}\n{facts}\n---\n\n# The lift\n\nAsk at the desk.\n"}
        case _:
            return {f"{folder}/x.md": f"---\n{facts}\n---\n\n# A page\n\nThe spine grows stiff.\n"}


EXAMPLES: Final = dict(examples())
# These only work where something else stands beside them, which the text around them says.
WITHIN: Final = {name for name in EXAMPLES if "translation_of_version: " in name} | {
    name for name, files in EXAMPLES.items() if "withdrawn: " in str(files)
}


@pytest.mark.parametrize("name", sorted(EXAMPLES.keys() - WITHIN))
def test_every_example_is_read_without_a_word_of_complaint(name: str, write: Callable[[Files], Path]) -> None:
    library = load_library(write({**AROUND, **EXAMPLES[name]}), known_names())
    assert not complaints(library), EXAMPLES[name]


def complaints(library: Library) -> list[str]:
    found = (*library.problems, *dated_problems(library, date(2026, 11, 25)))
    return [f"{one.path}: {one.message}" for one in found if one.rule not in NOT_FOR_EXAMPLES]


def test_a_withdrawal_as_the_handbook_says_it_takes_the_words_away(write: Callable[[Files], Path]) -> None:
    given, withdrawn = blocks(section("What patients say"))
    assert load_library(write({**AROUND, "testimonials/x.md": given}), known_names()).testimonials
    library = load_library(write({**AROUND, "testimonials/x.md": withdrawn}), known_names())
    assert library.testimonials == ()
    assert [problem.rule for problem in library.problems] == [ContentRule.CONSENT_WITHDRAWN]


def test_it_lists_every_drawing() -> None:
    (listed,) = re.findall(r"^The drawings are (.*)$", HANDBOOK, re.MULTILINE)
    assert set(re.findall(r"`([^`]+)`", listed)) == known_names().illustrations


def test_it_says_which_lines_of_consent_must_be_there() -> None:
    consent = TESTIMONIAL.keys["consent"]
    assert isinstance(consent, Group)
    *first, last = (f"`{key}`" for key in consent.schema.required)
    assert f"{', '.join(first)} and {last} must be there" in HANDBOOK


def test_it_says_how_many_versions_are_kept() -> None:
    kept = f"It keeps the last {MOST_RECENT} versions, and the last one of each of {MOST_DAYS} days"
    assert kept in HANDBOOK


def test_the_words_are_explained_as_the_handbook_says(write: Callable[[Files], Path]) -> None:
    (block,) = blocks(section("Explain hard words: `glossary.md`"))
    library = load_library(write({**AROUND, "glossary.md": block}), known_names())
    assert [term.word for term in library.terms("")] == ["disc", "MRI"]
    assert not complaints(library)


def test_every_command_it_names_exists() -> None:
    named = re.findall(r"^\| `kiosk ([^`]+)` \|", HANDBOOK, re.MULTILINE)
    assert len(named) > 4
    for line in named:
        words = [word.strip('"') for word in re.findall(r'"[^"]+"|\S+', line)]
        assert parser().parse_args(words).command == words[0]


def test_its_picture_is_there() -> None:
    (picture,) = re.findall(r"\]\((\.\./[^)]+)\)", HANDBOOK)
    assert (paths.CONTENT / picture).is_file()
