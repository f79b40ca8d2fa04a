from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from kiosk.commands.command_line import run_command
from kiosk.settings import Settings, load_settings

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def example(capsys: Captured) -> str:
    assert run_command(["settings", "--example"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return str(out)


def test_the_example_loads_without_complaint_and_is_what_stands_where_nothing_is_written(
    example: str, tmp_path: Path
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(example)
    assert load_settings(path) == (Settings(), ())


def test_every_setting_is_in_it_below_a_sentence(example: str) -> None:
    lines = example.splitlines()
    for section in fields(Settings):
        assert f"[{section.name}]" in lines
        values = getattr(Settings(), section.name)
        for key in fields(values) if is_dataclass(values) else ():
            (place,) = (number for number, line in enumerate(lines) if line.startswith(f"{key.name} = "))
            assert lines[place - 1].startswith("# ")
            assert lines[place - 1].endswith((".", "?"))
    assert max(map(len, lines)) <= 110


def test_what_is_possible_is_said(example: str) -> None:
    assert (
        "# From the floor to the lower edge of the picture. From 0 to 2000.\nmounting_height_mm = 700\n"
        in example
    )
    assert 'One of "auto", "software" and "gpu".\nrenderer = "auto"\n' in example


def test_the_rule_in_it_can_be_used(example: str, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(example.replace("# long-sentence", "long-sentence"))
    settings, errors = load_settings(path)
    assert errors == ()
    assert len(settings.rules) == 1


def test_a_settings_file_is_looked_through(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("[usage]\ncount = true\n")
    assert run_command(["settings", "--settings", str(path)]) == 0
    assert capsys.readouterr().out == f"Everything in {path} is understood.\n"
    path.write_text("[usage]\ncount = 1\n")
    assert run_command(["settings", "--settings", str(path)]) == 1
    assert capsys.readouterr().out == f"{path}: usage.count must be true or false, not 1.\n"
