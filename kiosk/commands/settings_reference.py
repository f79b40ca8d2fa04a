"""kiosk settings --reference: packaging/SETTINGS.md."""

import json
from dataclasses import Field, fields, is_dataclass
from typing import Any, Final

from kiosk.commands.output import say
from kiosk.commands.settings_example import explained
from kiosk.settings import Settings

HEAD: Final = """\
# Settings

Every setting in a machine's `kiosk.toml`. The program wrote this page: `kiosk settings --reference`.

A mistake in the file stops nothing: the default stands in, and `kiosk doctor`,
`systemctl status clinic-kiosk` and the staff's screen *Problems* say so."""

FOOT: Final = """
## [rules]

How loudly `kiosk check` says each rule: `"error"`, `"warning"`, `"note"` or `"off"`, as in
`long-sentence = "note"`. They are explained in [rules.md](../resources/rules.md)."""


def print_reference() -> int:
    """Print the page."""
    say(reference())
    return 0


def reference() -> str:
    """Every setting, section by section, in Markdown."""
    lines = [HEAD]
    for section in fields(Settings()):
        values = getattr(Settings(), section.name)
        if is_dataclass(values):
            lines += [
                f"\n## [{section.name}]\n\n{values.__doc__}\n",
                "| Setting | Where nothing is written | What it is |\n|---|---|---|",
                *(_row(key, getattr(values, key.name)) for key in fields(values)),
            ]
    return "\n".join([*lines, FOOT])


def _row(key: Field[Any], value: object) -> str:
    return f"| `{key.name}` | `{json.dumps(value)}` | {explained(key)} |"
