"""What a command says reaches nobody in silence: each case is a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest

from kiosk.commands.output import complain, say

CALLS = [["--help"], ["--version"], ["check", "--help"], ["check"]]
BUFFERING = ["", "1"]
"""Values of PYTHONUNBUFFERED: whether a write fails at once or when the interpreter ends."""


def call(
    arguments: Sequence[str], stdout: int | IO[bytes], **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("unbuffered", BUFFERING)
@pytest.mark.parametrize("arguments", CALLS)
def test_a_reader_who_has_gone_is_no_fault(arguments: list[str], unbuffered: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = call(arguments, writer, PYTHONUNBUFFERED=unbuffered)
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("unbuffered", BUFFERING)
@pytest.mark.parametrize("arguments", CALLS)
def test_a_full_disk_is_said_in_one_sentence(arguments: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = call(arguments, full, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 0
    assert set(done.stderr.splitlines()) == {b"This could not be written: No space left on device."}


def test_where_nothing_can_be_said_the_exit_status_still_tells(tmp_path: Path) -> None:
    close_and_call = [
        "sh",
        "-c",
        'exec "$@" >&-',
        "sh",
        sys.executable,
        "-m",
        "kiosk",
        "check",
        str(tmp_path),
    ]
    done = subprocess.run(close_and_call, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"")


WRONG = [
    ["no such command"],
    ["proof", "--out", "OUT", "/no/such/folder"],
    ["run", "--content", "/no/such/folder"],
]
"""What only the standard error tells of, with the exit status it has all the same."""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("unbuffered", BUFFERING)
@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&-", ">/dev/full 2>/dev/full", ">&- 2>&-"])
@pytest.mark.parametrize("arguments", WRONG, ids=lambda arguments: arguments[0])
def test_a_complaint_that_nobody_can_hear_changes_nothing(
    arguments: list[str], redirection: str, unbuffered: str
) -> None:
    kiosk = [sys.executable, "-m", "kiosk", *arguments]
    without_display = {
        name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}
    }
    environment = {**without_display, "PYTHONUNBUFFERED": unbuffered, "QT_QPA_PLATFORM": "xcb"}
    heard = subprocess.run(kiosk, capture_output=True, env=environment, check=False)
    assert heard.stderr
    unheard = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *kiosk], env=environment, check=False
    )
    assert unheard.returncode == heard.returncode


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("ascii", rb"caf\xe9 \u2026"),
        ("latin-1", b"caf\xe9 \\u2026"),
        ("utf-8:strict", "café …".encode()),
    ],
)
def test_letters_that_the_terminal_does_not_know_are_spelt_out(
    tmp_path: Path, encoding: str, expected: bytes
) -> None:
    done = call(
        ["check", str(tmp_path / "café …")], subprocess.PIPE, PYTHONIOENCODING=encoding, PYTHONUTF8="1"
    )
    assert done.stderr == b""
    assert done.returncode == 2
    assert expected in done.stdout


def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", os.fsencode(tmp_path) + b"/\xff"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8:strict"},
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"")
    assert rb"/\udcff" in done.stdout


def test_answers_and_complaints_go_their_own_ways(capsys: pytest.CaptureFixture[str]) -> None:
    say("an answer")
    say("and", end=" more")
    complain("a complaint")
    assert capsys.readouterr() == ("an answer\nand more", "a complaint\n")
