"""kiosk history and kiosk restore: what the pages were on earlier days, and back to it."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.content.restoring import carry_out, plan
from kiosk.content.snapshots import MOST_DAYS, MOST_RECENT, Snapshot, SnapshotStore
from kiosk.machine.clock import CLINIC_TIME

DONE, NOTHING_THERE, NOT_WRITTEN = 0, 1, 2


def history(folder: Path) -> int:
    """Print when the pages in `folder` changed, the newest last; 0, or 1 where nothing is remembered."""
    snapshots = SnapshotStore(paths.memory_of(folder)).all()
    if not snapshots:
        complain(f"Nothing is remembered of {folder}. A kiosk remembers what it has shown itself.")
        return NOTHING_THERE
    minutes = Counter(in_words(snapshot) for snapshot in snapshots)
    for before, snapshot in zip((None, *snapshots), snapshots, strict=False):
        changes = tuple(_changes(before, snapshot)) if before is not None else ()
        if before is not None and not changes:  # what had changed has been deleted since from every copy
            continue
        when = in_words(snapshot, seconds=minutes[in_words(snapshot)] > 1)
        say(f"{when}  {_count(len(snapshot.pages), 'page')}")
        for line in changes:
            say(f"  {line}")
    say(
        f"\nThe last {MOST_RECENT} versions are kept, and the last one of each of {MOST_DAYS} days.\n"
        "To go back to one of these: kiosk restore DATE, with a date and time as they stand here.\n"
        "It puts all pages back to what they were then, but for patients' words."
    )
    return DONE


def restore(folder: Path, until: datetime) -> int:
    """Put `folder` back to what it was at `until`; 0 done, 1 nothing so old is there, 2 not written."""
    store = SnapshotStore(paths.memory_of(folder))
    snapshot = at(store.all(), until)
    if snapshot is None:
        complain(f"Nothing is remembered of {until:%Y-%m-%d %H:%M} or before. kiosk history shows what is.")
        return NOTHING_THERE
    todo = plan(folder, snapshot)
    if not (todo.put_back or todo.not_there_then):
        say(f"The pages are as they were on {in_words(snapshot)}. Nothing was changed.")
        return DONE
    aside = folder / f".before-restore-{datetime.now(CLINIC_TIME):%Y%m%d-%H%M%S}"
    try:
        carry_out(todo, folder, snapshot, aside)
    except OSError as error:
        complain(f"{error.filename or folder} cannot be written: {error.strerror}. Nothing was lost.")
        return NOT_WRITTEN
    for path in todo.put_back:
        say(f"put back: {path}")
    for path in todo.not_there_then:
        say(f"taken out: {path}")
    say(f"The pages are as they were on {in_words(snapshot)}. Patients' words were left as they are.")
    if aside.exists():
        say(f"What was there before lies in {aside}. Nobody sees it. Delete it when you no longer need it.")
    return DONE


def at(snapshots: tuple[Snapshot, ...], until: datetime) -> Snapshot | None:
    """The last snapshot of that second or before it."""
    return next((snapshot for snapshot in reversed(snapshots) if snapshot.saved <= until), None)


def in_words(snapshot: Snapshot, *, seconds: bool = False) -> str:
    """When it was made, by the clinic's clock."""
    saved = snapshot.saved.astimezone(CLINIC_TIME)
    return f"{saved:%Y-%m-%d %H:%M:%S}" if seconds else f"{saved:%Y-%m-%d %H:%M}"


def _changes(before: Snapshot, after: Snapshot) -> Iterator[str]:
    for page in sorted({*before.pages, *after.pages}):
        if page not in before.pages:
            yield f"new: {page}"
        elif page not in after.pages:
            yield f"gone: {page}"
        elif before.pages[page] != after.pages[page]:
            yield f"changed: {page}"


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
