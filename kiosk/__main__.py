"""Where the program starts: faults are heard first, then the command line is read."""

import gc
import sys

from kiosk.faults.handlers import install
from kiosk.faults.hearing import Hearing


def main() -> int:
    """Run the command that the command line names; the exit status tells how it went."""
    hearing = Hearing()
    install(hearing)
    gc.disable()  # nothing of what is imported is rubbish, and looking for it takes a tenth of a start
    from kiosk.commands.command_line import run_command  # noqa: PLC0415 - after the fault handlers

    return run_command(sys.argv[1:], hearing)


if __name__ == "__main__":
    sys.exit(main())
