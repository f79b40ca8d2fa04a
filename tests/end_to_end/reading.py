"""What a person with eyes sees in a picture, and what a phone's camera finds in it."""

import csv
import io
import os
import re
import subprocess
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import zxingcpp
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

WAYS: Final = (("6", 2), ("11", 1), ("3", 1))
"""Tesseract's ways to look for words, and how much larger: one block, standing anywhere, a page. One finds
what another misses."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as read, in letters and digits only, and where it stands."""

    letters: str
    place: QRect


class Reading:
    """What is written in a picture. It is looked for in another way only where the first did not find it."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture
        self._ways: dict[tuple[str, int], tuple[Word, ...]] = {}

    def find(self, text: str) -> QPoint | None:
        """The middle of `text`, or None where it is not seen. Where it stands twice the lower one is meant:
        controls are below what they belong to.
        """
        wanted = letters_of(text)
        for way in WAYS:
            if way not in self._ways:
                self._ways[way] = _words(self._picture, *way)
            if places := _rows(self._ways[way], wanted):
                return max(places, key=lambda place: place.y())
        return None

    def text(self) -> str:
        """Everything that was read, for a person to look at."""
        return "\n".join(" ".join(word.letters for word in words) for words in self._ways.values())


def _rows(words: tuple[Word, ...], wanted: list[str]) -> list[QPoint]:
    """The middle of each place where `words` say `wanted`."""
    starts = range(len(words) - len(wanted) + 1)
    rows = (words[start : start + len(wanted)] for start in starts)
    return [
        reduce(QRect.united, (word.place for word in row)).center()
        for row in rows
        if [word.letters for word in row] == wanted
    ]


def letters_of(text: str) -> list[str]:
    """The words of `text` as they are compared: no case, no punctuation."""
    return [letters for word in text.split() if (letters := re.sub(r"[^a-z0-9]", "", word.lower()))]


def codes(picture: QImage) -> list[str]:
    """What the QR codes in `picture` say."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = memoryview(bytes(grey.constBits())).cast("B", shape=(grey.height(), grey.bytesPerLine()))
    return [code.text for code in zxingcpp.read_barcodes(rows, text_mode=zxingcpp.TextMode.Plain)]


def _words(picture: QImage, segmentation: str, scale: int) -> tuple[Word, ...]:
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8).scaled(picture.size() * scale)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "picture.png"
        assert picture.save(str(path))
        run = subprocess.run(
            ["tesseract", path, "stdout", "--psm", segmentation, "tsv"],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
            env={
                **os.environ,
                "OMP_THREAD_LIMIT": "1",
            },  # its threads wait for each other for longer than they work
        )
    lines = csv.DictReader(io.StringIO(run.stdout), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(
        Word(letters, QRect(*(int(line[side]) // scale for side in ("left", "top", "width", "height"))))
        for line in lines
        for letters in letters_of(line["text"] or "")
    )
