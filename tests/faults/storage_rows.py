"""A disk that is full, read-only, broken or pulled out from under the kiosk's memory."""

import errno
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.content.memory import Memory
from kiosk.content.snapshots import LIST, SnapshotStore
from kiosk.machine.claim import Claim
from kiosk.machine.usage_book import UsageBook, read_counts
from kiosk.programme.usage import Action
from kiosk.settings import Settings, load_settings
from tests.content.faulty_disk import FaultyDisk
from tests.content.followed import Followed
from tests.fake_clock import FakeClock
from tests.faults.bench import REST, SCAN, Bench
from tests.faults.fuzz_snapshots import sealed
from tests.faults.rows import Outcome, Seen, Table
from tests.machine.saving import page, versions
from tests.waiting import wait_until

TABLE: Final = Table("Storage")
fault: Final = TABLE.fault
NOW: Final = datetime(2026, 11, 26, 9, tzinfo=UTC)
PROJECT: Final = Path(__file__).resolve().parents[2]
PAGES: Final = (SCAN, REST, "clinic.md")


def remembered(bench: Bench, folder: Path | None = None) -> dict[str, int]:
    """What a kiosk that starts now shows before it has seen the folder; fails if a page is not whole."""
    again = Followed(folder or bench.content, bench.state)
    return versions(again.live.remembered(again.wall))


def add_operations() -> None:
    for error in (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EMFILE):
        for for_good in (False, True):
            which = "and all after it" if for_good else "alone"

            @fault(
                f"{errno.errorcode[error]} from the Nth operation {which}",
                "every open, write, fsync, link, rename, delete and look of keeping a change fails in turn",
                Outcome.LAST_GOOD,
            )
            def operation(bench: Bench, error: int = error, *, for_good: bool = for_good) -> Seen:
                followed, disk, number = bench.followed(), FaultyDisk(bench.patch), 0
                while True:
                    number += 1
                    (bench.content / SCAN).write_text(page("Scan", number + 1, words=5))
                    readings = {path: followed.read(bench.content, path) for path in PAGES}
                    memory = Memory(SnapshotStore(bench.state))
                    memory.wake()
                    disk.fail(number, error, for_good=for_good)
                    kept = memory.keep(readings, bench.content, NOW)
                    was_met = disk.mend() >= number
                    found = remembered(bench)
                    said = kept or bool(memory.problems)
                    if found.get("Scan") not in {number, number + 1} or found.get("Rest") != 1 or not said:
                        return Seen(Outcome.LOST, f"operation {number}: {found}")
                    if not was_met:
                        return Seen(
                            Outcome.LAST_GOOD,
                            f"{number - 1} operations; a whole snapshot was there each time",
                        )
                    memory.keep(readings, bench.content, NOW)


add_operations()


def on_a_real_disk(bench: Bench, options: str, fill: Callable[[Path], object]) -> Seen:
    """The memory lies on a tmpfs mounted with `options`, which `fill` fills after the first snapshot."""
    bench.state.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "none", str(bench.state)]
    subprocess.run(mount, check=True)
    try:
        followed = bench.followed()
        fill(bench.state)
        (bench.content / SCAN).write_text(page("Scan", 2, words=400))
        followed.pass_by(3)
        shown, said = versions(followed.library), followed.library.problems
        after = remembered(bench)
    finally:
        subprocess.run(["umount", "-l", str(bench.state)], check=True)
    right = shown == {"Scan": 2, "Rest": 1} and said and after == {"Scan": 1, "Rest": 1}
    words = said[0].message if said else ""
    return Seen(Outcome.SHOWN if right else Outcome.LOST, f"“{words}”" if right else f"{shown}, {after}")


@fault("a full disk", "a real tmpfs of 128 KB, filled to the last byte", Outcome.SHOWN, needs_root=True)
def full(bench: Bench) -> Seen:
    def fill(folder: Path) -> None:
        with (folder / "ballast").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(512))
            except OSError:
                pass

    return on_a_real_disk(bench, "size=128k", fill)


@fault("no room for another name", "a real tmpfs of 40 inodes, all taken", Outcome.SHOWN, needs_root=True)
def no_inodes(bench: Bench) -> Seen:
    def fill(folder: Path) -> None:
        try:
            for number in range(100):
                (folder / f"ballast-{number}").touch()
        except OSError:
            pass

    return on_a_real_disk(bench, "size=1m,nr_inodes=40", fill)


@fault("a disk that became read-only", "a real tmpfs, mount -o remount,ro", Outcome.SHOWN, needs_root=True)
def read_only(bench: Bench) -> Seen:
    def close(folder: Path) -> None:
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)

    return on_a_real_disk(bench, "size=1m", close)


@fault("no file handles left", "RLIMIT_NOFILE of this process, all of them taken", Outcome.SHOWN)
def no_handles(bench: Bench) -> Seen:
    followed = bench.followed()
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with ExitStack() as taken:
        resource.setrlimit(resource.RLIMIT_NOFILE, (len([*Path("/proc/self/fd").iterdir()]) + 20, before[1]))
        taken.callback(resource.setrlimit, resource.RLIMIT_NOFILE, before)
        try:
            while True:
                taken.enter_context(open(os.devnull, "rb"))  # noqa: PTH123
        except OSError:
            pass
        followed.pass_by(5)
        during = versions(followed.library)
    (bench.content / SCAN).write_text(page("Scan", 2))
    followed.pass_by(70)
    right = during == {"Scan": 1, "Rest": 1} and versions(followed.library) == {"Scan": 2, "Rest": 1}
    return Seen(Outcome.SHOWN if right else Outcome.LOST, "last good kept meanwhile")


def flip(path: Path, dice: random.Random) -> None:
    data = bytearray(path.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


@fault("flipped bits", "one bit of one file of the newest snapshot, in 400 places (60)", Outcome.LAST_GOOD)
def flipped_bits(bench: Bench) -> Seen:
    followed, dice = bench.followed(), random.Random(3)  # noqa: S311 - the same each time
    (bench.content / SCAN).write_text(page("Scan", 2))
    followed.pass_by(3)
    newest = SnapshotStore(bench.state).newest()
    assert newest
    kept, times = bench.place / "kept", bench.times(400, 60)
    copy(bench.state, kept)
    for _ in range(times):
        path = dice.choice([newest.folder / LIST, *(newest.folder / path for path in newest.files)])
        flip(path, dice)
        found = remembered(bench)
        if not found or not found.items() <= {("Scan", 2), ("Scan", 1), ("Rest", 1)}:
            return Seen(Outcome.LOST, f"{path.name}: {found}")
        shutil.rmtree(bench.state)
        copy(kept, bench.state)
    return Seen(Outcome.LAST_GOOD, f"{times} times: what is not as it was written is not shown")


def copy(folder: Path, to: Path) -> None:
    """With its links: what is kept twice is one file."""
    subprocess.run(["cp", "-a", str(folder), str(to)], check=True)


@fault("every snapshot spoilt", "the lists of all of them cut in half; then the folder", Outcome.SHOWN)
def all_spoilt(bench: Bench) -> Seen:
    followed = bench.followed()
    for version in (2, 3):
        (bench.content / SCAN).write_text(page("Scan", version))
        followed.pass_by(3)
    for listed in bench.state.rglob(LIST):
        listed.write_bytes(listed.read_bytes()[: listed.stat().st_size // 2])
    again = Followed(bench.content, bench.state)
    nothing = again.live.remembered(again.wall)
    found = versions(again.look())
    return Seen(Outcome.SHOWN if nothing is None and found == {"Scan": 3, "Rest": 1} else Outcome.LOST)


def add_poison() -> None:
    poisons = {
        "a list of another shape": [],
        "a list that leads out": {SCAN: {SCAN: "0", "../../../../etc/passwd": "0"}},
        "a list of numbers": {SCAN: {SCAN: 1}},
        "a list of what is not there": {"services/99-x.md": {"services/99-x.md": "0" * 64}},
    }
    for name, pages in poisons.items():

        @fault(f"a poison snapshot: {name}", "sealed as the kiosk itself would", Outcome.LAST_GOOD)
        def poison(bench: Bench, pages: object = pages) -> Seen:
            followed = bench.followed()
            (bench.content / SCAN).write_text(page("Scan", 2))
            followed.pass_by(3)
            newest = SnapshotStore(bench.state).newest()
            assert newest
            (newest.folder / LIST).write_bytes(sealed(pages))
            found = remembered(bench)
            right = found in ({"Scan": 1, "Rest": 1}, {"Scan": 2, "Rest": 1})
            return Seen(Outcome.LAST_GOOD if right else Outcome.LOST, f"{found}")


add_poison()


def add_places() -> None:
    def a_file(state: Path) -> None:
        state.write_text("")

    def a_circle(state: Path) -> None:
        state.symlink_to(state)

    def a_pipe(state: Path) -> None:
        os.mkfifo(state)

    for make, injected in {
        a_file: "a file where the memory should be",
        a_circle: "a link to itself where the memory should be",
        a_pipe: "a FIFO where the memory should be",
    }.items():

        @fault(f"no memory: {make.__name__.replace('_', ' ')}", injected, Outcome.SHOWN)
        def no_memory(bench: Bench, make: Callable[[Path], None] = make) -> Seen:
            make(bench.state)
            followed = bench.followed()
            said = bool(followed.library.problems)
            (bench.content / SCAN).write_text(page("Scan", 2))
            followed.pass_by(3)
            claimed = Claim(bench.state).is_ours
            right = versions(followed.library) == {"Scan": 2, "Rest": 1} and said and not claimed
            return Seen(Outcome.SHOWN if right else Outcome.LOST, "and staff are told that nothing is kept")


add_places()


@fault(
    "fifty starts at once",
    "fifty processes that claim one memory, released together (twelve in the short form)",
    Outcome.GOES_ON,
)
def fifty_starts(bench: Bench) -> Seen:
    starts = bench.times(50, 12)
    code = (
        "import sys; from pathlib import Path; from kiosk.machine.claim import Claim; sys.stdin.read(1);"
        "claim = Claim(Path(sys.argv[1])); print(claim.is_ours, flush=True); sys.stdin.read()"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(bench.state)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(starts)
    ]
    for process in processes:
        assert process.stdin
        process.stdin.write("x")
        process.stdin.flush()
    answers = [process.stdout.readline().strip() for process in processes if process.stdout]
    for process in processes:
        process.communicate()
    ours = answers.count("True")
    return Seen(Outcome.GOES_ON if ours == 1 else Outcome.LOST, f"{ours} of {starts} has it")


@fault(
    "kill -9 of the whole kiosk",
    "`kiosk run`, killed amid its start and its life at random instants, 20 times (3 in the short form)",
    Outcome.RESTARTED,
)
def killed(bench: Bench) -> Seen:
    bench.fill()
    dice, times = random.Random(9), bench.times(20, 3)  # noqa: S311 - the same each time
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(bench.state)}
    command = [sys.executable, "-m", "kiosk", "run", "--content", str(bench.content)]

    def start() -> subprocess.Popen[bytes]:
        # After three deaths it would show no pages for a while, and keep none.
        shutil.rmtree(bench.state / "clinic-kiosk" / "faults", ignore_errors=True)
        return subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def snapshots() -> list[Path]:
        return [path for path in bench.state.rglob(LIST) if ".unfinished" not in path.parts]

    first = start()
    wait_until(snapshots, "the first snapshot")
    life = 0.0
    for number in range(times):
        kiosk = first if number == 0 else start()
        time.sleep(life)
        kiosk.kill()
        kiosk.wait()
        life = dice.random() * 3
        (bench.content / SCAN).write_text(page("Scan", number + 2))
    last = start()
    memory = snapshots()[0].parent.parent
    try:
        newest = wait_until(lambda: is_kept(memory, page("Scan", times + 1)), "what was saved last")
    finally:
        last.terminate()
        status = last.wait(60)
    return Seen(Outcome.RESTARTED if newest and status == 0 else Outcome.LOST, f"{times} times")


def is_kept(memory: Path, text: str) -> bool:
    newest = SnapshotStore(memory).newest()
    try:
        return bool(newest and (newest.folder / SCAN).read_text() == text)
    except OSError:
        return False


@fault("a settings file of flipped bits", "one bit of kiosk.toml in 800 places (200)", Outcome.REFUSED)
def settings_flipped(bench: Bench) -> Seen:
    dice, path = random.Random(4), bench.place / "kiosk.toml"  # noqa: S311 - the same each time
    whole = (PROJECT / "resources" / "kiosk.toml").read_bytes()
    refused, times = 0, bench.times(800, 200)
    for _ in range(times):
        path.write_bytes(whole)
        flip(path, dice)
        settings, errors = load_settings(path)
        refused += bool(errors)
        if not isinstance(settings, Settings):
            return Seen(Outcome.LOST)
    return Seen(
        Outcome.REFUSED, f"{refused} of {times} said; the others were in a remark or a number that may be so"
    )


def counted(bench: Bench, spoil: Callable[[Path], object]) -> tuple[list[str], int]:
    """What staff are told of the counts of use that `spoil` has been at, and what is counted afterwards."""
    path, clock = bench.place / "counts.json", FakeClock()
    book = UsageBook(path, clock)
    book.note(Action.OPENED, "services/a", "en")
    book.close()
    spoil(path)
    said: list[str] = []
    book = UsageBook(path, clock)
    book.failed.connect(said.append)
    book.open()
    book.note(Action.OPENED, "services/b", "en")
    book.close()
    return said, len(book.rows)


@fault("the counts of use are spoilt", "cut off at each of their bytes", Outcome.REFUSED)
def counts_cut(bench: Bench) -> Seen:
    whole = b""

    def cut(path: Path) -> None:
        nonlocal whole
        whole = whole or path.read_bytes()
        path.write_bytes(whole[:number])

    number, cuts = 0, 0
    while number == 0 or number < len(whole):
        said, rows = counted(bench, cut)
        if len(said) != 1 or rows != 1:
            return Seen(Outcome.LOST, f"cut at {number}: {said}, {rows}")
        number += bench.times(1, 7)
        cuts += 1
    return Seen(Outcome.REFUSED, f"{cuts} cuts; counting begins anew")


@fault(
    "the counts of use cannot be written", "ENOSPC from every operation, until there is room", Outcome.REFUSED
)
def counts_unwritten(bench: Bench) -> Seen:
    disk, said = FaultyDisk(bench.patch), list[str]()
    book = UsageBook(bench.place / "counts.json", FakeClock())
    book.failed.connect(said.append)
    for number in range(3):
        book.note(Action.OPENED, "services/a", "en")
        disk.fail(1, errno.ENOSPC, for_good=True)
        book.close()
        disk.mend()
        if number == 0:
            QCoreApplication.sendPostedEvents(book)
    book.note(Action.OPENED, "services/a", "en")
    book.close()
    kept = sum(read_counts(bench.place / "counts.json").values())
    return Seen(
        Outcome.REFUSED if kept == 4 and len(said) == 1 else Outcome.LOST, f"{kept} counted; {said[:1]}"
    )
