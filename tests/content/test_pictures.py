import errno
import os
import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import imagesize
import pytest

from kiosk.content import ContentRule, Picture, pictures
from kiosk.content.pictures import Pictures
from kiosk.content.report import Report

Write = Callable[[dict[str, str | bytes | tuple[int, int]]], Path]

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    b"\xff\xc0\x00\x11\x08\x00\x07\x00\x05\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01"
    b"\xff\xda\x00\x02" + b"\0" * 40 + b"\xff\xd9"
)
WEBP = (
    b"RIFF\x40\x00\x00\x00WEBPVP8 \x30\x00\x00\x00\x00\x00\x00\x9d\x01\x2a"
    + struct.pack("<HH", 6, 8)
    + b"\0" * 50
)


def find(folder: Path, source: str, alt: str = "A scanner") -> tuple[Picture | None, list[str]]:
    report = Report("services/a.md")
    picture = Pictures(folder).find(source, alt, 3, report)
    assert all((problem.path, problem.line) == ("services/a.md", 3) for problem in report.problems)
    return picture, [problem.rule for problem in report.problems]


@pytest.mark.parametrize(
    "source", ["pictures/a b.png", "pictures/a%20b.png", "pictures\\a b.png", "./pictures//a b.png"]
)
def test_a_picture_is_found_below_the_folder(write: Write, source: str) -> None:
    picture, problems = find(write({"pictures/a b.png": (40, 30)}), source, " A\n scanner ")
    assert picture == Picture(path="pictures/a b.png", alt="A scanner", width=40, height=30)
    assert problems == []


@pytest.mark.parametrize(("data", "size"), [(JPEG, (5, 7)), (WEBP, (6, 8))])
def test_jpeg_and_webp_are_measured(write: Write, data: bytes, size: tuple[int, int]) -> None:
    picture, _ = find(write({"a.jpg": data}), "a.jpg")
    assert picture is not None
    assert (picture.width, picture.height) == size


@pytest.mark.parametrize(
    "source",
    [
        "https://x.org/a.png",
        "HTTP://x.org/a.png",
        "//x.org/a.png",
        "\\\\server\\a.png",
        "data:image/png;base64,AA",
        "file:///a.png",
        "C:\\a.png",
    ],
)
def test_nothing_is_fetched_from_elsewhere(write: Write, source: str) -> None:
    assert find(write({"a.png": (4, 3)}), source) == (None, [ContentRule.REMOTE_IMAGE])


@pytest.mark.parametrize(
    "source",
    [
        "../a.png",
        "pictures/../../a.png",
        "%2e%2e/a.png",
        "/a.png",
        "%2Fa.png",
        "",
        ".",
        "a%00.png",
        "b.png",
        "nowhere/b.png",
        "a" * 5000,
    ],
)
def test_a_path_outside_or_nowhere_is_missing(write: Write, source: str) -> None:
    assert find(write({"a.png": (4, 3)}), source) == (None, [ContentRule.MISSING_PICTURE])


def test_a_name_in_another_case_is_offered(write: Write) -> None:
    report = Report("a.md")
    Pictures(write({"pictures/Scanner.JPG": (4, 3)})).find("pictures/scanner.jpg", "", 0, report)
    assert report.problems[0].hint.startswith("Did you mean pictures/Scanner.JPG? ")


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("picture/desk.png", "Did you mean pictures/desk.png? If not, put the picture into "),
        ("desc.png", "Did you mean pictures/desk.png? If not, put the picture into the folder pictures."),
        ("pictures/b.png", "Put the picture into the folder pictures and write pictures/b.png"),
        ("elsewhere/b.png", "Put the picture into the folder pictures and write pictures/b.png"),
    ],
)
def test_only_a_picture_with_a_like_name_is_offered(write: Write, source: str, hint: str) -> None:
    report = Report("a.md")
    Pictures(write({"pictures/desk.png": (4, 3), "pictures/a.png": (4, 3)})).find(source, "A", 0, report)
    (problem,) = report.problems
    assert problem.hint.startswith(hint)


def test_without_a_folder_for_pictures_it_is_said_where_they_go(write: Write) -> None:
    report = Report("a.md")
    Pictures(write({})).find("pictures/a.png", "A", 0, report)
    assert report.problems[0].hint == "Put the picture into the folder pictures and write pictures/a.png"


def test_a_link_is_not_followed(write: Write) -> None:
    folder = write({"a.png": (4, 3)})
    (folder / "b.png").symlink_to(folder / "a.png")
    assert find(folder, "b.png") == (None, [ContentRule.MISSING_PICTURE])


def test_a_picture_without_permission_is_missing(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write({"a.png": (4, 3)})

    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(path), flags)

    monkeypatch.setattr(os, "open", refuse)
    assert find(folder, "a.png") == (None, [ContentRule.MISSING_PICTURE])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + b"\1" * 40,
        b"<svg/>",
        b"%PDF-1.7",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"RIFF\0\0\0\0WEBPVP9 ",
    ],
)
def test_what_is_no_sound_picture_is_refused(write: Write, data: bytes) -> None:
    assert find(write({"a.png": data}), "a.png") == (None, [ContentRule.PICTURE_FORMAT])


def test_of_a_half_copied_picture_it_is_said_that_a_part_is_missing(write: Write) -> None:
    report = Report("a.md")
    assert Pictures(write({"a.jpg": JPEG[:-10]})).find("a.jpg", "A", 0, report) is None
    (problem,) = report.problems
    assert problem.rule == ContentRule.PICTURE_FORMAT
    assert problem.message == "Only a part of the picture “a.jpg” is there."


@pytest.mark.parametrize("size", [(0, 10), (10, 0)])
def test_a_picture_has_a_size(write: Write, size: tuple[int, int]) -> None:
    assert find(write({"a.png": size}), "a.png") == (None, [ContentRule.PICTURE_FORMAT])


@pytest.mark.parametrize("error", [ValueError, struct.error])
def test_an_older_reader_that_raises_is_understood(
    write: Write, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(file: BytesIO) -> tuple[int, int]:
        raise error(str(file))

    monkeypatch.setattr(imagesize, "get", fail)
    assert find(write({"a.png": (4, 3)}), "a.png") == (None, [ContentRule.PICTURE_FORMAT])


def test_a_picture_bomb_is_refused_by_its_header(write: Write) -> None:
    folder = write({"a.png": (65_000, 65_000), "b.png": (8_000, 5_000), "c.png": (65_536, 1)})
    assert find(folder, "c.png") == (None, [ContentRule.PICTURE_TOO_LARGE])
    assert find(folder, "a.png") == (None, [ContentRule.PICTURE_TOO_LARGE])
    assert find(folder, "b.png")[1] == []


def test_a_large_file_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 50)
    assert find(write({"a.png": (4, 3)}), "a.png") == (None, [ContentRule.PICTURE_TOO_LARGE])


@pytest.mark.parametrize("alt", ["", " "])
def test_a_picture_without_words_is_shown_all_the_same(write: Write, alt: str) -> None:
    picture, problems = find(write({"a.png": (4, 3)}), "a.png", alt)
    assert picture is not None
    assert problems == [ContentRule.PICTURE_WITHOUT_ALT]
