"""The settings file of a machine."""

import tomllib
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.app import panel_rules, timing
from kiosk.content.levels import Level
from kiosk.settings import Settings, load_settings, read_settings
from tests.faults.target import Target, led

SECTIONS: Final = {one.name: getattr(Settings(), one.name) for one in fields(Settings)}
KEYS: Final = sorted(
    {key.name for name, section in SECTIONS.items() if name != "rules" for key in fields(section)}
)


@cache
def file() -> Path:
    return Path(mkdtemp()) / "kiosk.toml"


def judge(settings: Settings, errors: tuple[str, ...]) -> None:
    """Every value is one that the settings allow, and every error a sentence of its own."""
    for section in (one for name, one in SECTIONS.items() if name != "rules"):
        for key in fields(section):
            value = getattr(getattr(settings, _name_of(section)), key.name)
            assert isinstance(value, str | bool | int | float)
            if "low" in key.metadata:
                assert key.metadata["low"] <= value <= key.metadata["high"], key.name
            if "choices" in key.metadata:
                assert value in key.metadata["choices"], key.name
    assert all(isinstance(level, Level) for level in settings.rules.values())
    assert all(error.endswith((".", "?")) and len(error) < 2000 for error in errors), errors
    panel_rules(settings)
    timing(settings)


def _name_of(section: object) -> str:
    return next(name for name, one in SECTIONS.items() if one is section)


def any_file(data: bytes) -> None:
    file().write_bytes(data)
    judge(*load_settings(file()))


values = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.text(max_size=8),
        st.sampled_from(["auto", "poll", "full", "reduced", "software", "gpu", "off", "error"]),
        st.dates(),
        st.times(),
        st.datetimes(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
tables = st.dictionaries(
    st.one_of(st.sampled_from([*SECTIONS]), st.text(max_size=8)),
    st.one_of(
        values, st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=8)), values, max_size=4)
    ),
    max_size=4,
)


@given(tables)
def any_table(table: dict[str, Any]) -> None:
    judge(*read_settings(table))


def seeds() -> Iterable[bytes]:
    whole = paths.DEFAULT_SETTINGS.read_bytes()
    yield whole
    yield from (part for part in whole.split(b"\n\n") if part.strip())
    for section, one in SECTIONS.items():
        for key in fields(one) if section != "rules" else ():
            for value in (b"0", b"true", b'"auto"', b"1e999", b"nan", b"[[1]]", b"{a = 1}", b"1979-05-27"):
                yield f"[{section}]\n{key.name} = ".encode() + value + b"\n"


def likely_toml() -> tuple[bytes, ...]:
    assert tomllib.loads(paths.DEFAULT_SETTINGS.read_text(encoding="utf-8"))
    return tuple(f"{key} = ".encode() for key in KEYS) + tuple(f"[{name}]\n".encode() for name in SECTIONS)


TARGETS: Final = (
    Target(
        name="settings",
        one=any_file,
        seeds=seeds,
        words=(*likely_toml(), b"inf", b"nan", b'"""', b"'''", b"0x", b"[[", b"1979-05-27T07:32:00Z"),
        longest=500,
        cases=200_000,
    ),
    Target(
        name="likely-settings",
        one=led(any_table),
        seeds=lambda: (),
        words=(),
        longest=500,
        cases=10_000,
    ),
)
