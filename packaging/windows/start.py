"""Where the program in a folder begins: a process that reads pages is this program once more."""  # noqa: INP001

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from kiosk.__main__ import main

    sys.exit(main())
