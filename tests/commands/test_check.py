import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.check import check, in_words, known_names, summary
from kiosk.content import About, Library, Problem, Severity, load_library
from kiosk.content.characters import visible

MISSING = "The folder is not there, or a file stands in its place. [folder-missing]"


def run_check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "check", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a clinic and one good page."""
    (tmp_path / "clinic.md").write_text("# The clinic\n")
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "10-us.md").write_text("# About us\n\nWe are here.\n")
    return tmp_path


@pytest.fixture
def broken(folder: Path) -> Path:
    """The same folder with everything that can stand in a folder besides a good page."""
    services = folder / "services"
    services.mkdir()
    for name, data in {
        "latin.md": b"# Caf\xe9\n",
        "zeros.md": b"\0" * 200,
        "unclosed.md": b'---\ntitle: "MRI\n---\n',
        "twice.md": b"---\ntitle: A\ntitle: B\n---\n",
        "alias.md": b"---\na: &a [x]\nb: *a\n---\n# A\n",
        "brackets.md": b"# A\n\n" + b"[" * 9000,
        "deep.md": b"# A\n\n" + b"> " * 60 + b"x",
        "huge.md": b"# A\n" * 20_000,
        "wide.md": b"# A\n\n" + b"|x" * 2500 + b"\n" + b"|-" * 2500,
        "untitled.md": b"",
        "date.md": b"---\nshow_from: 2026-02-30\n---\n# A\n",
        "unknown-key.md": b"---\nsumary: x\n---\n# A\n\ntext\n",
        "a.sync-conflict-20260101-120000-ABCDEFG.md": b"# A\n",
        "page.txt": b"# A\n",
        "line\nbreak\x1b[2J.md": b"# A\n",
    }.items():
        (services / name).write_bytes(data)
    (services / "folder.md").mkdir()
    (services / "outside.md").symlink_to(__file__)
    os.mkfifo(services / "pipe.md")
    (folder / os.fsdecode(b"no-text-\xff.md")).touch()
    (folder / "testimonials").mkdir()
    (folder / "testimonials" / "a.md").write_text("# Thanks\n\nCall me: 020 7946 0000\n")
    return folder


def test_a_good_folder_has_nothing_to_mend(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder) == 0
    assert capsys.readouterr() == ("1 page can be shown. No problems.\n", "")


def test_the_clinics_own_folder_has_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(paths.CONTENT) == 0
    assert re.fullmatch(r"\d+ pages can be shown\. No problems\.\n", capsys.readouterr().out)


def test_a_warning_does_not_keep_a_page_off_the_screen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "about" / "20-more.md").write_text("---\nsumary: A word\n---\n# More\n")
    assert check(folder) == 0
    out = capsys.readouterr().out
    assert "about/20-more.md\n  warning: line 2: " in out
    assert "summary" in out
    assert out.endswith("2 pages can be shown. 1 warning.\n")


def test_a_page_that_is_left_out_is_named_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "about" / "20-more.md").write_text("---\ntitle: More\nshow_from: 2026-02-30\n---\n")
    assert check(folder) == 1
    out = capsys.readouterr().out
    assert "about/20-more.md\n  error: line 3: " in out
    assert out.endswith("1 page can be shown. 1 error.\n")


@pytest.mark.parametrize("name", ["missing", "clinic.md", "circle"])
def test_a_folder_that_cannot_be_read_is_told_by_the_exit_status(folder: Path, name: str) -> None:
    (folder / "circle").symlink_to("circle")
    done = run_check(str(folder / name))
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith(f"{folder / name}\n  error: ")
    assert name == "circle" or MISSING in done.stdout
    assert done.stdout.endswith("0 pages can be shown. 1 error.\n")


def test_a_part_that_cannot_be_read_takes_only_its_own_pages_along(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "services").touch()
    assert check(folder) == 1
    assert capsys.readouterr().out.startswith(f"services\n  error: {MISSING}\n")


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    done = run_check(str(tmp_path))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(f"{tmp_path}\n  error: There is nothing in the content folder. ")


def test_a_folder_full_of_broken_files_is_told_file_by_file(broken: Path) -> None:
    done = run_check(str(broken))
    assert (done.returncode, done.stderr) == (1, "")
    assert "\x1b" not in done.stdout
    headings = [line for line in done.stdout.splitlines()[:-1] if line and not line.startswith(" ")]
    assert len(headings) == len(set(headings))
    named = {visible(str(path.relative_to(broken))).replace("\n", " ") for path in broken.glob("*/*")}
    assert set(headings) == named - {"about/10-us.md"} | {"no-text-.md"}
    library = load_library(broken, known_names())
    assert done.stdout.count("\n  error: ") == sum(
        problem.severity is Severity.ERROR for problem in library.problems
    )
    assert done.stdout.splitlines()[-1] == summary(library)


def test_no_folder_at_all_means_the_one_that_came_with_the_program() -> None:
    done = run_check()
    assert done.stdout.splitlines()[-1] == summary(load_library(paths.CONTENT, known_names()))


def test_checking_needs_no_qt(folder: Path) -> None:
    code = (
        "import sys; from kiosk.commands.command_line import run_command;"
        f"run_command(['check', {str(folder)!r}]); sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(
    ("line", "hint", "expected"),
    [
        (0, "", "  error: It is wrong. [a-rule]"),
        (7, "", "  error: line 7: It is wrong. [a-rule]"),
        (7, "Mend it.", "  error: line 7: It is wrong. [a-rule]\n      Mend it."),
    ],
)
def test_a_problem_is_where_what_and_what_to_do(line: int, hint: str, expected: str) -> None:
    problem = Problem(
        path="a.md", line=line, rule="a-rule", severity=Severity.ERROR, message="It is wrong.", hint=hint
    )
    assert in_words(problem) == expected


@pytest.mark.parametrize(
    ("pages", "severities", "expected"),
    [
        (0, "", "0 pages can be shown. No problems."),
        (1, "n", "1 page can be shown. 1 note."),
        (2, "nwweee", "2 pages can be shown. 3 errors, 2 warnings, 1 note."),
    ],
)
def test_the_summary_counts(pages: int, severities: str, expected: str) -> None:
    page = About(id="about/us", path="about/us.md", title="Us", summary="", blocks=(), order=1)
    by_letter = {severity[0]: severity for severity in Severity}
    problems = (
        Problem(path="a.md", rule="r", severity=by_letter[letter], message="") for letter in severities
    )
    assert summary(Library(folder=Path(), about=(page,) * pages, problems=tuple(problems))) == expected


def test_the_names_that_a_page_may_use_are_known() -> None:
    names = known_names()
    assert {"ph.house", "fa6b.x-twitter"} <= names.icons
    assert "spine" in names.illustrations
