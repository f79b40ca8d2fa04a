"""A folder that changes in every way there is, while it is followed."""

import errno
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.commands.complaining import no_answer
from kiosk.content import ContentRule, Library
from kiosk.content.vanishing import DISBELIEF_S
from tests.faults.bench import REST, SCAN, Bench, Feed
from tests.faults.rows import Outcome, Seen, Table
from tests.machine.saving import EDITORS, Save, again_and_again, held_open, page, versions

TABLE: Final = Table("Reload")
fault: Final = TABLE.fault
BOTH: Final = {"Scan", "Rest"}
PROJECT: Final = Path(__file__).resolve().parents[2]
NOBODY: Final = 65534
FOLDER_RULES: Final = {ContentRule.FOLDER_MISSING, ContentRule.FOLDER_UNREADABLE, ContentRule.FOLDER_EMPTY}


def kept(library: Library | None) -> Seen:
    """Both pages as they were, and staff are told that the folder is not."""
    if set(versions(library)) != BOTH:
        return Seen(Outcome.LOST, f"{set(versions(library))} on the screen")
    said = {problem.rule for problem in library.problems} if library else set()
    return Seen(Outcome.LAST_GOOD if FOLDER_RULES & said else Outcome.LOST, ", ".join(sorted(said)))


@fault("half writes", "a page written up to a random place, held there, and then finished", Outcome.SHOWN)
def half_writes(bench: Bench) -> Seen:
    followed, dice = bench.followed(), random.Random(1)  # noqa: S311 - the same each time
    times = bench.times(300, 30)
    for version in range(2, times + 2):
        text = page("Scan", version)
        followed.busy.add(SCAN)
        followed.write(SCAN, text[: dice.randrange(len(text))])
        half = followed.pass_by(2)
        followed.busy.clear()
        followed.write(SCAN, text)
        followed.pass_by(3)
        if half or versions(followed.library) != {"Scan": version, "Rest": 1}:
            return Seen(Outcome.LOST)
    return Seen(Outcome.SHOWN, f"{times} times, never a half")


def add_editors() -> None:
    for save in EDITORS:

        @fault(f"saved by {save.__name__.replace('_', ' ')}", "as this kind of program does", Outcome.SHOWN)
        def saved(bench: Bench, save: Save = save) -> Seen:
            followed = bench.followed()
            save(followed.folder / SCAN, page("Scan", 2))
            given = followed.pass_by(3)
            whole = versions(followed.library) == {"Scan": 2, "Rest": 1} and not followed.library.problems
            return Seen(Outcome.SHOWN if whole else Outcome.LOST, f"{len(given)} library")

    for save in (held_open, again_and_again):

        @fault(
            f"written slowly: {save.__name__.replace('_', ' ')}",
            "ten pieces in two seconds and a half, by another thread, under the real watcher",
            Outcome.SHOWN,
            is_long=True,
        )
        def slowly(bench: Bench, save: Save = save) -> Seen:
            def change(feed: Feed) -> None:
                writing = threading.Thread(target=save, args=(bench.content / SCAN, page("Scan", 2, 1500)))
                writing.start()
                feed.wait_for(lambda: versions(feed.library).get("Scan") == 2)
                writing.join()

            return watched(bench, change, lambda found: found == {"Scan": 2, "Rest": 1})


def watched(
    bench: Bench, change: Callable[[Feed], object], is_right: Callable[[dict[str, int]], bool]
) -> Seen:
    """Follow the folder with the kiosk's own thread and process while `change` goes on."""
    if not bench.content.is_dir():
        bench.fill()
    feed = bench.feed()
    feed.wait_for(lambda: set(versions(feed.library)) == BOTH)
    change(feed)
    right = feed.wait_for(lambda: is_right(versions(feed.library)))
    feed.close()
    return Seen(Outcome.SHOWN if right else Outcome.LOST, "" if right else f"{versions(feed.library)}")


add_editors()


def removed(folder: Path) -> None:
    shutil.rmtree(folder)


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def renamed(folder: Path) -> None:
    folder.rename(folder.with_name("away"))


def a_file_instead(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("")


def a_circle_instead(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to(folder)


def add_roots() -> None:
    for lose, injected in {
        removed: "rm -r",
        emptied: "a synchronisation that empties it",
        renamed: "mv",
        a_file_instead: "a file with its name",
        a_circle_instead: "a link to itself with its name",
    }.items():

        @fault(
            f"the folder {lose.__name__.replace('_', ' ')}", f"{injected}; an hour passes", Outcome.LAST_GOOD
        )
        def root(bench: Bench, lose: Callable[[Path], None] = lose) -> Seen:
            followed = bench.followed()
            lose(followed.folder)
            followed.pass_by(3)
            before = kept(followed.library)
            followed.pass_by(3600, step=10)
            after = kept(followed.library)
            return before if before.outcome is Outcome.LOST else after


add_roots()


@fault("chmod 000", "the folder, and a kiosk that is not root", Outcome.LAST_GOOD)
def closed(bench: Bench) -> Seen:
    bench.place.chmod(0o755)
    for parent in bench.place.parents:
        if parent.stat().st_uid == os.geteuid() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    followed = bench.followed()
    bench.content.chmod(0)
    if os.geteuid() == 0:
        for path in (bench.state, *bench.state.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        followed.pass_by(DISBELIEF_S + 3)
    finally:
        if os.geteuid() == NOBODY:
            os.seteuid(0)
        bench.content.chmod(0o755)
    return kept(followed.library)


@fault("nine of ten pages gone", "rm; until a minute has passed", Outcome.LAST_GOOD)
def most_pages_gone(bench: Bench) -> Seen:
    followed = bench.followed()
    for number in range(18):
        followed.write(f"services/{number + 30}-n{number}.md", f"# N{number}\n")
    followed.pass_by(3)
    for number in range(18):
        (followed.folder / "services" / f"{number + 30}-n{number}.md").unlink()
    followed.pass_by(DISBELIEF_S - 5)
    before = len(followed.library.services)
    followed.pass_by(10)
    after = len(followed.library.services)
    right = (before, after) == (20, 2)
    return Seen(Outcome.LAST_GOOD if right else Outcome.LOST, f"{before} pages for a minute, then {after}")


def add_watched() -> None:
    """Under the real watcher, thread and process."""

    @fault("deleted and made again", "rm -r and cp -r, under the real watcher", Outcome.SHOWN)
    def deleted_and_made_again(bench: Bench) -> Seen:
        def change(feed: Feed) -> None:
            copy = bench.place / "copy"
            shutil.copytree(bench.content, copy)
            shutil.rmtree(bench.content)
            feed.wait_for(lambda: kept(feed.library).outcome is Outcome.LAST_GOOD)
            copy.rename(bench.content)
            feed.wait_for(lambda: bool(feed.library and not feed.library.problems))
            (bench.content / SCAN).write_text(page("Scan", 2))

        return watched(bench, change, lambda found: found == {"Scan": 2, "Rest": 1})

    @fault(
        "unmounted and mounted again",
        "a tmpfs with the folder in it, umount -l, mount",
        Outcome.SHOWN,
        needs_root=True,
    )
    def unmounted(bench: Bench) -> Seen:
        bench.content.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(bench.content)]
        subprocess.run(mount, check=True)
        fill_mounted(bench)

        def change(feed: Feed) -> None:
            subprocess.run(["umount", "-l", str(bench.content)], check=True)
            feed.wait_for(lambda: kept(feed.library).outcome is Outcome.LAST_GOOD)
            subprocess.run(mount, check=True)
            fill_mounted(bench)
            (bench.content / SCAN).write_text(page("Scan", 2))

        try:
            return watched(bench, change, lambda found: found == {"Scan": 2, "Rest": 1})
        finally:
            subprocess.run(["umount", "-l", str(bench.content)], check=False)

    @fault(
        "a thousand edits a second",
        "by another thread, for a minute (three seconds in the short form); meanwhile another page is saved",
        Outcome.SHOWN,
    )
    def a_thousand_edits_a_second(bench: Bench) -> Seen:
        stopped, edits = threading.Event(), [1]

        def edit() -> None:
            began = time.monotonic()
            while not stopped.is_set():
                edits[0] += 1
                (bench.content / REST).write_text(page("Rest", edits[0]))
                time.sleep(max(0, began + edits[0] / 1000 - time.monotonic()))

        took = [0.0]

        def change(feed: Feed) -> None:
            burst = threading.Thread(target=edit)
            began = time.monotonic()
            burst.start()
            (bench.content / SCAN).write_text(page("Scan", 2))
            feed.wait_for(lambda: versions(feed.library).get("Scan") == 2)
            feed.wait_for(lambda: time.monotonic() - began > bench.times(60, 3))
            stopped.set()
            burst.join()
            took[0] = time.monotonic() - began

        seen = watched(bench, change, lambda found: found == {"Scan": 2, "Rest": edits[0]})
        return Seen(
            seen.outcome,
            f"{edits[0]:,} edits, {edits[0] / took[0]:,.0f} a second; {seen.detail}".rstrip("; "),
        )


def fill_mounted(bench: Bench) -> None:
    (bench.content / "services").mkdir()
    (bench.content / "clinic.md").write_text("# The Clinic\n")
    (bench.content / SCAN).write_text(page("Scan"))
    (bench.content / REST).write_text(page("Rest"))


add_watched()


@fault(
    "a share that hangs", "os.scandir does not return in the thread that looks, for ever", Outcome.LAST_GOOD
)
def hanging_share(bench: Bench) -> Seen:
    bench.fill()
    first = bench.feed()
    first.wait_for(lambda: any(bench.state.rglob(".snapshot.json")))
    first.close()
    answered, real = threading.Event(), os.scandir

    def hang(path: str | Path = ".") -> object:
        if str(path).startswith(str(bench.content)):
            answered.wait()
        return real(path)

    bench.patch.setattr(os, "scandir", hang)
    bench.patch.setattr(os, "listdir", lambda path=".": [one.name for one in hang(path)])  # type: ignore[attr-defined]
    again = bench.feed()
    seen = set(versions(again.library))
    said = no_answer(bench.content).problems
    answered.set()
    again.close()
    return Seen(
        Outcome.LAST_GOOD if seen == BOTH and said else Outcome.LOST, "the memory is shown at the start"
    )


LIMITED: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from tests.faults.bench import SCAN, Feed
from tests.machine.saving import page, versions
if __name__ == "__main__":
    qt = QCoreApplication([])
    content, state = map(Path, sys.argv[1:])
    feed = Feed(content, state)
    (content / SCAN).write_text(page("Scan", 2))
    shown = feed.wait_for(lambda: versions(feed.library).get("Scan") == 2)
    feed.close()
    sys.exit(0 if shown else 3)
"""


def add_limits() -> None:
    for name in ("max_inotify_watches", "max_inotify_instances"):

        @fault(
            f"{name} is 0",
            "set in a user namespace of the kiosk's own (unshare)",
            Outcome.SHOWN,
            needs_root=True,
        )
        def no_watches(bench: Bench, name: str = name) -> Seen:
            bench.fill()
            begin = f'echo 0 > /proc/sys/user/{name} && exec "$@"'
            command = [sys.executable, "-c", LIMITED, str(bench.content), str(bench.state)]
            run = subprocess.run(
                ["unshare", "--user", "--map-root-user", "sh", "-ec", begin, "sh", *command],
                cwd=PROJECT,
                capture_output=True,
                text=True,
                check=False,
            )
            return Seen(Outcome.SHOWN if run.returncode == 0 else Outcome.LOST, run.stderr[-200:])


add_limits()


@fault("the disk of the folder fails", "EIO from every read of a page, then none", Outcome.SHOWN)
def reads_fail(bench: Bench) -> Seen:
    followed = bench.followed()
    with bench.patch.context() as failing:

        def fail(*_: object) -> bytes:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

        failing.setattr("kiosk.content.files.read_regular", fail)
        failing.setattr("kiosk.content.live_folder.can_be_opened", lambda _: False)
        followed.write(SCAN, page("Scan", 2))
        followed.pass_by(3)
        during = versions(followed.library), bool(followed.library.problems)
    followed.pass_by(3)
    right = during == ({"Scan": 1, "Rest": 1}, True) and versions(followed.library)["Scan"] == 2
    return Seen(Outcome.SHOWN if right else Outcome.LOST, "last good kept, and said, until it answers again")
