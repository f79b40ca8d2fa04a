"""What was freed goes back to the machine."""

import sys
from pathlib import Path
from subprocess import run

import pytest

MEASURED = """
import ctypes
from pathlib import Path
from kiosk.machine.freed_memory import give_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = (ctypes.c_size_t,)
libc.free.argtypes = (ctypes.c_void_p,)
blocks = [libc.malloc(64_000) for _ in range(1000)]
for block in blocks:
    ctypes.memset(block, 1, 64_000)
for block in blocks[:-1]:  # the last one holds what lies beneath it
    libc.free(block)
before = resident()
gave = give_back()
print(gave, before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="glibc is Linux's")
def test_what_lies_between_things_in_use_is_given_back() -> None:
    command = [sys.executable, "-c", MEASURED]
    said = run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    gave, returned = said.stdout.split()
    assert gave == "True"
    assert int(returned) > 50_000_000
