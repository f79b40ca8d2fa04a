"""The icon names qtawesome knows, read from its own tables without importing it (and with it QtWidgets)."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
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
def icon_tables() -> Mapping[str, Path]:
    """The table of each set's characters by the beginning of its names; empty where qtawesome keeps none."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        return {}
    fonts = Path(spec.origin).parent / "fonts"
    found = {prefix: fonts.glob(f"{beginning}*charmap*.json") for beginning, prefix in PREFIXES.items()}
    return {prefix: table for prefix, tables in found.items() for table in tables}


@cache
def icon_names() -> frozenset[str]:
    """Every name staff may write behind `icon:`."""
    return frozenset(f"{prefix}.{name}" for prefix in icon_tables() for name in characters(prefix))


@lru_cache(maxsize=len(PREFIXES))
def characters(prefix: str) -> Mapping[str, str]:
    """The character of each icon of a set, as a hexadecimal number; empty for a set that is not there."""
    table = icon_tables().get(prefix)
    return dict(json.loads(table.read_text(encoding="utf-8"))) if table else {}
