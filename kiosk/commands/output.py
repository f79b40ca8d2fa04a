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
        # What is still in the buffer would fail again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """Write what is wrong where no program reads it as an answer."""
    _write(sys.stderr, f"{text}\n")


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before the program began
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
    stream.flush()
