"""Where things lie: the one module that knows."""

import sysconfig
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent
_ROOT = (
    _CHECKOUT
    if (_CHECKOUT / "pyproject.toml").is_file()
    else Path(sysconfig.get_path("data")) / "share" / "clinic-kiosk"
)

RESOURCES = _ROOT / "resources"
"""The project's own drawings and default settings."""

CONTENT = _ROOT / "content"
"""The clinic's Markdown, unless another folder is named."""

ILLUSTRATIONS = RESOURCES / "illustrations"

TEMPLATES = RESOURCES / "templates"
"""What a new page begins with."""

DEFAULT_SETTINGS = RESOURCES / "kiosk.toml"

QML = Path(__file__).resolve().parent / "screen" / "qml"
"""The import path of the WaitingRoom QML module."""
