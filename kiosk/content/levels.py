"""How loudly each rule is said, as the settings of a machine wish.

A level changes what is reported and how a check ends, never what is shown. An error therefore stays one: it
says why a page is not on the screen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from kiosk.content.problems import Problem, Severity
from kiosk.content.rules import RULES, ContentRule
from kiosk.content.spelling import did_you_mean, nearest


class Level(StrEnum):
    """What a rule may be set to, loudest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


_LOUDEST_FIRST: Final = tuple(Level)

PROTECTED: Final = frozenset(
    {
        ContentRule.NO_CONSENT,
        ContentRule.CONSENT_WITHDRAWN,
        ContentRule.CONSENT_FORM,
        ContentRule.CONSENT_SCOPE,
        ContentRule.CONSENT_EXPIRED,
        ContentRule.CONSENT_EXPIRING,
        ContentRule.PERSONAL_DATA,
        ContentRule.FULL_NAME,
    }
)
"""The rules that protect patients. No settings file makes them quieter."""


def read_levels(table: Mapping[str, Any]) -> tuple[dict[ContentRule, Level], tuple[str, ...]]:
    """The levels in a table of rule names, and a sentence for each entry that is wrong."""
    levels: dict[ContentRule, Level] = {}
    errors: list[str] = []
    for name, value in table.items():
        rule = RULES.get(name)
        if rule is None:
            errors.append(f"there is no rule {name}. {did_you_mean(nearest(name, RULES, 1), _WHERE)}")
        elif not isinstance(value, str) or value not in _LOUDEST_FIRST:
            errors.append(f'rules.{name} must be "error", "warning", "note" or "off".')
        elif fault := _fault(rule, Level(value)):
            errors.append(fault)
        else:
            levels[rule] = Level(value)
    return levels, tuple(errors)


def may_be_lowered(rule: ContentRule) -> bool:
    """Whether a settings file may make `rule` quieter."""
    return rule not in PROTECTED and rule.severity is not Severity.ERROR


def with_levels(problems: Iterable[Problem], levels: Mapping[ContentRule, Level]) -> tuple[Problem, ...]:
    """`problems` at their `levels`; those of rules that are off are left out, and errors stay as they are."""
    told = ((problem, _level_of(problem, levels)) for problem in problems)
    return tuple(
        replace(problem, severity=Severity(level)) for problem, level in told if level is not Level.OFF
    )


_WHERE = "kiosk check --explain all lists them."


def _fault(rule: ContentRule, level: Level) -> str:
    """Why `rule` cannot have `level`, or nothing."""
    if may_be_lowered(rule) or _LOUDEST_FIRST.index(level) <= _LOUDEST_FIRST.index(Level(rule.severity)):
        return ""
    if rule in PROTECTED:
        return f"rules.{rule} cannot be lowered: it protects patients. It stays {rule.severity}."
    return f"rules.{rule} cannot be lowered: a page that breaks it cannot be shown. It stays {rule.severity}."


def _level_of(problem: Problem, levels: Mapping[ContentRule, Level]) -> Level:
    if problem.severity is Severity.ERROR:
        return Level.ERROR
    return levels.get(RULES[problem.rule], Level(problem.severity))
