"""The settings of one machine (kiosk.toml), typed.

A wrong value never stops the screen: it is named, and the default stands.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, Literal, get_args

from kiosk.content.levels import Level, read_levels
from kiosk.content.rules import ContentRule

Renderer = Literal["auto", "software", "gpu"]
Watch = Literal["auto", "poll"]
Power = Literal["screen", "off"]
Motion = Literal["full", "reduced"]


def _number(default: float, low: float, high: float, says: str) -> Any:
    return field(default=default, metadata={"low": low, "high": high, "says": says})


def _one_of(choices: Any, says: str) -> dict[str, Any]:
    return {"choices": get_args(choices), "says": says}


def _said_as(default: str | bool, says: str) -> Any:
    return field(default=default, metadata={"says": says})


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentSettings:
    """Where the pages come from."""

    folder: str = _said_as("", "Relative to this file; empty: the content that came with the program.")
    show_samples: bool = _said_as(
        False, 'Whether pages marked "sample: true" are shown, with a band that says so.'
    )
    watch: Watch = field(
        default="auto",
        metadata=_one_of(
            Watch,
            'How changes are noticed: "auto" asks the system where it can tell, "poll" looks twice a second.',
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplaySettings:
    """The screen and how it is mounted."""

    screen: str = _said_as(
        "", "The display's name, like HDMI-A-1, where there are several; empty: the first."
    )
    diagonal_inches: float = _number(0, 0, 110, "From corner to corner of the picture; 0 asks the display.")
    mounting_height_mm: float = _number(700, 0, 2000, "From the floor to the lower edge of the picture.")
    touch_distance_m: float = _number(0.6, 0.3, 2, "From the eyes of somebody who touches.")
    room_distance_m: float = _number(3, 0.6, 10, "From the eyes of somebody who looks on from a chair.")
    renderer: Renderer = field(
        default="auto",
        metadata=_one_of(Renderer, 'What draws: "gpu" is the graphics card, "software" the processor alone.'),
    )
    motion: Motion = field(
        default="full", metadata=_one_of(Motion, 'How much moves: "reduced" leaves out what only pleases.')
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationSettings:
    """How long a panel stays, in seconds."""

    shortest_seconds: float = _number(10, 5, 120, "At least.")
    longest_seconds: float = _number(60, 10, 600, "At most, however many words it has.")


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorSettings:
    """When a screen that nobody touches goes back to the start, in seconds."""

    idle_seconds: float = _number(90, 20, 600, 'Then the screen asks "Still there?"')
    sensitive_idle_seconds: float = _number(
        60, 20, 600, "The same, on a page about cancer, death or a complication."
    )
    warning_seconds: float = _number(30, 10, 120, "So long it asks; then it goes back.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StandbySettings:
    """What becomes of the display while the clinic is closed."""

    power: Power = field(
        default="screen",
        metadata=_one_of(
            Power, '"screen" is a dark screen with the opening hours; "off" switches the display off as well.'
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSettings:
    """Whether it is counted how the pages are used."""

    count: bool = _said_as(False, "Nothing of a visitor is kept; kiosk usage prints the numbers.")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSettings:
    """What the staff of the clinic may do at the screen itself."""

    may_leave: bool = _said_as(False, "Whether they may end the program, and come to the desktop behind it.")
    pin_file: str = _said_as(
        "", "Where kiosk set-pin writes what is kept of the PIN; empty: the kiosk's own folder."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringSettings:
    """How somebody who is not there can see that all is well."""

    health_file: str = _said_as(
        "", "Where the screen writes how it is, for Prometheus: a name that ends in .prom; empty: nowhere."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything kiosk.toml can say, section by section."""

    content: ContentSettings = field(default_factory=ContentSettings)
    display: DisplaySettings = field(default_factory=DisplaySettings)
    rotation: RotationSettings = field(default_factory=RotationSettings)
    visitor: VisitorSettings = field(default_factory=VisitorSettings)
    standby: StandbySettings = field(default_factory=StandbySettings)
    usage: UsageSettings = field(default_factory=UsageSettings)
    staff: StaffSettings = field(default_factory=StaffSettings)
    monitoring: MonitoringSettings = field(default_factory=MonitoringSettings)
    rules: Mapping[ContentRule, Level] = field(default_factory=dict)
    """Rules of the content that are said louder or more quietly than they are by themselves."""


MAX_BYTES: Final = 65_536
LONGEST_SAID: Final = 40


def load_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings in the file `path`, and a sentence for each thing in it that is wrong."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Settings(), (f"{path} cannot be read: {error.strerror}.",)
    if len(raw) > MAX_BYTES:
        return Settings(), (f"{path} is over {MAX_BYTES // 1024} KB: that is no settings file.",)
    try:
        table = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Settings(), (f"{path} is not UTF-8 text: save it again as UTF-8.",)
    except (ValueError, RecursionError) as error:  # a number of too many digits is a plain ValueError
        return Settings(), (f"{path} cannot be understood: {error}.",)
    settings, errors = read_settings(table)
    return settings, tuple(f"{path}: {error}" for error in errors)


def read_settings(table: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """The settings in a parsed TOML table, and a sentence for each key that is unknown or wrong."""
    errors: list[str] = []
    settings = Settings()
    sections = {section.name: getattr(settings, section.name) for section in fields(Settings)}
    for name, value in table.items():
        if name not in sections:
            errors.append(f"there is no section [{name}].{_suggestion(name, sections)}")
        elif not isinstance(value, dict):
            errors.append(f"{name} is a section: write [{name}] on a line of its own.")
        elif name == "rules":
            levels, faults = read_levels(value)
            settings = replace(settings, rules=levels)
            errors += faults
        else:
            section, wrong = _read_section(name, sections[name], value)
            settings = replace(settings, **{name: section})
            errors += wrong
    if settings.rotation.longest_seconds < settings.rotation.shortest_seconds:
        errors.append("rotation.longest_seconds is less than rotation.shortest_seconds.")
        settings = replace(settings, rotation=RotationSettings())
    return settings, tuple(errors)


def _read_section(section: str, defaults: Any, table: dict[str, Any]) -> tuple[Any, list[str]]:
    known = {key.name: key for key in fields(defaults)}
    values: dict[str, Any] = {}
    errors: list[str] = []
    for name, value in table.items():
        if name not in known:
            errors.append(f"there is no setting {section}.{name}.{_suggestion(name, known)}")
        elif wrong := _wrong(value, getattr(defaults, name), known[name].metadata):
            errors.append(f"{section}.{name} {wrong}, not {_said(value)}.")
        else:
            values[name] = value
    return replace(defaults, **values), errors


def _wrong(value: object, default: object, limits: Any) -> str:
    """What the value must be instead, or nothing."""
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "must be true or false"
    if "choices" in limits:
        names = " or ".join(f'"{choice}"' for choice in limits["choices"])
        return "" if value in limits["choices"] else f"must be {names}"
    if isinstance(default, str):
        return "" if isinstance(value, str) else 'must be text in "quotation marks"'
    low, high = limits["low"], limits["high"]
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return "" if is_number and low <= value <= high else f"must be a number from {low} to {high}"


def _said(value: object) -> str:
    """What was written, cut where it is long."""
    try:
        said = repr(value)
    except ValueError:  # Python writes no number of thousands of digits
        return "a number of thousands of digits"
    return said if len(said) <= LONGEST_SAID else f"{said[:LONGEST_SAID]}…"


def _suggestion(name: str, known: dict[str, Any]) -> str:
    nearest = get_close_matches(name.lower(), known, n=1)
    return f" Did you mean {nearest[0]}?" if nearest else ""
