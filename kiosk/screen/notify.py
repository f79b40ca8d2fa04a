"""How a view model tells QML what moved between two snapshots, and nothing else."""

from dataclasses import fields
from typing import Any

from PySide6.QtCore import QObject

from kiosk.screen.list_model import camel_case


def notify_moved(model: QObject, before: Any, after: Any) -> None:
    """Emit `<field>Changed` of `model` for each field in which two snapshots of one dataclass differ."""
    for field in fields(after):
        if getattr(before, field.name) != getattr(after, field.name):
            getattr(model, f"{camel_case(field.name)}Changed").emit()
