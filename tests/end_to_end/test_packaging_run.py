"""packaging/run once all is set up: the screen where there is a display, else pictures."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.display import Display

pytestmark = pytest.mark.once

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., list[str]]:
    """Call packaging/run beside a kiosk that only says how it is called; the answer is all that is said."""
    is_called = 'if [ "${*:1:3}" = "-I -m kiosk" ]; then echo "${*:4}"; exit; fi'
    python = f'{is_called}\nexec {shlex.quote(sys.executable)} "$@"'
    stand_ins = {"packaging/set-up": "", ".venv/bin/python": python}
    for name, command in stand_ins.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/bash\n{command}\n")
        path.chmod(0o755)
    shutil.copy(PROJECT / "packaging" / "run", tmp_path / "packaging" / "run")

    def call(arguments: str, **environment: str) -> list[str]:
        done = subprocess.run(
            [tmp_path / "packaging" / "run", *arguments.split()],
            env={"PATH": os.environ["PATH"], **environment},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    return call


def test_where_a_display_answers_the_screen_starts(start: Callable[..., list[str]], upright: Display) -> None:
    assert start("--size 540x960", DISPLAY=upright.name) == ["run --size 540x960"]


@pytest.mark.parametrize(
    ("arguments", "pictures"),
    [
        ("", "proof --out build/proof"),
        ("--content pages", "proof --out build/proof pages"),
        ("--content=pages --settings=my.toml", "proof --out build/proof --settings=my.toml pages"),
        ("--settings my.toml --windowed", "proof --out build/proof --settings my.toml"),
        ("--size 540x960 --size=540x960", "proof --out build/proof"),
    ],
)
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":987"}, {"QT_QPA_PLATFORM": "vnc"}])
def test_where_none_does_pictures_of_the_same_pages_are_drawn(
    start: Callable[..., list[str]],
    tmp_path: Path,
    arguments: str,
    pictures: str,
    environment: dict[str, str],
) -> None:
    told, called = start(arguments, **environment)
    assert str(tmp_path / "build" / "proof") in told
    assert called == pictures


@pytest.mark.parametrize("arguments", ["--help", "--contnet pages", "--content", "--windowed --settings"])
def test_what_it_does_not_understand_is_for_the_kiosk_to_answer(
    start: Callable[..., list[str]], arguments: str
) -> None:
    assert start(arguments) == [f"run {arguments}"]
