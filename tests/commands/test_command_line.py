import argparse
import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__, paths
from kiosk.commands import command_line
from kiosk.commands.arguments import window_size
from kiosk.commands.command_line import run_command
from kiosk.machine.heartbeat import BEATS

Captured = pytest.CaptureFixture[str]

OPTIONS = {
    "run": ["--content DIR", "--windowed", "--size WxH", "--supervise", "--trace FILE", "--settings FILE"],
    "check": [
        *("DIR", "--content DIR", "--as-of WHEN", "--settings FILE"),
        *("--format FORM", "--strict", "--explain RULE"),
    ],
    "why": ["PAGE", "--as-of WHEN", "--settings FILE", "--content DIR"],
    "preview": ["DIR", "--content DIR", "--settings FILE"],
    "history": ["--content DIR", "--settings FILE"],
    "restore": ["DATE", "--content DIR", "--settings FILE"],
    "new": ["KIND", "TITLE", "--settings FILE", "--content DIR"],
    "usage": [],
    "doctor": ["--content DIR", "--settings FILE"],
    "settings": ["--settings FILE", "--example", "--reference"],
    "proof": ["DIR", "--content DIR", "--out DIR", "--settings FILE"],
    "fleet": ["office", "enrol", "add", "remove", "status", "revert"],
    "fleet office": ["FOLDER", "--syncthing DIR", "--listen ADDRESS", "--network NETWORK"],
    "fleet enrol": [
        *("OFFICE-ID", "--syncthing DIR", "--listen ADDRESS", "--network NETWORK", "--content DIR"),
        *("--settings FILE", "--address NAME", "--keep-versions DAYS"),
    ],
    "fleet add": ["NAME", "SCREEN-ID", "--syncthing DIR", "--address NAME"],
    "fleet remove": ["NAME", "--syncthing DIR"],
    "fleet status": ["--syncthing DIR"],
    "fleet revert": ["--syncthing DIR"],
}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["chekc"], "invalid choice: 'chekc'"),
        (["--verbose"], "the following arguments are required: COMMAND"),
        (["check", "--verbose"], "unrecognized arguments: --verbose"),
        (["check", "a", "b"], "unrecognized arguments: b"),
        (["run", "--size", "huge"], "'huge' is no size: write it as WIDTHxHEIGHT, like 540x960"),
        (["run", "--size"], "expected one argument"),
        (["run", "--settings"], "expected one argument"),
        (["proof"], "the following arguments are required: --out"),
        (["check", "--as-of", "soon"], "'soon' is no day or time: write it like \"next Tuesday 14:00\""),
        (["check", "--format", "xml"], "invalid choice: 'xml'"),
        (["why"], "the following arguments are required: PAGE"),
        (["new", "poem", "Spring"], "invalid choice: 'poem'"),
        (["new", "service"], "the following arguments are required: TITLE"),
        (["fleet"], "the following arguments are required: ACTION"),
        (["fleet", "enrol"], "the following arguments are required: OFFICE-ID"),
        (["fleet", "office", "a", "--network", "us"], "'us' is no network: write it like 10.1.0.0/16"),
        (["fleet", "enrol", "a", "--keep-versions", "0"], "'0' is no number of days: write it like 30"),
    ],
)
def test_a_wrong_call_is_answered_with_the_usage(arguments: list[str], says: str, capsys: Captured) -> None:
    assert run_command(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("usage: kiosk")
    assert says in err


def test_the_help_names_every_command_in_a_few_words(capsys: Captured) -> None:
    assert run_command(["--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    said = {" ".join(line.split()) for line in out.splitlines()}  # Python's versions have other columns
    for line in (
        "run show the screen",
        "check look for mistakes in the pages",
        "why say why a page is on the screen or not",
        "new begin a new page",
    ):
        assert line in said
    assert any(line.startswith("proof draw ") for line in said)


@pytest.mark.parametrize("command", OPTIONS)
def test_the_help_of_a_command_explains_everything_it_takes(
    command: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert run_command([*command.split(), "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: kiosk {command} ")
    assert "positional" not in out
    explained = dict(
        line.strip().split("  ", 1) for line in out.splitlines() if line.startswith("  ") and "  " in line[3:]
    )
    for option in OPTIONS[command]:
        assert len(explained.pop(option).split()) > 2
    assert set(explained) == {"-h, --help"}


def test_the_help_of_check_explains_the_exit_status(capsys: Captured) -> None:
    run_command(["check", "--help"])
    out = " ".join(capsys.readouterr().out.split())
    assert "0 nothing that keeps a page off the screen, 1 at least one page is left out, 2 the folder" in out


def test_the_version_is_told(capsys: Captured) -> None:
    assert run_command(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


@pytest.mark.parametrize(
    ("text", "size"),
    [("540x960", (540, 960)), ("1080X1920", (1080, 1920)), ("3840\u00d72160", (3840, 2160))],
)
def test_a_size_is_two_numbers(text: str, size: tuple[int, int]) -> None:
    assert window_size(text) == size


@pytest.mark.parametrize(
    "text", ["", "540", "540x", "x960", "540x960x1", "-540x960", "0x0", "1e3x500", "99999x500", "540 x 960"]
)
def test_what_is_no_size_is_told(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no size: write it as WIDTHxHEIGHT"):
        window_size(text)


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["why", "services/a"], ["new", "service", "Ankle"], ["history"], ["restore", "2026-01-01"]],
)
def test_an_answer_says_which_folder_it_is_about(
    arguments: list[str], tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.paths.STATE", tmp_path / "state")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shared").mkdir()
    run_command([*arguments, "--content", "shared"])
    assert capsys.readouterr().out.splitlines()[-1] == f"Looked in: {tmp_path / 'shared'}"


def test_an_answer_about_the_pages_of_the_program_says_so(capsys: Captured) -> None:
    run_command(["why", "nothing of this name"])
    assert capsys.readouterr().out == (
        f"Looked in: {paths.CONTENT} (it came with the program; for another folder: --content FOLDER)\n"
    )


def test_a_page_may_be_asked_for_without_quotation_marks(tmp_path: Path, capsys: Captured) -> None:
    run_command(["why", "back", "pain", "--content", str(tmp_path)])
    assert "no page “back pain”" in capsys.readouterr().err


def test_the_exit_status_is_the_commands_own(tmp_path: Path) -> None:
    assert run_command(["check", str(tmp_path)]) == 1
    assert run_command(["check", str(tmp_path / "missing")]) == 2


@pytest.fixture
def bad_settings(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text('[content]\nfolder = "pages"\n[visitor]\nidle = 3\nwarning_seconds = 1\n[sound]\n')
    return path


def test_every_error_in_the_settings_is_said_and_the_rest_counts(
    bad_settings: Path, capsys: Captured
) -> None:
    out = bad_settings.parent / "out"
    assert run_command(["proof", "--settings", str(bad_settings), "--out", str(out)]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[:4] == [
        f"{bad_settings}: there is no setting visitor.idle.",
        f"{bad_settings}: visitor.warning_seconds must be a number from 10 to 120, not 1.",
        f"{bad_settings}: there is no section [sound].",
        "The defaults are used in their place.",
    ]
    # The folder of the settings file is where a relative folder begins, and it is missing.
    assert said[4].startswith(f"{bad_settings.parent / 'pages'}: ")


def test_a_folder_on_the_command_line_counts_before_the_settings(
    bad_settings: Path, capsys: Captured
) -> None:
    elsewhere = bad_settings.parent / "elsewhere"
    arguments = ["proof", str(elsewhere), "--settings", str(bad_settings), "--out", str(elsewhere)]
    assert run_command(arguments) == 2
    assert capsys.readouterr().err.splitlines()[4].startswith(f"{elsewhere}: ")


@pytest.mark.parametrize("arguments", [[], ["--content", "elsewhere"], ["--windowed", "--size", "540x960"]])
def test_run_says_what_is_wrong_in_the_settings_and_that_there_is_no_display(
    bad_settings: Path, arguments: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--settings", str(bad_settings), *arguments],
        env={"PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    said = done.stderr.splitlines()
    assert said[3] == "The defaults are used in their place."
    assert said[4].startswith("There is no display to show the screen on.")
    assert len(said) == 5


def test_a_command_looks_for_rubbish_from_its_start_and_a_screen_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looks = {name: lambda _: gc.isenabled() for name in ("run", "usage")}
    monkeypatch.setattr(command_line, "_COMMANDS", looks)
    gc.disable()
    try:
        assert not run_command(["run"])
        assert run_command(["usage"])
    finally:
        gc.enable()


def test_who_watches_a_screen_looks_for_rubbish_as_long_as_that_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BEATS, raising=False)
    monkeypatch.setattr("kiosk.commands.supervise.supervise", lambda *_: int(gc.isenabled()))
    gc.disable()
    try:
        assert run_command(["run", "--supervise"]) == 1
    finally:
        gc.enable()
