"""Which words of running text are explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Run, Term
from kiosk.programme.vocabulary import Vocabulary, vocabulary

TERMS = (
    Term("disc", "a cushion"),
    Term("disc replacement", "a new disc"),
    Term("MRI", "a scan"),
    Term("vertebra", "a bone"),
    Term("vertebrae", "a bone"),
    Term("قرص", "وسادة"),
    Term("A&E", "where they help at once"),
)


def found(text: str) -> list[tuple[str, str]]:
    """The words that are marked in `text`, each with its meaning."""
    return [(run.text, run.meaning) for run in vocabulary(TERMS).marked([Run(text)]) if run.meaning]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A disc.", ["disc"]),
        ("Discs, and DISCS", ["Discs"]),
        ("the discography of a discus", []),
        ("disc-shaped", ["disc"]),
        ("a disc replacement, a disc", ["disc replacement", "disc"]),
        ("two disc replacements", ["disc replacements"]),
        ("An MRI, two MRIs, an mri", ["MRI"]),
        ("vertebrae or a vertebra", ["vertebrae"]),
        ("call A&E now", ["A&E"]),
        ("هذا قرص لين", ["قرص"]),
        ("قرصs", []),
        ("disc disc disc", ["disc"]),
        ("", []),
    ],
)
def test_a_word_is_found_whole_the_longest_first_and_once(text: str, words: list[str]) -> None:
    assert [word for word, _ in found(text)] == words


@pytest.mark.parametrize(
    "run",
    [
        Run("disc", link="https://example.org"),
        Run("disc", code=True),
        Run("1", footnote=1),
        Run("MRI", meaning="pictures", link="https://example.org"),
    ],
)
def test_nothing_is_marked_in_links_and_code(run: Run) -> None:
    assert [part.meaning for part in vocabulary(TERMS).marked([run])] == [""]


def test_what_the_page_itself_explains_comes_first() -> None:
    runs = [Run("MRI", meaning="pictures"), Run(" of a "), Run("disc", strong=True), Run(", MRI, "), Run("x")]
    marked = vocabulary(TERMS).marked([*runs, Run("MRI", meaning="pictures")])
    assert [(run.text, run.meaning, run.strong) for run in marked] == [
        ("MRI", "pictures", False),
        (" of a ", "", False),
        ("disc", "a cushion", True),
        (", ", "", False),
        ("MRI", "a scan", False),
        (", ", "", False),
        ("x", "", False),
        ("MRI", "", False),
    ]


def test_a_word_is_called_by_its_first_form() -> None:
    known = vocabulary(TERMS)
    assert (known.word_for("a bone", "x"), known.word_for("pictures", "MRI")) == ("vertebra", "MRI")


@pytest.mark.parametrize("terms", [(), TERMS])
@given(texts=st.lists(st.text(st.sampled_from("discMRIvertba &قرص\n")), max_size=4))
def test_no_letter_is_lost(terms: tuple[Term, ...], texts: list[str]) -> None:
    marked = Vocabulary(terms).marked(Run(text) for text in texts)
    assert "".join(run.text for run in marked) == "".join(texts)
    meanings = [run.meaning for run in marked if run.meaning]
    assert len(meanings) == len(set(meanings))
