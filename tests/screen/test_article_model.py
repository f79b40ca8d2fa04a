from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content import Figure, Paragraph, Picture, Run, Study, Term
from kiosk.screen.article_model import ArticleModel
from kiosk.screen.article_state import Over
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import research, sensitive, service


@pytest.fixture
def model() -> ArticleModel:
    return ArticleModel()


def test_a_page_is_its_head_and_its_rows(model: ArticleModel) -> None:
    model.show(service("sciatica", illustration="spine", sample=True), asks=False)
    seen = exposed(model)
    assert (seen["pageId"], seen["section"], seen["title"]) == ("services/sciatica", "services", "Sciatica")
    assert (seen["drawing"], seen["sample"], seen["asksAbout"], seen["study"]) == (
        "illustration/spine",
        True,
        "",
        "",
    )
    assert [row["text"] for row in rows(model)] == ["All about: Sciatica"]


def test_research_says_what_kind_of_study_it_was(model: ArticleModel) -> None:
    model.show(research("a-paper", study=Study(design="Case report", people=2)), asks=False)
    assert exposed(model)["study"] == "Case report"


def test_a_gate_shows_nothing_but_what_it_asks_about(model: ArticleModel) -> None:
    model.show(service("before"), asks=False)
    page = sensitive("tumour-spread", illustration="spine", sample=True)
    model.show(page, asks=True)
    seen = exposed(model)
    assert seen.pop("asksAbout") == "cancer"
    assert (seen.pop("pageId"), seen.pop("section")) == (page.id, "research")
    assert seen.pop("related") == {"rows": []}
    assert not any(seen.values())


def test_a_page_that_was_agreed_to_opens_whole(model: ArticleModel) -> None:
    page = sensitive("tumour-spread")
    model.show(page, asks=True)
    told = listen(model)
    model.show(page, asks=False)
    seen = exposed(model)
    assert (seen["title"], seen["asksAbout"]) == ("Tumour spread", "")
    assert rows(model)
    assert {"title", "asksAbout"} <= set(told)


def test_the_same_page_again_is_no_news(model: ArticleModel) -> None:
    model.show(service("sciatica"), asks=False)
    told = listen(model)
    model.show(service("sciatica"), asks=False)
    assert told == []


PICTURE = Picture(path="pictures/door.jpg", alt="A door", width=400, height=300)
DOOR = "picture/-/pictures/door.jpg"
PAGE = service("disc", illustration="spine", blocks=(Paragraph((Run("A disc."),)), Figure(PICTURE)))
TERMS = (Term("disc", "A soft cushion."), Term("nerve", "It carries messages."))


@pytest.mark.parametrize(
    ("over", "seen"),
    [
        (Over(), ("", "", "", "", 0)),
        (Over(term="Disc"), ("Disc", "A soft cushion.", "", "", 0)),
        (Over(term="Nerve"), ("", "", "", "", 0)),
        (Over(enlarged="illustration/spine"), ("", "", "illustration/spine", "", 1)),
        (Over(enlarged=DOOR), ("", "", DOOR, "A door", 0.75)),
        (Over(enlarged="illustration/scan"), ("", "", "", "", 0)),
    ],
)
def test_what_lies_over_a_page_is_the_pages_own(model: ArticleModel, over: Over, seen: object) -> None:
    model.show(PAGE, asks=False, terms=TERMS, over=over)
    shown = exposed(model)
    names = ("term", "meaning", "enlarged", "enlargedAlt", "enlargedRatio")
    assert tuple(shown[name] for name in names) == seen
    assert shown["words"] == ["Disc"]
    assert (shown["drawings"], shown["drawingAlts"]) == (["illustration/spine", DOOR], ["", "A door"])


def test_a_photograph_keeps_its_shape(model: ArticleModel) -> None:
    model.show(service("door", picture=PICTURE), asks=False, over=Over(enlarged=DOOR))
    assert (exposed(model)["enlargedAlt"], exposed(model)["enlargedRatio"]) == ("A door", 0.75)


def test_only_what_is_there_can_be_asked_for(model: ArticleModel) -> None:
    model.show(PAGE, asks=False, terms=TERMS)
    asked = QSignalSpy(model.lookRequested)
    model.explain("Nerve")
    model.enlarge("illustration/scan")
    model.enlarge("")
    assert asked.count() == 0
    model.explain("Disc")
    model.enlarge("illustration/spine")
    model.enlarge(DOOR)
    model.putAway()
    wanted = [["Disc", ""], ["", "illustration/spine"], ["", DOOR], ["", ""]]
    assert [asked.at(place) for place in range(asked.count())] == wanted


def test_a_gate_explains_and_enlarges_nothing(model: ArticleModel) -> None:
    page = sensitive("tumour-spread", illustration="spine", blocks=PAGE.blocks)
    over = Over(term="Disc", enlarged="illustration/spine")
    model.show(page, asks=True, terms=TERMS, over=over, related=(service("other"),))
    seen = exposed(model)
    assert (seen["words"], seen["term"], seen["enlarged"]) == ([], "", "")
    assert seen["related"] == {"rows": []}


def test_a_meaning_that_opens_moves_nothing_of_the_page(model: ArticleModel) -> None:
    model.show(PAGE, asks=False, terms=TERMS)
    told, reset = listen(model), QSignalSpy(model.modelReset)
    model.show(PAGE, asks=False, terms=TERMS, over=Over(term="Disc"))
    assert (sorted(told), reset.count()) == (["meaning", "term"], 0)


def test_the_pages_to_read_next_are_cards(model: ArticleModel) -> None:
    model.show(PAGE, asks=False, related=(service("rest"), sensitive("tumour-spread")))
    assert [card["title"] for card in exposed(model)["related"]["rows"]] == ["Rest", "A research paper"]
    model.clear()
    assert exposed(model)["related"]["rows"] == []


@pytest.mark.parametrize(
    ("facts", "drawings"),
    [
        ({}, []),
        ({"icon": "ph.bone"}, []),
        ({"picture": PICTURE, "blocks": (Figure(PICTURE),)}, [DOOR]),
    ],
)
def test_what_can_be_enlarged_is_there_once(
    model: ArticleModel, facts: dict[str, Any], drawings: list[str]
) -> None:
    model.show(service("door", **facts), asks=False)
    assert exposed(model)["drawings"] == drawings
