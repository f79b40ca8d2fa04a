import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.programme.shortening import shorten


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("One two three.", "One two three."),
        ("One two.  Three", "One two.  Three"),
        ("One. Two! Three? four five", "One. Two! Three?"),
        ("One two! three four five", "One two!"),
        ("One two three four five.", "One two three four…"),
        ("One two three four", "One two three four"),
        ("“One two.” three four five", "“One two.”"),
        ("(One “two.”) three four five", "(One “two.”)"),
        ("It was 2014. three four five", "It was 2014."),
        ("He saw me. No more pain", "He saw me."),
    ],
)
def test_a_long_text_ends_with_a_whole_sentence_or_an_ellipsis(text: str, expected: str) -> None:
    assert shorten(text, 4) == expected


@pytest.mark.parametrize(
    "abbreviation",
    ["Dr.", "dr.", "Mr.", "Mrs.", "Prof.", "(Prof.", "“Dr.", "St.", "J.", "J.S.", "e.g.", "No."],
)
def test_an_abbreviation_ends_no_sentence(abbreviation: str) -> None:
    assert shorten(f"Then ask {abbreviation} Smith about pain", 4) == f"Then ask {abbreviation} Smith…"


@pytest.mark.parametrize(
    ("sentence", "is_enough"), [("One.", False), ("One two three.", False), ("One two three four.", True)]
)
def test_a_sentence_that_leaves_most_of_the_room_empty_is_not_enough(sentence: str, is_enough: bool) -> None:
    text = f"{sentence} {'more ' * 20}"
    assert (shorten(text, 9) == sentence) == is_enough
    assert len(shorten(text, 9).split()) == (4 if is_enough else 9)


@given(st.text(alphabet="ab .?! \n"), st.integers(1, 20))
def test_a_shortened_text_is_the_beginning_of_the_text(text: str, most: int) -> None:
    short = shorten(text, most).removesuffix("…").split()
    assert len(short) <= most
    assert short == text.split()[: len(short)]
    assert short or not text.split()
