"""Runs as StyledText, read back by a parser that is not ours and drawn by the one that counts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.content import Run
from kiosk.screen.direction import directed
from kiosk.screen.styled_text import in_brackets, styled

NASTY = st.text(st.sampled_from("<>&;\"'/=# \n!-abimgsrx2703"), max_size=40)
TEXTS = NASTY | st.text(max_size=20)


class Reader(HTMLParser):
    """What a reader of HTML makes of StyledText."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.said = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.append(tag)
        self.said += "\n" if tag == "br" else ""

    def handle_data(self, data: str) -> None:
        self.said += data


@given(TEXTS, st.booleans(), st.booleans())
def test_no_character_of_content_becomes_markup(text: str, strong: bool, emphasis: bool) -> None:
    read = Reader(styled([Run(text, strong=strong, emphasis=emphasis)]))
    assert read.said == directed(text)
    assert [tag for tag in read.tags if tag != "br"] == ["b"] * strong + ["i"] * emphasis


@given(TEXTS, TEXTS, TEXTS | TEXTS.map("https://".__add__))
def test_nothing_that_stands_beside_the_text_becomes_markup(text: str, meaning: str, link: str) -> None:
    read = Reader(styled([Run(text, meaning=meaning, link=link)]))
    assert set(read.tags) <= {"br"}
    assert text in read.said
    assert meaning in read.said


LABEL = b'import QtQuick\nText { font.family: "Noto Sans"; font.pixelSize: 40 }'
PLAIN, STYLED = 0, 4


@pytest.fixture
def width_of(qapp: QGuiApplication) -> Iterator[Callable[[str, int], float]]:
    """How wide Qt Quick draws a text in one of its formats."""
    del qapp
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(LABEL, "")
    label = component.create()

    def draw(text: str, text_format: int) -> float:
        label.setProperty("textFormat", text_format)
        label.setProperty("text", text)
        return float(label.property("contentWidth"))

    yield draw
    label.deleteLater()


@pytest.mark.parametrize(
    "text",
    [
        "It's",
        'a "word"',
        "a < b > c",
        "R&D",
        "&lt;",
        "&amp;amp;",
        "&nbsp;x",
        "&#39;",
        "&#x3c;b&#x3e;",
        "<b>bold</b>",
        "<br>",
        "<img src='x'><img src='http://example.org/'>",
        "<a href=x>",
        "<!-- x -->",
        "</b",
        "&",
        ";&;",
        "“café…",
    ],
)
def test_qt_draws_the_very_characters(width_of: Callable[[str, int], float], text: str) -> None:
    assert width_of(styled([Run(text)]), STYLED) == pytest.approx(width_of(text, PLAIN))


def test_a_line_break_is_a_line_break() -> None:
    assert styled([Run("one"), Run("\n"), Run("two")]) == "one<br>two"


def test_an_abbreviation_is_explained_once() -> None:
    mri = Run("MRI", meaning="magnetic resonance imaging")
    assert styled([mri, Run(" and "), mri]) == "MRI (magnetic resonance imaging) and MRI"


def test_an_abbreviation_that_was_explained_before_is_not_explained_again() -> None:
    explained: set[str] = set()
    mri = Run("MRI", meaning="magnetic resonance imaging")
    styled([mri], in_brackets(explained))
    assert styled([mri], in_brackets(explained)) == "MRI"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        (Run("our page", link="https://example.org/a"), "our page (example.org/a)"),
        (Run("write", link="mailto:us@example.org"), "write (us@example.org)"),
        (Run("https://example.org", link="https://example.org"), "https://example.org"),
        (Run("3", footnote=3), " [3]"),
    ],
)
def test_what_cannot_be_followed_is_written_out(run: Run, shown: str) -> None:
    assert styled([run]) == shown


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (
            [Run("this "), Run("good", strong=True), Run(" page")],
            "this <b>good</b> page (x.org/y)",
        ),
        ([Run("this"), Run("page", emphasis=True)], "this<i>page</i> (x.org/y)"),
        ([Run("two"), Run("\n", link=""), Run("lines")], "two<br>lines (x.org/y)"),
        ([Run("x.org/"), Run("y", strong=True)], "x.org/<b>y</b>"),
        ([Run("MRI", meaning="a scan")], "MRI (a scan) (x.org/y)"),
    ],
)
def test_a_links_address_stands_once_behind_its_last_word(runs: list[Run], shown: str) -> None:
    linked = [run if run.text == "\n" else replace(run, link="https://x.org/y") for run in runs]
    assert styled([Run("See "), *linked, Run(".")]) == f"See {shown}."


def test_links_that_follow_each_other_have_an_address_each() -> None:
    runs = [Run("a", link="https://x.org"), Run("b", link="https://y.org"), Run("\n"), Run("c")]
    assert styled(runs) == "a (x.org)b (y.org)<br>c"


def test_an_address_is_not_markup() -> None:
    assert styled([Run("a", link="https://x.org/?b=<b>&c")]) == "a (x.org/?b=&lt;b&gt;&amp;c)"
