import pytest

from kiosk.content import (
    Block,
    BulletList,
    Code,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Run,
)
from kiosk.programme.sections import Section
from kiosk.screen.browse_model import BrowseModel, card
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import patients_words, research, sensitive, service


@pytest.fixture
def model() -> BrowseModel:
    return BrowseModel()


def test_a_page_is_a_card(model: BrowseModel) -> None:
    model.show(Section.SERVICES, [service("low-back-pain", illustration="spine"), service("sciatica")])
    assert [row["pageId"] for row in rows(model)] == ["services/low-back-pain", "services/sciatica"]
    first = rows(model)[0]
    assert (first["title"], first["drawing"]) == ("Low back pain", "illustration/spine")
    assert not any(first[name] for name in ("quote", "name", "sample", "featured"))


def test_a_sensitive_page_shows_its_neutral_words() -> None:
    shown = card(sensitive("tumour-spread"))
    assert (shown.title, shown.summary) == ("A research paper", "What doctors have learnt")
    assert "umour" not in f"{shown.title} {shown.summary} {shown.quote} {shown.drawing}"


def test_other_research_shows_its_own_words() -> None:
    assert card(research("a-paper")).title == "A paper"
    assert card(research("a-paper")).featured


def test_a_testimonial_is_quoted_in_full_with_its_name() -> None:
    blocks = (Paragraph((Run("Good & kind."),)), Paragraph((Run("Quick.", strong=True),)))
    shown = card(patients_words("one", blocks=blocks, name="J. <Smith>"))
    assert shown.quote == "Good &amp; kind.<br><br><b>Quick.</b>"
    assert shown.name == "J. <Smith>"


def said(text: str) -> tuple[Block, ...]:
    return (Paragraph((Run(text),)),)


@pytest.mark.parametrize(
    ("block", "quoted"),
    [
        (Quote(said("Kind.")), "Kind."),
        (BulletList((said("One"), said("Two"))), "One<br><br>Two"),
        (Heading(2, (Run("Before"),)), "Before"),
        (Code("a < b"), "a &lt; b"),
        (DefinitionList((Definition((Run("Pain"),), (said("gone"),)),)), "Pain<br><br>gone"),
        (Figure(Picture(path="a.png", alt="A nurse", width=4, height=3), (Run("Us"),)), "Us"),
    ],
)
def test_a_testimonial_loses_no_word_however_it_is_set(block: Block, quoted: str) -> None:
    assert card(patients_words("one", blocks=(block, *said("End.")))).quote == f"{quoted}<br><br>End."


def test_a_quote_explains_an_abbreviation_once() -> None:
    mri = Paragraph((Run("MRI", meaning="a scan"),))
    assert card(patients_words("one", blocks=(mri, mri))).quote == "MRI (a scan)<br><br>MRI"


def test_a_section_is_told_when_it_changes(model: BrowseModel) -> None:
    model.show(Section.ABOUT, [])
    told = listen(model)
    model.show(Section.ABOUT, [])
    assert told == []
    model.show(Section.RESEARCH, [])
    assert told == ["section"]
    assert exposed(model)["section"] == "research"


def test_no_page_is_no_card(model: BrowseModel) -> None:
    model.show(Section.SERVICES, [service("a")])
    model.show(Section.RESEARCH, [])
    assert rows(model) == []
