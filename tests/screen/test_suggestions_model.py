import pytest

from kiosk.programme.questions import LIST_BYTES
from kiosk.screen.suggestions_model import SuggestionsModel
from tests.screen.exposed import exposed, listen, rows

LONG = "a" * (LIST_BYTES - 4)


@pytest.fixture
def model() -> SuggestionsModel:
    return SuggestionsModel()


def test_each_question_says_whether_it_is_chosen(model: SuggestionsModel) -> None:
    model.show(("Why?", "When?"), ("When?", "Where?"))
    assert [(row["question"], row["chosen"], row["possible"]) for row in rows(model)] == [
        ("Why?", False, True),
        ("When?", True, True),
    ]
    assert exposed(model)["full"] is False


def test_what_does_not_fit_any_more_says_so_and_what_is_chosen_can_go(model: SuggestionsModel) -> None:
    model.show(("Why?", LONG), (LONG,))
    assert [(row["chosen"], row["possible"]) for row in rows(model)] == [(False, False), (True, True)]
    assert exposed(model)["full"] is True


def test_a_question_that_becomes_chosen_stays_where_it_is(model: SuggestionsModel) -> None:
    model.show(("Why?", "When?"), ())
    resets: list[None] = []
    changed: list[int] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.dataChanged.connect(lambda first, _: changed.append(first.row()))
    told = listen(model)
    model.show(("Why?", "When?"), ("When?",))
    assert (resets, changed, told) == ([], [1], [])
    model.show(("Why?", "When?"), (LONG,))
    assert told == ["full"]
    model.show(("Where?",), (LONG,))
    assert len(resets) == 1


def test_a_question_runs_as_its_own_letters_do(model: SuggestionsModel) -> None:
    question = "MRI: ماذا يحدث؟"
    model.show((question,), ())
    (row,) = rows(model)
    assert (row["question"], row["shown"]) == (question, f"\u200f{question}")


def test_what_is_cleared_is_as_new(model: SuggestionsModel) -> None:
    model.show(("Why?",), (LONG,))
    model.clear()
    assert exposed(model) == exposed(SuggestionsModel())
