import subprocess
import sys
from pathlib import Path

from kiosk.machine.claim import Claim

HOLD = """
import sys
from pathlib import Path
from kiosk.machine.claim import Claim
claim = Claim(Path(sys.argv[1]))
print(claim.is_ours, flush=True)
sys.stdin.read()
"""


def hold(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """Another process that claims `folder`, and what it says."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    return process, process.stdout.readline().strip()


def test_a_folder_belongs_to_one_process(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    claim = Claim(folder)
    assert claim.is_ours
    other, said = hold(folder)
    other.communicate("")
    assert said == "False"
    claim.release()
    claim.release()
    assert not claim.is_ours
    other, said = hold(folder)
    assert said == "True"
    assert not Claim(folder).is_ours
    other.kill()
    other.communicate()
    claim = Claim(folder)
    assert claim.is_ours
    claim.release()


def test_a_folder_that_cannot_be_made_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not Claim(tmp_path / "file").is_ours
    assert not Claim(tmp_path / "file" / "folder").is_ours
