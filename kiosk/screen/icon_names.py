"""The icon names qtawesome knows, read from its own tables without importing it (and with it QtWidgets)."""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PREFIXES: Final = {
    "phosphor": "ph",
    "fontawesome6-solid": "fa6s",
    "fontawesome6-regular": "fa6",
    "fontawesome6-brands": "fa6b",
    "materialdesignicons6": "mdi6",
}
"""The sets that staff may use: the beginning of a table's file name, and of its icons' names."""


@cache
def icon_names() -> frozenset[str]:
    """Every name staff may write behind `icon:`; empty where qtawesome keeps no tables."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        return frozenset()
    fonts = Path(spec.origin).parent / "fonts"
    return frozenset(
        f"{prefix}.{name}"
        for beginning, prefix in PREFIXES.items()
        for table in fonts.glob(f"{beginning}*charmap*.json")
        for name in json.loads(table.read_text(encoding="utf-8"))
    )
