"""Which files and folders this process opens, as Python itself tells of it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_TOLD: list[list[str]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    # Nobody can take such a hook away again: it is there once, and speaks only when somebody listens.
    if (
        _TOLD
        and event in {"open", "os.scandir", "os.listdir"}
        and isinstance(arguments[0], str | bytes | Path)
    ):
        _TOLD[-1].append(os.fsdecode(arguments[0]))


sys.addaudithook(_hear)


@contextmanager
def opened_below(folder: Path) -> Iterator[list[str]]:
    """What is opened below `folder` until the end of the block, as paths in it, in order."""
    heard: list[str] = []
    found: list[str] = []
    _TOLD.append(heard)
    try:
        yield found
    finally:
        _TOLD.remove(heard)
        below = (Path(path) for path in heard)
        found += [path.relative_to(folder).as_posix() for path in below if path.is_relative_to(folder)]
