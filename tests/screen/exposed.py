"""Everything QML sees of a view model, and what it is told."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QAbstractListModel, QObject


def exposed(model: QObject) -> dict[str, Any]:
    """Every property of `model` and of the models that it holds, and every row of a list model."""
    # Not by its QMetaObject: PySide takes a new one for an old one that lay in the same place of the memory.
    names = [
        name for kind in type(model).__mro__ for name, it in vars(kind).items() if isinstance(it, Property)
    ]
    values = {name: getattr(model, name) for name in names}
    seen = {name: exposed(value) if isinstance(value, QObject) else value for name, value in values.items()}
    return seen | {"rows": rows(model)} if isinstance(model, QAbstractListModel) else seen


def rows(model: QAbstractListModel) -> list[dict[str, Any]]:
    """What each delegate is given."""
    roles = {number: bytes(name.data()).decode() for number, name in model.roleNames().items()}
    return [
        {name: model.data(model.index(row), number) for number, name in roles.items()}
        for row in range(model.rowCount())
    ]


def listen(model: QObject) -> list[str]:
    """The names of the properties that change from now on, as they do."""
    told: list[str] = []
    meta = model.metaObject()
    for index in range(meta.propertyCount()):
        if meta.property(index).hasNotifySignal():
            signal = bytes(meta.property(index).notifySignal().name().data()).decode()
            getattr(model, signal).connect(_adding(str(meta.property(index).name()), told))
    return told


def _adding(name: str, told: list[str]) -> Callable[[], None]:
    return lambda: told.append(name)
