"""Content folders on the disk, and a parser without one."""

import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import Library, Names, Picture, load_library
from kiosk.content.parser import Parser
from kiosk.content.report import Report

# A pair is a PNG picture of that width and height.
Files = dict[str, str | bytes | tuple[int, int]]


def png(width: int, height: int) -> bytes:
    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", b"\0" * 64), (b"IEND", b""))
    frames = (struct.pack(">L", len(data)) + name + data + b"\0" * 4 for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(frames)


@pytest.fixture(autouse=True)
def nobody_pulls_the_plug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting for the disk costs a test its time and tells it nothing."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Files], Path]:
    """Write files into a folder, and answer the folder."""

    def write_files(files: Files) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = png(*content) if isinstance(content, tuple) else content
            path.write_bytes(data.encode() if isinstance(data, str) else data)
        return tmp_path

    return write_files


@pytest.fixture
def load(write: Callable[[Files], Path]) -> Callable[[Files], Library]:
    """Write files beside a clinic.md and load the folder; no names are checked."""
    return lambda files: load_library(write({"clinic.md": "# London Spine Unit\n", **files}), Names())


@pytest.fixture
def parser() -> Parser:
    """A parser for which every picture exists, except those called missing."""

    def find_picture(source: str, alt: str, line: int, report: Report) -> Picture | None:
        del line, report
        return None if "missing" in source else Picture(path=source, alt=alt, width=4, height=3)

    return Parser(find_picture)
