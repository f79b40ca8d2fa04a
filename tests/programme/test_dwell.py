import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.blocks import BulletList, Figure, Heading, Paragraph, Picture, Run
from kiosk.programme.dwell import dwell_seconds, word_count

seconds = st.floats(1, 1000)


@pytest.mark.parametrize(
    ("words", "expected"),
    [(0, 10), (9, 10), (10, 10), (11, 10.5), (40, 25), (60, 35), (109, 59.5), (110, 60), (400, 60)],
)
def test_a_panel_stays_as_long_as_it_takes_to_read(words: int, expected: float) -> None:
    assert dwell_seconds(" pain" * words, None, 10, 60) == expected


@pytest.mark.parametrize(("wanted", "expected"), [(0, 10), (5, 10), (10, 10), (42, 42), (60, 60), (120, 60)])
def test_the_page_may_say_how_long_within_the_limits(wanted: float, expected: float) -> None:
    assert dwell_seconds("pain " * 30, wanted, 10, 60) == expected


@given(st.text(), st.none() | st.floats(allow_nan=False), seconds, seconds)
def test_the_limits_hold_for_every_text_and_wish(text: str, wanted: float | None, a: float, b: float) -> None:
    assert min(a, b) <= dwell_seconds(text, wanted, min(a, b), max(a, b)) <= max(a, b)


@given(st.text(), st.text())
def test_more_words_never_stay_for_less_time(text: str, more: str) -> None:
    assert dwell_seconds(text, None, 10, 60) <= dwell_seconds(f"{text} {more}", None, 10, 60)


def test_the_words_of_a_page_are_counted_where_they_can_be_seen() -> None:
    picture = Picture(path="pictures/scan.jpg", alt="A scan of a spine", width=10, height=10)
    blocks = (
        Heading(1, (Run("A title"),)),
        BulletList(((Paragraph((Run("one "), Run("two", strong=True))),),)),
        Figure(picture, (Run("A caption"),)),
    )
    assert word_count(blocks) == 6
    assert word_count(()) == 0
