"""What the process has freed goes back to the machine: the C library keeps what lies between things in use.

Over weeks such gaps add up (malloc_trim(3)).
"""

import ctypes
import gc
import sys


def give_back() -> bool:
    """Free what nothing refers to, and return free memory; whether there was any to return.

    Takes some hundredths of a second, so it is for when nobody is looking. Only glibc can be asked.
    """
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    return bool(trim and trim(0))
