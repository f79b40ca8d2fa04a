"""kiosk settings: what is wrong in the settings, or every one of them, explained."""

import json
import textwrap
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.commands.output import say
from kiosk.settings import Settings, load_settings

WELL, ILL = 0, 1

WIDTH: Final = 110

HEAD: Final = """\
# Every setting of the kiosk, with what it is where nothing is written about it.
# Delete what you do not change, and start the kiosk again after a change."""

RULES: Final = """\
[rules]
# How loudly kiosk check says each rule (kiosk check --explain all): "error", "warning", "note" or "off".
# long-sentence = "note\""""


def check_file(path: Path) -> int:
    """Print what is wrong in the settings file `path`; 0 nothing, 1 something."""
    _, errors = load_settings(path)
    say("\n".join(errors or [f"Everything in {path} is understood."]))
    return ILL if errors else WELL


def print_example() -> int:
    """Print a settings file that says everything there is to say."""
    say("\n\n".join([HEAD, *_sections(Settings()), RULES]))
    return WELL


def explained(key: Field[Any]) -> str:
    """What a setting means, and what it may be."""
    return f"{key.metadata['says']} {_possible(key)}".strip()


def _sections(settings: Settings) -> Iterator[str]:
    for section in fields(settings):
        values = getattr(settings, section.name)
        if is_dataclass(values):
            settings_of_it = (_setting(key, getattr(values, key.name)) for key in fields(values))
            yield "\n".join([f"# {values.__doc__}", f"[{section.name}]", *settings_of_it])


def _setting(key: Field[Any], value: object) -> str:
    # What JSON writes of text, numbers and truth TOML reads.
    return "\n".join(
        [
            *textwrap.wrap(f"# {explained(key)}", WIDTH, subsequent_indent="# "),
            f"{key.name} = {json.dumps(value)}",
        ]
    )


def _possible(key: Field[Any]) -> str:
    if "choices" in key.metadata:
        *others, last = (f'"{choice}"' for choice in key.metadata["choices"])
        return f"One of {', '.join(others)} and {last}."
    if "low" in key.metadata:
        return f"From {key.metadata['low']} to {key.metadata['high']}."
    return ""
