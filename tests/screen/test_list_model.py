from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.screen.list_model import RowsModel, camel_case


@dataclass(frozen=True, slots=True)
class Line:
    page_id: str
    cells: tuple[tuple[str, ...], ...] = ()


class Listener:
    """What a view is told."""

    def __init__(self, model: RowsModel) -> None:
        self.resets = 0
        self.changed: list[tuple[int, int]] = []
        model.modelReset.connect(self._reset)
        model.dataChanged.connect(self._change)

    def _reset(self) -> None:
        self.resets += 1

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changed.append((first.row(), last.row()))


@pytest.fixture
def model() -> RowsModel:
    return RowsModel(Line)


def role(model: RowsModel, name: str) -> int:
    return next(number for number, known in model.roleNames().items() if known.data() == name.encode())


def column(model: RowsModel, name: str) -> list[Any]:
    return [model.data(model.index(row), role(model, name)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("name", "in_qml"),
    [("title", "title"), ("page_id", "pageId"), ("starts_box_now", "startsBoxNow")],
)
def test_qml_sees_names_in_its_own_way(name: str, in_qml: str) -> None:
    assert camel_case(name) == in_qml


@given(st.lists(st.lists(st.sampled_from(["a", "b", "c"]).map(Line), max_size=4), max_size=4))
def test_it_keeps_the_rules_of_qt_whatever_it_shows(shown: list[list[Line]]) -> None:
    model = RowsModel(Line)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in shown:
        model.set_rows(rows)
        assert column(model, "pageId") == [row.page_id for row in rows]
    assert tester.model() is model


def test_tuples_become_the_lists_that_qml_knows(model: RowsModel) -> None:
    model.set_rows([Line("a", (("1", "2"), ("3",)))])
    assert column(model, "cells") == [[["1", "2"], ["3"]]]


def test_the_same_rows_again_are_no_news(model: RowsModel) -> None:
    model.set_rows([Line("a"), Line("b")])
    listener = Listener(model)
    model.set_rows([Line("a"), Line("b")])
    model.set_row(1, Line("b"))
    assert (listener.resets, listener.changed) == (0, [])


def test_one_row_changes_in_place(model: RowsModel) -> None:
    model.set_rows([Line("a"), Line("b"), Line("c")])
    listener = Listener(model)
    model.set_row(1, Line("d"))
    assert (listener.resets, listener.changed) == (0, [(1, 1)])
    assert column(model, "pageId") == ["a", "d", "c"]


def test_there_is_nothing_beyond_the_rows_and_roles(model: RowsModel) -> None:
    model.set_rows([Line("a")])
    row = model.index(0)
    assert model.rowCount(row) == 0
    assert model.data(model.index(1), role(model, "pageId")) is None
    assert model.data(row, Qt.ItemDataRole.DisplayRole) is None
    assert model.data(row, max(model.roleNames()) + 1) is None
