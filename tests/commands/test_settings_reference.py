from pathlib import Path

import pytest

from kiosk.commands.command_line import run_command

PAGE = Path(__file__).resolve().parents[2] / "packaging" / "SETTINGS.md"


def test_the_page_is_what_the_program_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["settings", "--reference"]) == 0
    assert capsys.readouterr().out == PAGE.read_text(encoding="utf-8"), (
        "kiosk settings --reference >packaging/SETTINGS.md"
    )


def test_it_names_a_setting_with_its_default_and_its_limits() -> None:
    row = next(line for line in PAGE.read_text().splitlines() if "`mounting_height_mm`" in line)
    assert row == (
        "| `mounting_height_mm` | `700` | From the floor to the lower edge of the picture. From 0 to 2000. |"
    )
