"""What a patient takes along: never more than the code holds, and never less than they chose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.questions import LIST_BYTES, MAX_BYTES, code_text, fits, toggle

HEADING, CLINIC = "Questions for my consultant", "London Spine Unit"
ARABIC = "ماذا يحدث إذا انتظرت؟"
# As the loader lets them through: words with single spaces between them, of at most 90 letters.
questions = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=90)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


def chosen(*asked: str) -> tuple[str, ...]:
    """What is left of a visitor's taps on `asked`, one after the other."""
    found: tuple[str, ...] = ()
    for question in asked:
        found = toggle(found, question)
    return found


@pytest.mark.parametrize(
    ("taps", "expected"),
    [
        ((), ()),
        (("Why?",), ("Why?",)),
        (("Why?", "When?"), ("Why?", "When?")),
        (("Why?", "When?", "Why?"), ("When?",)),
        (("Why?", "When?", "Why?", "Why?"), ("When?", "Why?")),
        (("  Why\n so? ", "Why so?"), ()),
        (("", " \n "), ()),
        ((ARABIC, "Why?"), (ARABIC, "Why?")),
    ],
)
def test_each_tap_adds_a_question_or_takes_it_out(taps: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert chosen(*taps) == expected


@pytest.mark.parametrize(
    ("heading", "clinic", "expected"),
    [
        (HEADING, CLINIC, "Questions for my consultant (London Spine Unit)\n1. Why?\n2. When?"),
        (HEADING, "", "Questions for my consultant\n1. Why?\n2. When?"),
        ("", CLINIC, "London Spine Unit\n1. Why?\n2. When?"),
        ("", "", "1. Why?\n2. When?"),
        (HEADING, "x" * MAX_BYTES, "Questions for my consultant\n1. Why?\n2. When?"),
        ("x" * MAX_BYTES, CLINIC, "London Spine Unit\n1. Why?\n2. When?"),
        ("x" * MAX_BYTES, "x" * MAX_BYTES, "1. Why?\n2. When?"),
    ],
)
def test_the_code_says_whose_questions_these_are(heading: str, clinic: str, expected: str) -> None:
    assert code_text(("Why?", "When?"), heading, clinic) == expected


@pytest.mark.parametrize(
    ("letter", "most"),
    [("a", 4), ("\N{ARABIC LETTER BEH}", 2), ("字", 1)],
)
def test_what_counts_is_bytes(letter: str, most: int) -> None:
    """A question of 90 letters takes 90 bytes in English, and twice as many in Arabic."""
    asked = [f"{number}{letter * 89}" for number in range(9)]
    assert chosen(*asked) == tuple(asked[:most])


def test_a_list_is_full_to_the_last_byte() -> None:
    room = LIST_BYTES - len("1. Why?\n2. ")
    assert fits(("Why?",), "a" * room)
    assert not fits(("Why?",), "a" * (room + 1))


def test_eight_questions_of_usual_length_fit() -> None:
    asked = [f"How long until I can drive and lift again? ({number})" for number in range(8)]
    assert len(chosen(*asked)) == 8


@given(st.lists(questions, max_size=20), lines, lines)
def test_no_code_says_more_than_fits_and_every_code_says_all_that_was_chosen(
    asked: list[str], heading: str, clinic: str
) -> None:
    kept = chosen(*asked)
    text = code_text(kept, heading, clinic)
    assert len(text.encode()) <= MAX_BYTES
    assert text.endswith("\n".join(f"{number}. {question}" for number, question in enumerate(kept, 1)))


@given(st.lists(questions, unique=True, max_size=20), questions)
def test_what_does_not_fit_changes_nothing(asked: list[str], more: str) -> None:
    kept = chosen(*asked)
    after = toggle(kept, more)
    if more in kept:
        assert after == tuple(each for each in kept if each != more)
    else:
        assert after == ((*kept, more) if fits(kept, more) else kept)
