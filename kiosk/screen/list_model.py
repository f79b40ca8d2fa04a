"""Frozen rows as a Qt list model."""

import re
from collections.abc import Sequence
from dataclasses import Field, fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

NO_PARENT = QModelIndex()


def camel_case(name: str) -> str:
    """`box_number` as QML names it: boxNumber."""
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def as_list(value: Any) -> Any:
    """`value`, tuples as the lists that Qt knows."""
    return [as_list(part) for part in value] if isinstance(value, tuple) else value


class RowsModel(QAbstractListModel):
    """Rows of one frozen dataclass; each field is a role, named in camelCase."""

    def __init__(self, row_type: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[Field[Any], ...] = fields(row_type)
        self._rows: tuple[Any, ...] = ()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """One role for each field of the row."""
        first = Qt.ItemDataRole.UserRole
        return {
            first + index: QByteArray(camel_case(field.name).encode())
            for index, field in enumerate(self._fields)
        }

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """The value of one field of one row."""
        place = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= place < len(self._fields):
            return None
        return as_list(getattr(self._rows[index.row()], self._fields[place].name))

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show `rows`; nothing happens when they are the ones shown already."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def set_row(self, place: int, row: object) -> None:
        """Change one row in place."""
        if self._rows[place] == row:
            return
        self._rows = (*self._rows[:place], row, *self._rows[place + 1 :])
        where = self.index(place)
        self.dataChanged.emit(where, where)
