"""Reading in a process of its own, which may hang, die, or be killed."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnProcess
from pathlib import Path

import pytest

from kiosk.content import ContentRule, Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.loader import read_file
from kiosk.machine.reader_process import ReaderProcess, ReadingEndedError
from tests.machine.reading_slowly import read_strangely
from tests.waiting import wait_until

pytestmark = pytest.mark.once

GOOD = "services/good.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "services").mkdir()
    for name in ("good", "spins", "sleeps", "dies", "eats"):
        (tmp_path / "services" / f"{name}.md").write_text(f"# {name}\n\nWords with *marks*.\n")
    return tmp_path


@pytest.fixture
def reader() -> Iterator[ReaderProcess]:
    process = ReaderProcess(Names, longest_read_s=6, read_file=read_strangely)
    yield process
    process.stop()


def children() -> set[int]:
    """The processes that read for this one."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                words = (entry / "stat").read_text().rpartition(")")[2].split()
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if int(words[1]) == os.getpid() and words[0] != "Z" and b"spawn_main" in command:
                found.add(int(entry.name))
    return found


def test_it_reads_as_the_reader_itself_does(folder: Path) -> None:
    before = children()
    process = ReaderProcess(Names)
    reading = process.read(folder, GOOD)
    assert reading == read_file(GOOD, DocumentReader(folder, Names()))
    assert len(children() - before) == 1
    process.read(folder, "services/spins.md")
    assert len(children() - before) == 1
    process.stop()
    process.stop()
    assert children() == before


def test_a_path_that_is_no_text_can_be_asked_for(folder: Path, reader: ReaderProcess) -> None:
    path = os.fsdecode(b"services/\xff.md")
    (folder / path).write_text("# X\n")
    assert reader.read(folder, path).documents


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("spins", ContentRule.TEXT_UNREADABLE),
        ("sleeps", ContentRule.TEXT_UNREADABLE),
        ("eats", ContentRule.TEXT_UNREADABLE),
        ("dies", ContentRule.FILE_UNREADABLE),
    ],
)
def test_a_file_that_breaks_its_reader_is_told_of_and_the_others_are_read(
    folder: Path, reader: ReaderProcess, name: str, rule: ContentRule
) -> None:
    assert reader.read(folder, GOOD).is_good
    reading = reader.read(folder, f"services/{name}.md")
    assert (reading.path, reading.documents) == (f"services/{name}.md", ())
    assert [problem.rule for problem in reading.problems] == [rule]
    assert reader.read(folder, GOOD).is_good


def test_killed_by_somebody_between_two_files_it_starts_again(folder: Path, reader: ReaderProcess) -> None:
    before = children()
    assert reader.read(folder, GOOD).is_good
    (pid,) = children() - before
    os.kill(pid, signal.SIGKILL)
    assert reader.read(folder, GOOD).is_good


def test_a_system_that_starts_no_process_is_told_of(
    folder: Path, reader: ReaderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise BlockingIOError(11, os.strerror(11))

    with monkeypatch.context() as fault:
        fault.setattr("multiprocessing.context.SpawnProcess._Popen", refuse)
        assert reader.read(folder, GOOD).is_unreadable
        with pytest.raises(BlockingIOError):
            reader.start()
    assert reader.read(folder, GOOD).is_good


def test_ended_from_another_thread_it_gives_up_what_it_reads(folder: Path) -> None:
    before = children()
    process = ReaderProcess(Names, read_file=read_strangely)
    raised = []

    def read() -> None:
        try:
            process.read(folder, "services/sleeps.md")
        except ReadingEndedError as error:
            raised.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    wait_until(lambda: children() - before, "a process that reads")
    process.end()
    thread.join(60)
    assert len(raised) == 1
    process.stop()
    assert children() == before
    with pytest.raises(ReadingEndedError):
        process.read(folder, GOOD)
    process.end()


def test_ended_before_its_process_has_come_up_it_reads_nothing(
    folder: Path, reader: ReaderProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = SpawnProcess._Popen  # noqa: SLF001 - the moment between two lines

    def start_and_end(process: SpawnProcess) -> object:
        started = start(process)
        reader.end()
        return started

    monkeypatch.setattr(SpawnProcess, "_Popen", staticmethod(start_and_end))
    with pytest.raises(ReadingEndedError):
        reader.read(folder, "services/sleeps.md")


KILLED = """
import os, sys
from pathlib import Path
from kiosk.content import Names
from kiosk.machine.reader_process import ReaderProcess
from tests.machine.reading_slowly import read_strangely
if __name__ == "__main__":
    process = ReaderProcess(Names, longest_read_s=2, read_file=read_strangely)
    process.start()
    process.read(Path(sys.argv[1]), "services/good.md")
    print(process._process.pid, flush=True)
    process.read(Path(sys.argv[1]), sys.argv[2])
    sys.stdin.read()
"""


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("name", ["spins", "good"])
def test_nothing_runs_on_when_the_kiosk_was_killed(folder: Path, name: str) -> None:
    kiosk = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder), f"services/{name}.md"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert kiosk.stdout is not None
    pid = int(kiosk.stdout.readline())
    kiosk.kill()
    kiosk.communicate()
    wait_until(lambda: not is_running(pid), "the end of the process that reads")


def test_ctrl_c_is_not_heard_by_the_process_that_reads(folder: Path, reader: ReaderProcess) -> None:
    resource_tracker.ensure_running()
    before = children()
    reader.start()
    (pid,) = children() - before
    os.kill(pid, signal.SIGINT)
    assert reader.read(folder, GOOD).is_good
    assert children() - before == {pid}
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())
