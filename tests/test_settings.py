from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import ContentRule
from kiosk.content.levels import Level
from kiosk.settings import (
    ContentSettings,
    DisplaySettings,
    RotationSettings,
    Settings,
    read_settings,
)

NUMBERS = [
    ("display", "diagonal_inches", 0, 110),
    ("display", "mounting_height_mm", 0, 2000),
    ("display", "touch_distance_m", 0.3, 2),
    ("display", "room_distance_m", 0.6, 10),
    ("rotation", "shortest_seconds", 5, 120),
    ("rotation", "longest_seconds", 10, 600),
    ("visitor", "idle_seconds", 20, 600),
    ("visitor", "sensitive_idle_seconds", 20, 600),
    ("visitor", "warning_seconds", 10, 120),
]
CHOICES = [
    ("display", "renderer", ("auto", "software", "gpu")),
    ("display", "motion", ("full", "reduced")),
    ("content", "watch", ("auto", "poll")),
    ("standby", "power", ("screen", "off")),
]
SWITCHES = [("content", "show_samples"), ("staff", "may_leave"), ("usage", "count")]
TEXTS = [("content", "folder"), ("display", "screen"), ("staff", "pin_file"), ("monitoring", "health_file")]
NO_NUMBER = ["10", True, [10], {"a": 10}, float("nan"), float("inf"), 10**5000]

everything_toml_can_say = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
section_names = [section.name for section in fields(Settings)]
# The keys of [rules] are the names of rules.
with_keys = [name for name in section_names if is_dataclass(getattr(Settings(), name))]
key_names = [key.name for name in with_keys for key in fields(getattr(Settings(), name))]


def value_of(result: Settings, section: str, key: str) -> Any:
    return getattr(getattr(result, section), key)


@pytest.mark.parametrize(("section", "key", "low", "high"), NUMBERS)
def test_a_number_is_taken_within_its_limits(section: str, key: str, low: float, high: float) -> None:
    # A panel's longest time must not be under its shortest, which this test is not about.
    wide = {"rotation": {"shortest_seconds": 5, "longest_seconds": 600}}
    for number in (low, high, (low + high) / 2):
        table = {**wide, section: {**wide.get(section, {}), key: number}}
        result, errors = read_settings(table)
        assert (value_of(result, section, key), errors) == (number, ())


@pytest.mark.parametrize(("section", "key", "low", "high"), NUMBERS)
def test_what_is_no_number_within_the_limits_is_named_and_the_default_stands(
    section: str, key: str, low: float, high: float
) -> None:
    for wrong in [*NO_NUMBER, low - 0.1, high + 0.1, -(10**20)]:
        result, (error,) = read_settings({section: {key: wrong}})
        assert result == Settings()
        assert error.startswith(f"{section}.{key} must be a number from {low} to {high}, not ")
        assert len(error) < 120


@pytest.mark.parametrize(("section", "key", "choices"), CHOICES)
def test_a_choice_is_one_of_its_words(section: str, key: str, choices: tuple[str, ...]) -> None:
    for choice in choices:
        result, errors = read_settings({section: {key: choice}})
        assert (getattr(getattr(result, section), key), errors) == (choice, ())
    for wrong in ["other", choices[0].upper(), "", True, 1, [], [choices[0]], {}]:
        result, (error,) = read_settings({section: {key: wrong}})
        assert result == Settings()
        assert error.startswith(f"{section}.{key} must be ")
        assert all(f'"{choice}"' in error for choice in choices)


@pytest.mark.parametrize("wrong", [1, 0, "true", [], {}, None])
@pytest.mark.parametrize(("section", "key"), SWITCHES)
def test_a_switch_is_true_or_false(section: str, key: str, wrong: object) -> None:
    assert getattr(getattr(read_settings({section: {key: True}})[0], section), key) is True
    result, (error,) = read_settings({section: {key: wrong}})
    assert result == Settings()
    assert error == f"{section}.{key} must be true or false, not {wrong!r}."


def test_a_long_value_is_told_by_its_beginning() -> None:
    _, (error,) = read_settings({"display": {"motion": "slow " * 1000}})
    assert "'slow slow" in error
    assert len(error) < 120


@pytest.mark.parametrize("wrong", [1, True, [], {}])
@pytest.mark.parametrize(("section", "key"), TEXTS)
def test_a_name_is_text(section: str, key: str, wrong: object) -> None:
    assert getattr(getattr(read_settings({section: {key: "pages"}})[0], section), key) == "pages"
    result, (error,) = read_settings({section: {key: wrong}})
    assert result == Settings()
    assert error == f'{section}.{key} must be text in "quotation marks", not {wrong!r}.'


def test_every_key_is_tested_here() -> None:
    numbers = {(section, key) for section, key, _, _ in NUMBERS}
    choices = {(section, key) for section, key, _ in CHOICES}
    assert numbers | choices | {*SWITCHES, *TEXTS} == {
        (name, key.name) for name in with_keys for key in fields(getattr(Settings(), name))
    }


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({"dispaly": {}}, "there is no section [dispaly]. Did you mean display?"),
        ({"Visitor": {}}, "there is no section [Visitor]. Did you mean visitor?"),
        ({"network": {}}, "there is no section [network]."),
        (
            {"visitor": {"idle_second": 30}},
            "there is no setting visitor.idle_second. Did you mean idle_seconds?",
        ),
        (
            {"content": {"SHOW-SAMPLES": True}},
            "there is no setting content.SHOW-SAMPLES. Did you mean show_samples?",
        ),
        ({"content": {"x": 1}}, "there is no setting content.x."),
        ({"display": 32}, "display is a section: write [display] on a line of its own."),
        ({"display": [{}]}, "display is a section: write [display] on a line of its own."),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest_one(table: dict[str, Any], expected: str) -> None:
    assert read_settings(table) == (Settings(), (expected,))


def test_every_error_is_told_at_once_and_what_is_right_is_kept() -> None:
    table = {
        "content": {"folder": 3, "show_samples": True},
        "display": {"motion": "none", "renderer": "gpu", "diagonal": 32},
        "visitor": {"idle_seconds": 5, "warning_seconds": 20},
        "sound": {},
    }
    result, errors = read_settings(table)
    assert [error.split()[0].rstrip(",") for error in errors] == [
        "content.folder",
        "display.motion",
        "there",
        "visitor.idle_seconds",
        "there",
    ]
    kept = replace(Settings().visitor, warning_seconds=20)
    assert result == Settings(
        content=ContentSettings(show_samples=True), display=DisplaySettings(renderer="gpu"), visitor=kept
    )


@pytest.mark.parametrize(
    "rotation", [{"shortest_seconds": 100, "longest_seconds": 99}, {"shortest_seconds": 61}]
)
def test_the_longest_time_is_not_under_the_shortest(rotation: dict[str, float]) -> None:
    result, errors = read_settings({"rotation": rotation})
    assert result.rotation == RotationSettings()
    assert errors == ("rotation.longest_seconds is less than rotation.shortest_seconds.",)


def test_the_rules_have_levels() -> None:
    result, errors = read_settings({"rules": {"long-sentence": "note", "no-consent": "off"}})
    assert result == Settings(rules={ContentRule.LONG_SENTENCE: Level.NOTE})
    assert errors == ("rules.no-consent cannot be lowered: it protects patients. It stays error.",)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(section_names) | st.text(),
        st.dictionaries(st.sampled_from(key_names) | st.text(), everything_toml_can_say)
        | everything_toml_can_say,
    )
)
def test_no_table_makes_it_raise_or_leave_the_limits(table: dict[str, Any]) -> None:
    result, errors = read_settings(table)
    assert all(error.endswith((".", "?")) for error in errors)
    for section, key, low, high in NUMBERS:
        assert low <= value_of(result, section, key) <= high
    assert result.rotation.shortest_seconds <= result.rotation.longest_seconds
