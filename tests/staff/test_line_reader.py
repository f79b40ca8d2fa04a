"""The line of a problem, read without keeping anybody waiting."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.content import Problem, Severity
from kiosk.staff.line_reader import LineReader


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [(2, 0, ("icon: ph.hosue", 6, 14)), (2, 3, ("icon: ph.hosue", 2, 3))],
)
def test_a_line_and_the_place_in_it(
    qtbot: QtBot, tmp_path: Path, line: int, column: int, found: tuple[str, int, int]
) -> None:
    (tmp_path / "a.md").write_text("---\nicon: ph.hosue\n---\n")
    problem = Problem(
        path="a.md",
        line=line,
        column=column,
        rule="unknown-icon",
        severity=Severity.WARNING,
        message="There is no icon called “ph.hosue”.",
    )
    reader = LineReader()
    with qtbot.waitSignal(reader.found) as told:
        reader.look_up(tmp_path, problem)
    assert told.args == [problem, *found]
