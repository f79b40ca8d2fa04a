"""The ways in which programs save a file, and pages that show whether they are whole."""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.content import Library, Paragraph, plain_text

Save = Callable[[Path, str], None]


def page(title: str, version: int = 1, words: int = 50) -> str:
    """A page of which no beginning is whole."""
    middle = "A word.\n" * words
    return f"# {title}\n\nVersion {version}.\n\n{middle}\n\nEnd.\n"


def versions(library: Library | None) -> dict[str, int]:
    """The version of each service, by its title; fails if one of them is not whole."""
    found = {}
    for shown in library.services if library else ():
        first, *_, last = (block for block in shown.blocks if isinstance(block, Paragraph))
        assert plain_text(last.runs) == "End.", f"half of {shown.path} was shown"
        found[shown.title] = int(plain_text(first.runs).split()[1].rstrip("."))
    return found


def in_place(path: Path, text: str) -> None:
    """Notepad, nano, a share."""
    path.write_text(text)


def beside_and_rename(path: Path, text: str) -> None:
    """Notepad++, gedit."""
    beside = path.with_name(f"{path.name}.tmp")
    beside.write_text(text)
    beside.replace(path)


def vim(path: Path, text: str) -> None:
    probe = path.with_name("4913")
    probe.touch()
    probe.unlink()
    backup = path.with_name(f"{path.name}~")
    path.replace(backup)
    path.write_text(text)
    backup.unlink()


def word(path: Path, text: str) -> None:
    """The old file is renamed away, the new one renamed in, and the old one deleted."""
    new, old = path.with_name("~WRD0001.tmp"), path.with_name("~WRL0002.tmp")
    new.write_text(text)
    path.rename(old)
    new.rename(path)
    old.unlink()


def syncthing(path: Path, text: str) -> None:
    beside = path.with_name(f".syncthing.{path.name}.tmp")
    beside.write_text(text)
    os.utime(beside, (1_600_000_000, 1_600_000_000))
    beside.rename(path)


def delete_and_write(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text)


EDITORS: tuple[Save, ...] = (in_place, beside_and_rename, vim, word, syncthing, delete_and_write)


def slowly(text: str, pieces: int = 10) -> Iterable[str]:
    """`text` piece by piece, for two seconds and a half."""
    size = len(text) // pieces + 1
    for start in range(0, len(text), size):
        yield text[start : start + size]
        time.sleep(2.5 / pieces)


def held_open(path: Path, text: str) -> None:
    """The file is open all the time, for once longer than a finished one would be waited for."""
    with path.open("w") as file:
        for number, piece in enumerate(slowly(text)):
            file.write(piece)
            file.flush()
            time.sleep(2 if number == 4 else 0)


def again_and_again(path: Path, text: str) -> None:
    """The file is opened for each piece, and closed."""
    path.write_text("")
    for piece in slowly(text):
        with path.open("a") as file:
            file.write(piece)
