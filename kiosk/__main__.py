"""Where the program starts: faults are caught first, then the command line is read."""

import faulthandler
import sys


def main() -> int:
    """Run the command that the command line names; the exit status tells how it went."""
    if sys.stderr is not None:
        faulthandler.enable()
    from kiosk.commands.command_line import run_command  # noqa: PLC0415 - after the fault handlers

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
