import pytest

from kiosk.content.readability import FEWEST_WORDS, grade, sentences, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("a", 1),
        ("the", 1),
        ("made", 1),
        ("spine", 1),
        ("loved", 1),
        ("changes", 2),
        ("wanted", 2),
        ("table", 2),
        ("houses", 2),
        ("people", 2),
        ("doctor", 2),
        ("MRI", 1),
        ("injection", 3),
        ("physiotherapy", 5),
        ("spondylolisthesis", 6),
    ],
)
def test_the_syllables_of_a_word(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
        ("Dr. Smith saw Mrs. Jones. J. S. went home.", ["Dr. Smith saw Mrs. Jones.", "J. S. went home."]),
        ("It costs 3.5 pounds. 12 people came.", ["It costs 3.5 pounds.", "12 people came."]),
        ("He said “Yes.” “No,” said she.", ["He said “Yes.”", "“No,” said she."]),
        ("Ask us, e.g. by phone.", ["Ask us, e.g. by phone."]),
        ("One line\nAnother", ["One line", "Another"]),
        ("Written by Dr.", ["Written by Dr."]),
    ],
)
def test_the_sentences_of_a_text(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_words_have_their_apostrophes_and_hyphens_and_no_other_marks() -> None:
    assert words("Don’t – it's “long-lasting” (3.5%)…") == ["Don’t", "it's", "long-lasting", "3.5"]  # noqa: RUF001


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    # 120 words in 12 sentences; 12 words have three syllables, the others one.
    text = "The cat sat on the mat and ate an animal. " * 12
    assert grade([text]) == pytest.approx(0.39 * 10 + 11.8 * (9 + 3) / 10 - 15.59)


def test_a_short_text_has_no_grade() -> None:
    assert grade(["incomprehensibility " * (FEWEST_WORDS - 1)]) == 0
    assert grade(["incomprehensibility " * FEWEST_WORDS]) > 20
