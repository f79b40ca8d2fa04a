import pytest
from PySide6.QtCore import QRectF

from kiosk.screen.spine_drawing import drawing
from kiosk.screen.spine_model import SpineModel
from tests.screen.exposed import exposed, listen, rows
from tests.screen.made_up import service

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def model() -> SpineModel:
    return SpineModel()


def levels(model: SpineModel) -> list[str]:
    return [row["level"] for row in exposed(model)["targets"]["rows"]]


def test_the_whole_spine_offers_its_regions(model: SpineModel) -> None:
    model.show("", [service("sciatica")], closer=False)
    seen = exposed(model)
    assert levels(model) == ["cervical", "thoracic", "lumbar", "sacral"]
    assert (seen["level"], seen["region"], seen["bones"], seen["above"], seen["below"]) == (
        *("", "", [], "", "cervical"),
    )
    assert seen["part"] == seen["whole"] == drawing().whole
    assert [row["pageId"] for row in rows(model)] == ["services/sciatica"]


def test_a_region_is_lit_whole(model: SpineModel) -> None:
    model.show("lumbar", [], closer=False)
    seen = exposed(model)
    assert (seen["region"], seen["bones"]) == ("lumbar", ["l1", "l2", "l3", "l4", "l5"])
    assert (seen["above"], seen["below"], seen["closer"]) == ("thoracic", "sacral", False)


def test_from_closer_its_bones_can_be_chosen(model: SpineModel) -> None:
    model.show("l4", [], closer=True)
    seen = exposed(model)
    assert levels(model) == ["l1", "l2", "l3", "l4", "l5"]
    assert (seen["level"], seen["region"], seen["bones"]) == ("l4", "lumbar", ["l4"])
    assert seen["part"].height() < drawing().whole.height() / 3


def test_the_least_target_says_how_large_all_must_be(model: SpineModel) -> None:
    model.show("t3", [], closer=True)
    seen = exposed(model)
    assert seen["least"] == min(row["ends"] - row["begins"] for row in seen["targets"]["rows"])


def test_it_tells_what_moved_and_nothing_else(model: SpineModel) -> None:
    model.show("l4", [], closer=True)
    told = listen(model)
    model.show("l4", [], closer=True)
    assert told == []
    model.show("l3", [], closer=True)
    assert told == ["level", "above", "below", "bones"]


def test_nothing_is_left_of_it(model: SpineModel) -> None:
    fresh = exposed(SpineModel())
    model.show("l4", [service("sciatica")], closer=True)
    model.clear()
    assert exposed(model) == fresh
    assert model.part == QRectF()
