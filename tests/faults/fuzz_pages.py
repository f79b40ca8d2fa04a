"""Whole files of every kind, read as the kiosk reads them, and put together."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from kiosk.content import Names
from kiosk.content.assembly import assemble
from kiosk.content.document_reader import DocumentReader
from kiosk.content.loader import read_file
from tests.faults.content_seeds import file_seeds
from tests.faults.judged import judge, judge_problems
from tests.faults.target import Target

PATHS: Final = (
    "services/10-a.md",
    "research/10-a.md",
    "testimonials/10-a.md",
    "about/10-a.md",
    "notices/10-a.md",
    "clinic.md",
    "glossary.md",
    "services/10-a.ar.md",
    "clinic.ar.md",
    "glossary.ar.md",
)


@cache
def folder() -> tuple[Path, DocumentReader]:
    """A content folder in memory, for as long as the process lives."""
    place = Path(mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))  # noqa: S108
    for path in PATHS:
        (place / path).parent.mkdir(exist_ok=True)
    return place, DocumentReader(place, Names())


def any_file(data: bytes) -> None:
    """The first byte chooses where the file lies."""
    if not data:
        return
    place, reader = folder()
    path = PATHS[data[0] % len(PATHS)]
    (place / path).write_bytes(data[1:])
    reading = read_file(path, reader)
    judge(reading)
    judge_problems(assemble(place, [reading], ()).problems)


def seeds() -> Iterable[bytes]:
    for number in range(len(PATHS)):
        yield from (bytes([number]) + seed[:600] for seed in file_seeds())


TARGETS: Final = (
    Target(
        name="files",
        one=any_file,
        seeds=seeds,
        words=(
            b"---\n",
            b"# ",
            b"\xef\xbb\xbf",
            b"\r\n",
            b"\xff",
            b"\x00",
            b"consent: {",
            b"languages: [ar]\n",
        ),
        longest=600,
        cases=15_000,
    ),
)
