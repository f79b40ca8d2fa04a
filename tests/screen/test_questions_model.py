import pytest

from kiosk.screen import qr_code
from kiosk.screen.qr_code import from_id, modules_across
from kiosk.screen.questions_model import QuestionsModel
from tests.screen.exposed import exposed, listen, rows

GENERAL = ("What happens next?",)


@pytest.fixture
def model() -> QuestionsModel:
    model = QuestionsModel()
    model.setProperty("heading", "Questions")
    return model


def test_the_code_says_what_is_chosen_under_the_screens_heading(model: QuestionsModel) -> None:
    model.show(("Why?", "When?"), GENERAL, "The clinic")
    text = "Questions (The clinic)\n1. Why?\n2. When?"
    seen = exposed(model)
    assert from_id(seen["code"]) == text
    assert seen["modules"] == modules_across(text)
    assert [row["question"] for row in rows(model)] == ["Why?", "When?"]
    assert [(row["question"], row["chosen"]) for row in seen["general"]["rows"]] == [(*GENERAL, False)]


def test_a_heading_in_another_language_is_another_code(model: QuestionsModel) -> None:
    model.show(("لماذا؟",), (), "The clinic")
    told = listen(model)
    model.setProperty("heading", "أسئلة")
    assert from_id(exposed(model)["code"]) == "أسئلة (The clinic)\n1. لماذا؟"
    assert {"heading", "code"} <= set(told)


def test_without_a_question_there_is_no_code(model: QuestionsModel) -> None:
    model.show((), GENERAL, "The clinic")
    seen = exposed(model)
    assert (seen["code"], seen["modules"], seen["rows"]) == ("", 0, [])


def test_a_code_that_cannot_be_read_back_is_not_shown(
    model: QuestionsModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qr_code, "reads_back", lambda _: False)
    model.show(("Why?",), (), "The clinic")
    assert (exposed(model)["code"], exposed(model)["modules"]) == ("", 0)
    assert len(rows(model)) == 1


def test_showing_the_same_again_tells_nothing(model: QuestionsModel) -> None:
    model.show(("Why?",), GENERAL, "The clinic")
    told = listen(model)
    model.show(("Why?",), GENERAL, "The clinic")
    assert told == []


def test_what_is_cleared_is_as_new(model: QuestionsModel) -> None:
    model.show(("Why?",), GENERAL, "The clinic")
    model.clear()
    assert exposed(model) == exposed(QuestionsModel())
