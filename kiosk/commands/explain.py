"""kiosk check --explain: what a rule is about."""

from kiosk.commands.output import complain, say
from kiosk.content.levels import PROTECTED, may_be_lowered
from kiosk.content.rules import RULES, ContentRule
from kiosk.content.spelling import did_you_mean, nearest

EXPLAINED, UNKNOWN = 0, 2

_HEAD = """\
# Rules

What `kiosk check` looks for. The program wrote this page: `kiosk check --explain all`.

- An **error** keeps a page off the screen. With a **warning** it is shown all the same. A **note** is for
  your information.
- The settings file of a machine can change how loudly a rule is said. In `kiosk.toml`, under `[rules]`, write
  for example `long-sentence = "note"`, or `"error"`, `"warning"`, `"off"`. It changes what is reported, never
  what is shown.
- A rule that is marked *fixed* cannot be made quieter: it protects patients, or nothing can be shown of a
  page that breaks it.
"""


def explain(name: str) -> int:
    """Print what the rule `name` is about, or the documentation of all rules; 2 if there is no such rule."""
    if name == "all":
        say(handbook(), end="")
        return EXPLAINED
    rule = RULES.get(name.strip().strip("[]").lower())
    if rule is None:
        complain(
            f"There is no rule “{name}”. "
            + did_you_mean(nearest(name, RULES, 1), "To see all of them: kiosk check --explain all")
        )
        return UNKNOWN
    say(f"{rule} ({rule.severity})\n\n{rule.explanation}\n{_about_level(rule)}")
    return EXPLAINED


def handbook() -> str:
    """The documentation of all rules, in Markdown."""
    return "\n".join(
        [
            _HEAD,
            "| Rule | Level | What it is about |",
            "|---|---|---|",
            *(f"| `{rule}` | {_level(rule)} | {_cell(rule.explanation)} |" for rule in ContentRule),
            "",
        ]
    )


def _about_level(rule: ContentRule) -> str:
    if rule in PROTECTED:
        return "It protects patients, so no settings file can make it quieter."
    if not may_be_lowered(rule):
        return "A page that breaks it cannot be shown, so no settings file can make it quieter."
    return f'How loudly it is said can be changed in kiosk.toml: [rules], then {rule} = "off"'


def _level(rule: ContentRule) -> str:
    return str(rule.severity) if may_be_lowered(rule) else f"{rule.severity}, *fixed*"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")
