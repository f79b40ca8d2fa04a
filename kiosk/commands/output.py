"""What the commands say, also where nobody can hear it."""

import os
import sys
from typing import TextIO


def say(text: str, *, end: str = "\n") -> None:
    """Write `text` for whoever called. A full disk or a reader who has gone is no reason to stop."""
    try:
        _write(sys.stdout, text + end)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            complain(f"This could not be written: {error.strerror}.")
        _give_up(sys.stdout)


def complain(text: str, *, end: str = "\n") -> None:
    """Write what is wrong where no program reads it as an answer. Nobody is left to tell if that fails."""
    try:
        _write(sys.stderr, text + end)
    except OSError:
        _give_up(sys.stderr)


def may_paint() -> bool:
    """Whether what is said goes to a terminal that shows colours (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stdout is not None and sys.stdout.isatty()


def _give_up(stream: TextIO) -> None:
    """Let `stream` lead nowhere: what is still in its buffer would fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before the program began
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
