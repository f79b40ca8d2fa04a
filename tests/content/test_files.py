import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import ContentRule
from kiosk.content.files import decode, is_ignored, is_sync_conflict, read_bytes
from kiosk.content.report import Report

Write = Callable[[dict[str, str | bytes]], Path]


def failure(folder: Path, path: str, limit: int = 100) -> tuple[str, str]:
    report = Report(path)
    assert read_bytes(folder, path, limit, report) is None
    (problem,) = report.problems
    return problem.rule, problem.message


def test_a_file_is_read_up_to_its_limit(write: Write) -> None:
    report = Report("a.md")
    assert read_bytes(write({"a.md": b"x" * 100}), "a.md", 100, report) == b"x" * 100
    assert report.problems == ()


@pytest.mark.parametrize(("limit", "amount"), [(2048, "2 KB"), (3 * 1024 * 1024, "3 MB")])
def test_a_large_file_is_refused(write: Write, limit: int, amount: str) -> None:
    folder = write({"a.md": b"x" * (limit + 1)})
    assert failure(folder, "a.md", limit) == (
        ContentRule.FILE_TOO_LARGE,
        f"The file is larger than {amount}.",
    )


def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert failure(tmp_path, "a.md")[0] == ContentRule.NOT_A_FILE


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert failure(tmp_path, "a.md")[0] == ContentRule.NOT_A_FILE


def test_a_link_out_of_the_folder_is_refused(write: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.md"
    secret.write_text("secret")
    folder = write({"b.md": "b"})
    (folder / "a.md").symlink_to(secret)
    assert failure(folder, "a.md")[0] == ContentRule.NOT_A_FILE


def test_a_linked_folder_outside_is_refused(write: Write, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.md").write_text("secret")
    folder = write({"b.md": "b"})
    (folder / "services").symlink_to(outside)
    assert failure(folder, "services/a.md")[0] == ContentRule.NOT_A_FILE


def test_a_link_inside_the_folder_is_not_followed_either(write: Write) -> None:
    folder = write({"b.md": "b"})
    (folder / "a.md").symlink_to(folder / "b.md")
    assert failure(folder, "a.md")[0] == ContentRule.FILE_UNREADABLE


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert failure(tmp_path, "a.md")[0] == ContentRule.FILE_UNREADABLE


@pytest.mark.parametrize("path", ["gone.md", "a\0.md", "a" * 300 + ".md"])
def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path, path: str) -> None:
    assert failure(tmp_path, path)[0] == ContentRule.FILE_UNREADABLE


@pytest.mark.parametrize("path", ["../a.md", "/etc/passwd", "x/../../a.md"])
def test_a_path_that_leads_out_is_refused(tmp_path: Path, path: str) -> None:
    assert failure(tmp_path, path)[0] == ContentRule.NOT_A_FILE


def test_a_file_without_permission_is_unreadable(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write({"a.md": "a"})

    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path), flags)

    monkeypatch.setattr(os, "open", refuse)
    assert failure(folder, "a.md") == (
        ContentRule.FILE_UNREADABLE,
        "The file could not be read: Permission denied.",
    )


@pytest.mark.parametrize("data", ["\u00e9\n".encode(), b"\xef\xbb\xbf\xc3\xa9\n"])
def test_utf8_is_read_with_and_without_a_mark(data: bytes) -> None:
    report = Report("a.md")
    assert decode(data, report) == "\u00e9\n"
    assert report.problems == ()


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"abc\xff", 1, 4),
        (b"abc\n\xc3\xa9\xe9t\xe9", 2, 2),
        (b"ab\n\n\xed\xa0\x80", 3, 1),
        (b"\xef\xbb\xbfab\xe9", 1, 3),
    ],
)
def test_the_first_bad_byte_is_named(data: bytes, line: int, column: int) -> None:
    report = Report("a.md")
    assert decode(data, report) is None
    (problem,) = report.problems
    assert (problem.rule, problem.line, problem.column) == (ContentRule.NOT_UTF8, line, column)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_recognised(encoding: str) -> None:
    report = Report("a.md")
    assert decode("# MRI scan\n".encode(encoding), report) is None
    assert "UTF-16" in report.problems[0].message


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", Report("a.md")) == ""


@pytest.mark.parametrize(
    "name",
    [
        *(
            ".hidden",
            ".syncthing.a.md.tmp",
            ".~lock.a.md#",
            "~$a.md",
            "Thumbs.db",
            "thumbs.db",
            "desktop.ini",
        ),
        *("a.md~", "a.md.bak", "a.MD.BAK", ".a.md.swp", "a.swp", "a.tmp", "#a.md#", "a.md.orig"),
    ],
)
def test_names_that_are_nobodys_page(name: str) -> None:
    assert is_ignored(name)


@pytest.mark.parametrize(
    "name", ["a.md", "10-a.md", "backup.md", "a.sync-conflict-1.md", "a.bak.md", "#1.md"]
)
def test_names_that_may_be_content(name: str) -> None:
    assert not is_ignored(name)


def test_a_sync_conflict_is_known_by_its_name() -> None:
    assert is_sync_conflict("a.sync-conflict-20260101-1.md")
    assert not is_sync_conflict("a-conflict.md")
