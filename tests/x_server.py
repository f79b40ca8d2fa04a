"""X servers of the tests' own. Nothing of Qt is imported: what is started cold must not be in use already."""

import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LONGEST_START_S: Final = 60


@contextmanager
def started(*command: str) -> Iterator[str]:
    """The name of the display of an X server, on a number of its own, until the end of the block."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [command[0], "-displayfd", str(write), *command[1:], "-noreset", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        ready, _, _ = select.select([read], [], [], LONGEST_START_S)
        number = os.read(read, 16).decode().strip() if ready else ""
        assert number, f"{command[0]} did not start: packaging/set-up test installs it"
        yield f":{number}"
    finally:
        os.close(read)
        server.terminate()
        server.wait(60)
