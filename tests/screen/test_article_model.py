import pytest

from kiosk.content import Study
from kiosk.screen.article_model import ArticleModel
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
