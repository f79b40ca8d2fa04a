"""Looking at a picture file before anybody decodes it."""

import io
import os
import re
import struct
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from kiosk.content.blocks import Picture
from kiosk.content.files import digest, read_bytes
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.spelling import did_you_mean, nearest
from kiosk.content.truncation import is_truncated

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_SIDE = 65_535
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_FORMATS = re.compile(rb"(?P<png>\x89PNG\r\n\x1a\n)|(?P<jpeg>\xff\xd8\xff)|(?P<webp>RIFF.{4}WEBP)", re.DOTALL)
_WHERE = "Put the picture into the folder pictures and write pictures/name.jpg"


class Pictures:
    """Finds and checks the pictures of a content folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.looked_at: dict[str, str] = {}
        """The pictures that were asked for, each with the SHA-256 of its bytes, or "" if it is of no use."""

    def find(self, source: str, alt: str, line: int, report: Report) -> Picture | None:
        """The picture that `source` names, relative to the content folder; None with a warning if not."""
        path = unquote(source.strip()).replace("\\", "/")
        if _SCHEME.match(path):
            report.add(
                ContentRule.REMOTE_IMAGE,
                "A picture lies outside the content folder, so it is not loaded.",
                f"{_WHERE}.",
                line=line,
            )
            return None
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts or "\0" in path:
            self._missing(f"“{source}” is not a path inside the content folder.", f"{_WHERE}.", line, report)
            return None
        path = "/".join(parts)
        self.looked_at[path] = ""
        measured = self._measure(path, line, report)
        if measured is None:
            return None
        if not alt.strip():
            report.add(
                ContentRule.PICTURE_WITHOUT_ALT,
                f"Nothing says what the picture “{source}” shows.",
                "Describe it in a few words: picture_alt in the facts, or ![these words](…) in the text.",
                line=line,
            )
        width, height, self.looked_at[path] = measured
        return Picture(
            path=path, alt=" ".join(alt.split()), width=width, height=height, digest=self.looked_at[path]
        )

    def _measure(self, path: str, line: int, report: Report) -> tuple[int, int, str] | None:
        """Width and height in pixels of a sound picture file, and the SHA-256 of its bytes."""
        if not os.path.lexists(self._folder / path):
            self._missing(f"There is no picture “{path}”.", self._suggest(path), line, report)
            return None
        reading = Report(path)
        data = read_bytes(self._folder, path, MAX_BYTES, reading)
        if data is None:
            fault = reading.problems[0]
            if fault.rule == ContentRule.FILE_TOO_LARGE:
                self._too_large(path, "20 MB", line, report)
            else:
                self._missing(
                    f"The picture “{path}” cannot be used. {fault.message}", fault.hint, line, report
                )
            return None
        size = _size(data)
        if size is None:
            report.add(
                ContentRule.PICTURE_FORMAT,
                f"“{path}” is not a sound PNG, JPEG or WebP picture.",
                "Open it in a picture program and save it as PNG or JPEG.",
                line=line,
            )
        elif is_truncated(data, format_of(data)):
            report.add(
                ContentRule.PICTURE_FORMAT,
                f"Only a part of the picture “{path}” is there.",
                "Copy it into the folder once more, or save it again from a picture program.",
                line=line,
            )
        elif size[0] * size[1] > MAX_PIXELS:
            self._too_large(path, "40 million pixels", line, report)
        elif max(size) > MAX_SIDE:
            self._too_large(path, "65,535 pixels on one side", line, report)
        else:
            return (*size, digest(data))
        return None

    def _suggest(self, path: str) -> str:
        """The picture that may be meant, here or in the folder where pictures lie, or where to put it."""
        place = PurePosixPath(path)
        for parent in dict.fromkeys((place.parent, PurePosixPath("pictures"))):
            try:
                names = os.listdir(self._folder / parent)  # noqa: PTH208 - names only
            except OSError:
                continue
            by_stem = {PurePosixPath(name).stem: name for name in sorted(names)}
            for stem in nearest(place.stem, by_stem, 1):
                meant = did_you_mean((str(parent / by_stem[stem]),), "")
                return f"{meant} If not, put the picture into the folder pictures."
        return f"Put the picture into the folder pictures and write pictures/{place.name}"

    @staticmethod
    def _missing(message: str, hint: str, line: int, report: Report) -> None:
        report.add(ContentRule.MISSING_PICTURE, message, hint, line=line)

    @staticmethod
    def _too_large(path: str, limit: str, line: int, report: Report) -> None:
        report.add(
            ContentRule.PICTURE_TOO_LARGE,
            f"The picture “{path}” has more than {limit}.",
            "Make it smaller: 2,000 pixels across are plenty.",
            line=line,
        )


def format_of(data: bytes) -> str:
    """By the first bytes of a file: "png", "jpeg", "webp", or nothing."""
    found = _FORMATS.match(data)
    return (found and found.lastgroup) or ""


def _size(data: bytes) -> tuple[int, int] | None:
    if not format_of(data):
        return None
    try:
        import imagesize  # noqa: PLC0415 - with all of urllib and http: the screen needs none of it

        width, height = imagesize.get(io.BytesIO(data))
    # imagesize 2 answers (-1, -1) for damaged files, 1.4 raises.
    except (ValueError, struct.error):
        return None
    return (width, height) if width > 0 and height > 0 else None
