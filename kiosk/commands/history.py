"""kiosk history and kiosk restore: what the pages were on earlier days, and back to it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk import paths
from kiosk.commands.output import complain, say
from kiosk.content.restoring import carry_out, plan
from kiosk.content.snapshots import Snapshot, SnapshotStore
from kiosk.machine.clock import CLINIC_TIME

DONE, NOTHING_THERE, NOT_WRITTEN = 0, 1, 2


def history(folder: Path) -> int:
    """Print when the pages in `folder` changed, the newest last; 0, or 1 where nothing is remembered."""
    snapshots = SnapshotStore(paths.memory_of(folder)).all()
    if not snapshots:
        complain(f"Nothing is remembered of {folder}. A kiosk remembers what it has shown itself.")
        return NOTHING_THERE
    for before, snapshot in zip((None, *snapshots), snapshots, strict=False):
        say(f"{in_words(snapshot)}  {_count(len(snapshot.pages), 'page')}")
        if before is not None:
            for line in _changes(before, snapshot):
                say(f"  {line}")
    say("\nTo go back to one of these: kiosk restore DATE, with a date and time as they stand here.")
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
        say(f"What was there before lies in {aside}")
    return DONE


def at(snapshots: tuple[Snapshot, ...], until: datetime, zone: ZoneInfo = CLINIC_TIME) -> Snapshot | None:
    """The last snapshot of that minute or before it."""
    minute = until.astimezone(zone).replace(second=0, microsecond=0) + timedelta(minutes=1)
    return next((snapshot for snapshot in reversed(snapshots) if snapshot.saved < minute), None)


def in_words(snapshot: Snapshot) -> str:
    """When it was made, by the clinic's clock."""
    return f"{snapshot.saved.astimezone(CLINIC_TIME):%Y-%m-%d %H:%M}"


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
