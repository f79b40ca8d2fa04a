"""Reading files that somebody else may replace, link elsewhere or fill with anything."""

import codecs
import hashlib
import os
import re
import stat
from pathlib import Path

from kiosk.content.report import Report
from kiosk.content.rules import ContentRule

MAX_TEXT_BYTES = 64 * 1024
OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link is refused, not followed
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO is opened, not waited for
    | getattr(os, "O_BINARY", 0)  # Windows keeps the line ends
)
_IGNORED = re.compile(
    r"""
    \..*                                        # hidden, .syncthing.*.tmp, .~lock.*
    | ~\$.* | .*~ | \#.*\#                      # Office, editors' backups
    | .*\.(?:bak|swp|swo|tmp|orig|part|partial)
    | Thumbs\.db | desktop\.ini
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def is_ignored(name: str) -> bool:
    """Whether a file of this name is nobody's page: hidden, temporary or an editor's backup."""
    return _IGNORED.fullmatch(name) is not None


def is_sync_conflict(name: str) -> bool:
    """Whether a synchronisation made this file, because two people had changed another one."""
    return ".sync-conflict-" in name


def read_bytes(folder: Path, path: str, limit: int, report: Report) -> bytes | None:
    """The bytes of the regular file `path` below `folder`, at most `limit`; None with an error if not."""
    full = folder / path
    try:
        if not full.resolve().is_relative_to(folder.resolve()):
            report.add(
                ContentRule.NOT_A_FILE,
                "This leads out of the content folder.",
                "Copy the file itself into the content folder.",
            )
            return None
        data = read_regular(full, limit + 1)
    # Before Python 3.13 a circle of links is a RuntimeError, and a name with a NUL is a ValueError.
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name leads nowhere"
        report.add(
            ContentRule.FILE_UNREADABLE,
            f"The file could not be read: {reason}.",
            "Close the file in other programs, check who may read it, and save it again.",
        )
        return None
    if data is None:
        report.add(
            ContentRule.NOT_A_FILE,
            "This is not an ordinary file.",
            "Put an ordinary file in its place.",
        )
        return None
    if len(data) > limit:
        report.add(
            ContentRule.FILE_TOO_LARGE,
            f"The file is larger than {_amount(limit)}.",
            "Make it smaller, or divide it into several files.",
        )
        return None
    return data


def read_regular(path: Path, size: int) -> bytes | None:
    """At most `size` bytes of the file `path`; None if it is no ordinary file. Raises OSError."""
    descriptor = os.open(path, OPEN_FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(size)
    finally:
        os.close(descriptor)


def digest(data: bytes | None) -> str:
    """The SHA-256 of `data` in hexadecimal; empty without any."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def decode(data: bytes, report: Report) -> str | None:
    """`data` as UTF-8 text; None with an error that names the first bad byte."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_half_zero(data[:100]):
        report.add(
            ContentRule.NOT_UTF8,
            "The file is saved as UTF-16 (Windows calls it “Unicode”).",
            "Save it as UTF-8: in Notepad choose Save as, then Encoding: UTF-8.",
        )
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        report.add(
            ContentRule.NOT_UTF8,
            "The file is saved in an old Windows way (“ANSI”), and this sign cannot be read.",
            "Save it as UTF-8: in Notepad choose Save as, then Encoding: UTF-8.",
            line=before.count(b"\n") + 1,
            column=len(before.rpartition(b"\n")[2].decode("utf-8")) + 1,
        )
        return None


def _amount(size: int) -> str:
    return f"{size // 1024 // 1024} MB" if size >= 1024 * 1024 else f"{size // 1024} KB"


def _is_half_zero(data: bytes) -> bool:
    # As European text in UTF-16 is.
    return 3 * data.count(0) > len(data)
