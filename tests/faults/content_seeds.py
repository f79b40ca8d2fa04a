"""Pages to begin with: the clinic's own, those that staff begin with, and the worst that is known."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk import paths
from tests.content.broken_files import BREAKS

LONGEST = 4096


@cache
def file_seeds() -> tuple[bytes, ...]:
    """Files of a few kilobytes at most; of a longer one the beginning and the end."""
    return tuple(dict.fromkeys([*_own(), *_broken()]))


def _own() -> Iterator[bytes]:
    for folder in (paths.CONTENT, paths.TEMPLATES):
        for path in sorted(folder.rglob("*.md")):
            data = path.read_bytes()
            yield data[:LONGEST]
            yield data[-LONGEST:]


def _broken() -> Iterator[bytes]:
    with TemporaryDirectory() as place:
        for number, (name, spoil) in enumerate(BREAKS.items()):
            path = Path(place, f"{number}.md")
            if name in {"sparse", "10 MB in a line"}:
                continue
            spoil(path, random.Random(number))  # noqa: S311 - the same each time
            if path.is_file() and not path.is_symlink():
                yield path.read_bytes()[:LONGEST]
