"""The hard words and what they mean."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.known_names import known_names
from kiosk.content import Library, Run, Term, load_library, passages
from kiosk.programme.vocabulary import vocabulary
from tests.content.followed import CLINIC, Followed

Load = Callable[[dict[str, str | bytes]], Library]
ARABIC = "---\nreviewed_by: A. Reader\n---\n*[قرص]: وسادة لينة بين عظمتين.\n"
OFFERED = "---\nname: A clinic\nlanguages: [en, ar]\n---\n"


def said(library: Library) -> list[tuple[str, int, str]]:
    return [(problem.path, problem.line, problem.rule) for problem in library.problems]


def test_each_line_is_a_word_and_its_meaning(load: Load) -> None:
    library = load({"glossary.md": "# Words\n\n*[disc]: A soft &amp; round cushion.\n*[MRI]: A scan.\n"})
    assert library.terms("") == (Term("disc", "A soft & round cushion."), Term("MRI", "A scan."))
    assert library.terms("ar") == ()
    assert said(library) == []


def test_it_is_no_page(load: Load) -> None:
    library = load({"glossary.md": "*[disc]: A cushion.\n", "services/a.md": "# A\n\nA disc.\n"})
    assert [page.id for page in library.pages] == ["services/a"]
    assert library.services[0].blocks[0] == load({"services/a.md": "# A\n\nA disc.\n"}).services[0].blocks[0]


def test_a_word_is_written_as_pages_are(load: Load) -> None:
    library = load({"glossary.md": "*[Bell's  palsy]: A weak face.\n"})
    assert library.terms("")[0].word == "Bell\N{RIGHT SINGLE QUOTATION MARK}s palsy"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("*[disc]: A cushion.\n\nHello there you.\n", [(3, "no-term")]),
        ("*[disc] A cushion.\n", [(1, "no-term")]),
        ("[disc]: A cushion.\n", [(1, "no-term")]),
        ("[disc]: cushion.md\n", []),  # defines a link that nothing uses, and says nothing
        ("*[disc]:\n", [(1, "no-term")]),
        ("---\n", [(1, "front-matter-unclosed")]),
        ("\n\n***\n", [(0, "no-term")]),
        ("*[a]: b\n*[c]: d\n*[a]: e\n", [(3, "term-twice")]),
        ("*[a]: b\n*[c]: " + "word " * 21 + "\n", [(2, "long-sentence")]),
        ("*[a]: " + "Word. " * 41 + "\n", [(1, "meaning-too-long")]),
        ("---\ntitle: Words\n---\n*[a]: b\n", [(2, "unknown-key")]),
        ("".join(f"*[a{n}]: b\n" for n in range(101)), [(1, "too-many-references")]),
        ("*[a]: " + "b" * 10_001, [(1, "line-too-long")]),
        ("", []),
    ],
)
def test_what_is_wrong_is_named_with_its_line(load: Load, text: str, problems: list[tuple[int, str]]) -> None:
    assert [(line, rule) for _, line, rule in said(load({"glossary.md": text}))] == problems


@pytest.mark.parametrize("data", [b"\xff\xfe\0", b"\xe9\n", b"*[a]: b\n" * 10_000, b"\0" * 99])
def test_what_cannot_be_read_explains_nothing(load: Load, data: bytes) -> None:
    library = load({"glossary.md": data})
    assert library.terms("") == ()
    assert [path for path, _, _ in said(library)] == ["glossary.md"] or data == b"\0" * 99


def test_other_languages_have_words_of_their_own(load: Load) -> None:
    library = load({"clinic.md": OFFERED, "glossary.md": "*[a]: b\n", "glossary.ar.md": ARABIC})
    assert (library.terms("")[0].word, library.terms("ar")[0].word) == ("a", "قرص")
    assert said(library) == [("clinic.md", 0, "translation-missing")]


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("glossary.ar.md", "*[a]: b\n", "translation-unreviewed"),
        ("glossary.fr.md", ARABIC, "language-not-offered"),
        ("glossary.xx.md", ARABIC, "unknown-language"),
        ("glosary.md", "*[a]: b\n", "unexpected-file"),
    ],
)
def test_a_file_beside_it_that_is_wrong_is_named(load: Load, name: str, text: str, rule: str) -> None:
    library = load({"clinic.md": OFFERED, "clinic.ar.md": "---\nreviewed_by: A\n---\n# X\n", name: text})
    assert said(library) == [(name, 0, rule)]


def test_a_change_reaches_the_pages_and_a_mistake_does_not(tmp_path: Path) -> None:
    folder = Followed(tmp_path / "content", tmp_path / "state")
    folder.write("clinic.md", CLINIC)
    folder.write("services/10-scan.md", "# Scan\n")
    folder.look()
    folder.write("glossary.md", "*[disc]: A cushion.\n")
    assert folder.settle().terms("") == (Term("disc", "A cushion."),)
    folder.write("glossary.md", b"\xff\xfe\0")
    library = folder.settle()
    assert library.terms("") == (Term("disc", "A cushion."),)
    assert [rule for _, _, rule in said(library)] == ["not-utf8"]
    folder.write("glossary.md", "*[disc]: A soft cushion.\n")
    assert folder.settle().terms("") == (Term("disc", "A soft cushion."),)
    (folder.folder / "glossary.md").unlink()
    assert folder.settle().terms("") == ()


def test_it_is_remembered_from_one_start_to_the_next(tmp_path: Path) -> None:
    first = Followed(tmp_path / "content", tmp_path / "state")
    first.write("clinic.md", CLINIC)
    first.write("services/10-scan.md", "# Scan\n")
    first.write("glossary.md", "*[disc]: A cushion.\n")
    first.look()
    again = Followed(tmp_path / "content", tmp_path / "state")
    library = again.live.remembered(again.wall)
    assert library is not None
    assert library.terms("") == (Term("disc", "A cushion."),)


def test_the_clinics_own_words_are_all_used_and_easy() -> None:
    library = load_library(paths.CONTENT, known_names())
    terms = library.terms("")
    assert len(terms) > 25
    found = {
        run.meaning
        for page in library.pages
        for runs in passages(page.blocks)
        for run in vocabulary(terms).marked(Run(run.text) for run in runs)
    }
    assert [term.word for term in terms if term.meaning not in found] == []
    assert [problem for problem in library.problems if problem.path == "glossary.md"] == []
    assert all(re.fullmatch(r"[A-Z].*\.", term.meaning) for term in terms)
