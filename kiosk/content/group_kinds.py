"""Keys with their kinds: a document's, or those of a group below one key."""

from collections.abc import Mapping as Table
from dataclasses import dataclass, replace
from typing import Any

from kiosk.content.kind import Kind, wrong_type
from kiosk.content.problems import Severity
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.scalar_kinds import Date, Text
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.content.time_kinds import Moment
from kiosk.content.values import Mapping, Scalar, Sequence, Value

_CURLY_QUOTES = ("\u201c", "\u201d", "\u201e", "\u2018", "\u2019")


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys of a document or of a group; `strict` makes an unknown key an error."""

    keys: Table[str, Kind]
    required: tuple[str, ...] = ()
    strict: bool = False

    def read(self, mapping: Mapping, report: Report) -> dict[str, Any]:
        """The values that were given and are sound; what is wrong goes to `report`.

        A key without a value counts as not given.
        """
        values: dict[str, Any] = {}
        for entry in mapping.entries:
            kind = self.keys.get(entry.key)
            if kind is None:
                self._unknown(entry.key, entry.line, report)
            elif entry.value != Scalar("", entry.value.line):
                value = kind.read(entry.key, _without_curly_quotes(kind, entry.value), report)
                # A bad value was reported as such and is not also missing.
                values[entry.key] = value
        for key in self.required:
            if key not in values:
                self._missing(key, mapping, report)
        return {key: value for key, value in values.items() if value is not None}

    def _missing(self, key: str, mapping: Mapping, report: Report) -> None:
        kind = self.keys[key]
        example = kind.example_on(report.saved) if isinstance(kind, Date | Moment) else kind.example
        report.add(
            ContentRule.MISSING_KEY,
            f"The key “{key}” is missing.",
            f"Add a line like this: {key}: {example}"
            if mapping.entries
            else f"Begin the file with three lines: first ---, then {key}: {example}, then --- again.",
            line=mapping.line,
        )

    def _unknown(self, key: str, line: int, report: Report) -> None:
        """Report `key`. In the wrong place or with capital letters it is known, and would have no effect."""
        severity = Severity.ERROR if self.strict else None
        message, hint = (
            f"The kiosk does not know the key “{key}”.",
            did_you_mean(
                nearest(key, self.keys, 1),
                "Check the spelling. The guide has every key."
                if self.strict
                else "Check the spelling, or remove the line.",
            ),
        )
        small = key.casefold()
        group = next((name for name, kind in self.keys.items() if small in _keys_within(kind)), "")
        if small in self.keys:
            severity = Severity.ERROR
            message, hint = f"“{key}” has a capital letter.", f"Write {small}: in small letters."
        elif group:
            message = f"“{key}” belongs under {group}."
            hint = f"Put two spaces in front of it, below the line {group}:"
        report.add(ContentRule.UNKNOWN_KEY, message, hint, line=line, severity=severity)


def _without_curly_quotes(kind: Kind, value: Value) -> Value:
    """`value` without the quotation marks that Word put around it; words for patients may have them."""
    is_for_patients = isinstance(kind, Text) and not kind.is_plain
    if isinstance(value, Scalar) and not is_for_patients and value.text.strip().startswith(_CURLY_QUOTES):
        return replace(value, text=value.text.strip().strip("".join(_CURLY_QUOTES)))
    return value


def _keys_within(kind: Kind) -> Table[str, Kind]:
    return kind.schema.keys if isinstance(kind, Group) else {}


@dataclass(frozen=True, slots=True)
class Group:
    """A few keys below one key."""

    schema: Schema
    expected: str = "a group of keys"

    @property
    def example(self) -> str:
        """The first key of the group."""
        key, kind = next(iter(self.schema.keys.items()))
        return f"{{{key}: {kind.example}}}"

    def read(self, key: str, value: Value, report: Report) -> dict[str, Any] | None:
        """The values of the group; None if one that is required is missing or bad."""
        if not isinstance(value, Mapping):
            report.add(
                ContentRule.WRONG_TYPE,
                f"“{key}” has its facts on lines of their own below it: {', '.join(self.schema.keys)}.",
                f"Copy the lines below {key}: from the guide (README.md), each with two spaces in front.",
                line=value.line,
            )
            return None
        values = self.schema.read(value, report)
        return values if set(self.schema.required) <= values.keys() else None


@dataclass(frozen=True, slots=True)
class GroupList:
    """A list of groups."""

    group: Group
    expected: str = "a list of groups of keys"

    @property
    def example(self) -> str:
        """A list with one group."""
        return f"[{self.group.example}]"

    def read(self, key: str, value: Value, report: Report) -> tuple[dict[str, Any], ...] | None:
        """The values of each sound group."""
        if not isinstance(value, Sequence):
            wrong_type(self, key, value, report)
            return None
        groups = [self.group.read(key, item, report) for item in value.items]
        return tuple(group for group in groups if group is not None)
