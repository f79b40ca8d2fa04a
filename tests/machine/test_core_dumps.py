import subprocess
import sys

import pytest

ASK = """
import ctypes, resource
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from kiosk.machine.core_dumps import leave_no_core_dump
PR_GET_DUMPABLE = 3
dumpable = lambda: ctypes.CDLL(None).prctl(PR_GET_DUMPABLE, 0, 0, 0, 0)
before = dumpable()
leave_no_core_dump()
leave_no_core_dump()
print(before, dumpable(), *resource.getrlimit(resource.RLIMIT_CORE))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux")
def test_no_memory_is_left_in_a_file_or_shown_to_others() -> None:
    asked = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True)
    assert asked.stdout.split() == ["1", "0", "0", "0"]
