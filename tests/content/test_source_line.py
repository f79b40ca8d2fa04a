from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Problem, Severity
from kiosk.content.source_line import WIDEST, SourceLines, place_of


def problem(line: int = 1, column: int = 0, message: str = "Wrong.", path: str = "a.md") -> Problem:
    return Problem(path=path, line=line, column=column, rule="r", severity=Severity.ERROR, message=message)


@pytest.mark.parametrize(
    ("line", "column", "message", "marks"),
    [
        ("  icon: ph.hause ", 0, "Wrong.", "  ^^^^^^^^^^^^^^"),
        ("icon: ph.hause", 7, "Wrong.", "      ^"),
        ("icon: ph.hause", 99, "Wrong.", "              ^"),
        ("icon: ph.hause", 0, "There is no icon “PH.hause”.", "      ^^^^^^^^"),
        ("We are first.", 0, "That begins “We are…” is long.", "^^^^^^"),
        ("icon: ph.hause", 0, "There is no “x”.", "^^^^^^^^^^^^^^"),
        ("a\tb", 3, "Wrong.", "  ^"),
        ("e\u0301 \u6f22 b", 0, "There is “b”.", "     ^"),
        ("", 0, "Wrong.", "^"),
    ],
)
def test_the_place_is_marked(tmp_path: Path, line: str, column: int, message: str, marks: str) -> None:
    (tmp_path / "a.md").write_text(f"{line}\r\n")
    found = SourceLines(tmp_path).marked(problem(column=column, message=message))
    assert found == (line.replace("\t", " "), marks)


@pytest.mark.parametrize(
    "wrong",
    [problem(line=0), problem(line=3), problem(path="b.md"), problem(path="../a.md"), problem(path=".")],
)
def test_where_there_is_no_line_there_is_none_to_show(tmp_path: Path, wrong: Problem) -> None:
    (tmp_path / "a.md").write_text("one\ntwo")
    assert SourceLines(tmp_path).marked(wrong) is None


def test_a_file_that_is_no_text_has_no_lines(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xff")
    assert SourceLines(tmp_path).marked(problem()) is None


@given(st.integers(1, 400), st.integers(1, 400))
def test_of_a_long_line_the_part_with_the_place_is_shown(length: int, column: int) -> None:
    line = ("." * length)[: column - 1] + "X" + "." * max(0, length - column)
    folder = Path("nowhere")
    lines = SourceLines(folder)
    lines._files["a.md"] = [line]  # noqa: SLF001 - a file on the disk for each example is slow
    found = lines.marked(problem(column=line.index("X") + 1))
    assert found is not None
    shown, marks = found
    assert len(shown) <= WIDEST + 2
    assert shown[len(marks) - 1] == "X"
    assert shown.strip("…") in line


def test_a_column_behind_the_end_is_the_end() -> None:
    assert place_of(problem(column=9), "abc") == (3, 4)
