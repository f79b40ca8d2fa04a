import os
import pickle
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.commands.check import check, findings
from kiosk.commands.command_line import run_command
from kiosk.commands.known_names import known_names
from kiosk.content import ContentRule, Severity, load_library
from kiosk.content.characters import visible
from kiosk.content.levels import Level
from kiosk.machine.clock import CLINIC_TIME
from kiosk.settings import Settings, load_settings
from tests.fake_clock import A_TUESDAY

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
    assert capsys.readouterr() == ("1 page is shown now. No problems.\n", "")


def test_in_the_clinics_own_folder_only_its_own_words_need_proof_or_a_full_stop() -> None:
    settings, _ = load_settings(paths.DEFAULT_SETTINGS)
    found = findings(load_library(paths.CONTENT, known_names()), settings, A_TUESDAY)
    translating = ("translation-missing", "translation-unreviewed")
    told = {(problem.path, problem.rule) for problem in found.problems}
    assert {(path, rule) for path, rule in told if rule not in translating} == {
        ("about/10-what-is-london-spine-unit-and-how-it-works.md", "claim-without-evidence"),
        ("about/30-trusted-by-patients-worldwide.md", "claim-without-evidence"),
        ("about/30-trusted-by-patients-worldwide.md", "long-sentence"),
        ("clinic.md", "claim-without-evidence"),
        ("clinic.md", "long-sentence"),
        ("services/10-minimally-invasive-treatment.md", "claim-without-evidence"),
    }
    assert found.shown == found.pages
    # Nobody who could has read the translations yet, and whoever looks at the report is told.
    translations = {path.relative_to(paths.CONTENT).as_posix() for path in paths.CONTENT.rglob("*.ar.md")}
    assert {path for path, rule in told if rule == "translation-unreviewed"} == translations


def test_a_warning_does_not_keep_a_page_off_the_screen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "about" / "20-more.md").write_text("---\nsumary: A word\n---\n# More\n")
    assert check(folder) == 0
    out = capsys.readouterr().out
    assert "about/20-more.md\n  warning: line 2: " in out
    assert "summary" in out
    assert out.endswith("2 pages are shown now. 1 warning.\n")


def test_a_page_that_is_left_out_is_named_with_its_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "about" / "20-more.md").write_text("---\ntitle: More\nshow_from: 2026-02-30\n---\n")
    assert check(folder) == 1
    out = capsys.readouterr().out
    assert "about/20-more.md\n  error: line 3: " in out
    assert out.endswith("1 page is shown now. 1 error.\n")


@pytest.mark.parametrize("name", ["missing", "clinic.md", "circle"])
def test_a_folder_that_cannot_be_read_is_told_by_the_exit_status(folder: Path, name: str) -> None:
    (folder / "circle").symlink_to("circle")
    done = run_check(str(folder / name))
    assert (done.returncode, done.stderr) == (2, "")
    assert done.stdout.startswith(f"{folder / name}\n  error: ")
    assert name == "circle" or MISSING in done.stdout
    assert "\n0 pages are shown now. 1 error.\nLooked in: " in done.stdout


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
    headings = [line for line in done.stdout.splitlines()[:-2] if line and not line.startswith(" ")]
    assert len(headings) == len(set(headings))
    named = {visible(str(path.relative_to(broken))).replace("\n", " ") for path in broken.glob("*/*")}
    assert set(headings) == named - {"about/10-us.md"} | {"no-text-.md"}
    library = load_library(broken, known_names())
    assert done.stdout.count("\n  error: ") == sum(
        problem.severity is Severity.ERROR for problem in library.problems
    )
    assert done.stdout.splitlines()[-2:] == [
        findings(library, Settings()).summary,
        f"Looked in: {broken}",
    ]


def test_no_folder_at_all_means_the_one_that_came_with_the_program() -> None:
    done = run_check()
    settings, _ = load_settings(paths.DEFAULT_SETTINGS)
    found = findings(load_library(paths.CONTENT, known_names()), settings)
    assert done.stdout.splitlines()[-2] == found.summary


def test_checking_needs_no_qt(folder: Path) -> None:
    code = (
        "import sys; from kiosk.commands.command_line import run_command;"
        f"run_command(['check', {str(folder)!r}]); sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.fixture
def changing(folder: Path) -> Path:
    """A folder with a page whose dates matter, and a warning."""
    facts = "show_from: 2026-12-01\nshow_until: 2026-12-31\nnext_review: 2026-12-01\n"
    (folder / "about" / "20-more.md").write_text(f"---\ntitle: The best\n{facts}---\n")
    return folder


def test_a_folder_is_checked_as_of_another_day(changing: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for moment, expected in (
        (datetime(2026, 11, 24, 12, tzinfo=CLINIC_TIME), "1 of 2 pages is shown on Tuesday 24 November 2026"),
        (datetime(2026, 12, 2, 9, 5, tzinfo=CLINIC_TIME), "2 pages are shown on Wednesday 2 December 2026"),
    ):
        check(changing, as_of=moment)
        out = capsys.readouterr().out
        assert expected in out
        assert ("[review-overdue]" in out) == (moment.month == 12)
        assert ("[review-due]" in out) == (moment.month == 11)


def test_a_strict_check_fails_for_a_warning_and_not_for_a_note(changing: Path) -> None:
    november = datetime(2026, 11, 24, 12, tzinfo=CLINIC_TIME)
    assert check(changing, as_of=november) == 0
    assert check(changing, as_of=november, strict=True) == 1
    quiet = Settings(rules={ContentRule.CLAIM_WITHOUT_EVIDENCE: Level.NOTE})
    assert check(changing, quiet, as_of=november, strict=True) == 0


def test_the_settings_say_how_loudly_a_rule_is_said(
    changing: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = changing.parent / "kiosk.toml"
    settings.write_text(
        f'[content]\nfolder = "{changing}"\n[rules]\nclaim-without-evidence = "error"\nno-consent = "off"\n'
    )
    assert run_command(["check", "--settings", str(settings), "--as-of", "2026-10-01"]) == 1
    out, err = capsys.readouterr()
    assert "  error: line 2: “best” is a claim" in out
    assert err.startswith(f"{settings}: rules.no-consent cannot be lowered: it protects patients.")


def test_the_names_that_a_page_may_use_are_known() -> None:
    names = known_names()
    assert {"ph.house", "fa6b.x-twitter"} <= names.icons
    assert "spine" in names.illustrations
    assert names.has_character is not None
    assert names.has_character("é")


def test_the_process_that_reads_the_pages_can_be_told_where_to_find_the_names() -> None:
    assert pickle.loads(pickle.dumps(known_names)) is known_names  # noqa: S301 - our own
