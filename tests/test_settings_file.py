import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.levels import Level, read_levels
from kiosk.content.rules import RULES
from kiosk.settings import MAX_BYTES, ContentSettings, DisplaySettings, Settings, load_settings


def write(folder: Path, data: bytes | str) -> Path:
    path = folder / "kiosk.toml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_file_saved_by_any_editor_is_read(tmp_path: Path, line_end: str, mark: str) -> None:
    text = mark + line_end.join(["[display]", "room_distance_m = 4", 'motion = "reduced"', ""])
    expected = Settings(display=DisplaySettings(room_distance_m=4, motion="reduced"))
    assert load_settings(write(tmp_path, text)) == (expected, ())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("[display]\nmotion = reduced\n", "cannot be understood: Invalid value (at line 2"),
        ("[display\n", "cannot be understood: "),
        ("[display]\n[display]\n", "cannot be understood: "),
        ("\0", "cannot be understood: "),
        ("[visitor]\nidle_seconds = " + "9" * 5000, "cannot be understood: "),
        ("a = " + "[" * 20_000, "cannot be understood: "),
        (b"[content]\nfolder = '\xff'\n", "is not UTF-8 text: save it again as UTF-8."),
        ("[content]\n".encode("utf-16"), "is not UTF-8 text: save it again as UTF-8."),
        (b"#" * (MAX_BYTES + 1), "is over 64 KB: that is no settings file."),
    ],
)
def test_a_file_that_is_no_settings_file_is_told_and_the_defaults_stand(
    tmp_path: Path, data: bytes | str, says: str
) -> None:
    path = write(tmp_path, data)
    result, (error,) = load_settings(path)
    assert result == Settings()
    assert error.startswith(f"{path} {says}")


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, b"#" * MAX_BYTES)) == (Settings(), ())


def test_an_enormous_number_is_not_repeated(tmp_path: Path) -> None:
    path = write(tmp_path, "[visitor]\nidle_seconds = 0x" + "f" * 5000)
    _, (error,) = load_settings(path)
    assert error.endswith("must be a number from 20 to 600, not a number of thousands of digits.")


def test_each_error_names_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "[sound]\n[visitor]\nidle = 3\n")
    _, errors = load_settings(path)
    assert [error.startswith(f"{path}: there is no ") for error in errors] == [True, True]


@pytest.mark.parametrize("name", ["missing.toml", "missing/kiosk.toml", "."])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    result, (error,) = load_settings(tmp_path / name)
    assert result == Settings()
    assert error.startswith(f"{tmp_path / name} cannot be read: ")


def test_the_file_that_came_with_the_program_says_the_defaults_and_shows_samples() -> None:
    result, errors = load_settings(paths.DEFAULT_SETTINGS)
    assert errors == ()
    assert result == replace(Settings(), content=ContentSettings(show_samples=True))


def test_the_file_that_came_with_the_program_names_every_key() -> None:
    lines = paths.DEFAULT_SETTINGS.read_text(encoding="utf-8").splitlines()
    written = {line.partition("=")[0].strip() for line in lines if "=" in line and not line.startswith("#")}
    sections = [getattr(Settings(), section.name) for section in fields(Settings)]
    assert written == {key.name for section in sections if is_dataclass(section) for key in fields(section)}


def test_the_file_that_came_with_the_program_shows_how_a_rule_is_lowered() -> None:
    text = paths.DEFAULT_SETTINGS.read_text(encoding="utf-8")
    (example,) = re.findall(r'^\[rules\]\n# (.+) = "(.+)"$', text, re.MULTILINE)
    assert read_levels(dict([example])) == ({RULES[example[0]]: Level(example[1])}, ())
