from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.commands.usage import usage
from kiosk.machine.clock import SystemClock
from kiosk.machine.usage_book import write_counts
from kiosk.programme.usage import Action, Counts, Deed

Captured = pytest.CaptureFixture[str]

TODAY = SystemClock().now().date()


def deed(page: str, action: Action, day: date = TODAY) -> Deed:
    return Deed(day, page, "en", action)


def written(folder: Path, counts: Counts) -> Path:
    path = folder / "usage" / "counts.json"
    write_counts(path, counts, TODAY)
    return path


def test_numbers_are_a_table_for_a_spreadsheet(tmp_path: Path, capsys: Captured) -> None:
    counts = {
        deed("services/b", Action.SHARED): 4,
        deed("services/b", Action.READ): 5,
        deed("services/a", Action.OPENED): 120,
        deed("services/a", Action.OPENED, TODAY - timedelta(days=500)): 99,
    }
    assert usage(written(tmp_path, counts)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "day,page,language,action,count",
        f"{TODAY},services/a,en,opened,120",
        f"{TODAY},services/b,en,read to the end,5",
        f"{TODAY},services/b,en,shared,under 5",
    ]


def test_where_nothing_was_counted_it_says_how_to_count(tmp_path: Path, capsys: Captured) -> None:
    assert usage(tmp_path / "none.json") == 1
    out, err = capsys.readouterr()
    assert out == "day,page,language,action,count\n"
    assert err == (
        "Nothing has been counted on this computer. To count, write in kiosk.toml: [usage] count = true\n"
    )


def test_a_damaged_file_is_said(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "counts.json"
    path.write_text("{")
    assert usage(path) == 2
    assert capsys.readouterr() == ("", f"{path} is damaged. A kiosk that counts begins anew.\n")


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert usage(tmp_path) == 2
    assert capsys.readouterr() == ("", f"{tmp_path} cannot be read: Is a directory.\n")
