"""What is remembered of a content folder from one change, and one start of the program, to the next."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from kiosk.content.documents import Testimonial
from kiosk.content.filenames import page_of
from kiosk.content.kept_readings import KeptReadings
from kiosk.content.last_good import is_private
from kiosk.content.problems import Problem
from kiosk.content.reading import Reading
from kiosk.content.report import Report
from kiosk.content.rules import ContentRule
from kiosk.content.snapshots import FileChangedError, Snapshot, SnapshotStore

Readings = Mapping[str, Reading]
"""Path of a page → what it gave."""


class Memory:
    """The snapshots in `store`. A disk that takes nothing more stops nothing: `problems` says why.

    `kept`, where given, spares a start the reading of their pages.
    """

    def __init__(self, store: SnapshotStore, kept: KeptReadings | None = None) -> None:
        self._store = store
        self._kept = kept
        self._snapshot: Snapshot | None = None
        self._may_keep: frozenset[str] | None = None
        self._not_kept = ""
        self._not_deleted = ""

    def wake(self) -> Snapshot | None:
        """The newest snapshot, if there is one."""
        self._snapshot = self._store.newest()
        return self._snapshot

    @property
    def snapshot(self) -> Snapshot | None:
        """The one that was found or kept last."""
        return self._snapshot

    @property
    def folder(self) -> Path | None:
        """Where the files lie that were kept last."""
        return self._snapshot.folder if self._snapshot else None

    def reading(self, path: str) -> Reading | None:
        """What the page `path` of the snapshot gave when it was read; None if nobody knows any more."""
        if self._kept is None or self._snapshot is None:
            return None
        return self._kept.reading(path, self._snapshot.pages[path])

    def keep_readings(self, readings: Readings, today: date) -> None:
        """Keep what `readings` are, which takes a moment, so that the next start takes less."""
        if self._kept:
            over = over_by(readings, today)
            self._kept.keep(
                {path: one for path, one in readings.items() if path not in over} if over else readings
            )

    def keep(self, readings: Readings, source: Path, now: datetime) -> bool:
        """Keep the files of what `readings` show, from the folder `source`; whether all of them are kept.

        Of a page whose files are other ones by now the version stays that was kept before.
        """
        known = self._snapshot.files if self._snapshot else {}
        over = over_by(readings, now.date())
        wanted = {
            path: reading.files
            for path, reading in readings.items()
            if reading.documents and path not in over
        }
        pages = dict(wanted)
        for path, files in wanted.items():
            if not readings[path].is_good and not files.items() <= known.items():
                self._fall_back(pages, path)
        while self._snapshot is None or self._snapshot.pages != pages:
            try:
                self._snapshot = self._store.save(pages, source, self._snapshot, now)
            except FileChangedError as changed:
                for path in [path for path, files in pages.items() if changed.path in files]:
                    self._fall_back(pages, path)
            except OSError as error:
                self._not_kept = _reason(error)
                return False
            else:
                self._store.prune(self._snapshot)
        self._not_kept = ""
        return pages == wanted

    def _fall_back(self, pages: dict[str, dict[str, str]], path: str) -> None:
        """Have the version of a page that was kept before in `pages`, or none. Patients' words have none."""
        files = pages.pop(path)
        older = self._snapshot.pages.get(path) if self._snapshot and not is_private(path) else None
        if older is not None and older != files:
            pages[path] = dict(older)

    def forget(self, readings: Readings, today: date) -> None:
        """Delete every copy of patients' words that `readings` no longer show, or whose consent is over."""
        over = over_by(readings, today)
        may_keep = frozenset(
            path
            for path, reading in readings.items()
            if is_private(path) and reading.documents and path not in over
        )
        if self._may_keep is not None and may_keep >= self._may_keep:
            self._may_keep = may_keep
            return

        def is_kept(path: str) -> bool:
            return path in may_keep or not is_private(path)

        if self._snapshot:
            pages = {path: files for path, files in self._snapshot.pages.items() if is_kept(path)}
            self._snapshot = replace(self._snapshot, pages=pages)
        try:
            self._store.purge(is_kept)
            if self._kept:
                self._kept.forget_all_but(list(filter(is_kept, readings)))
        except OSError as error:
            self._not_deleted = _reason(error)
        else:
            self._not_deleted = ""
            self._may_keep = may_keep

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the disk refuses."""
        report = Report(".")
        if self._not_kept:
            report.add(
                ContentRule.NOT_KEPT,
                f"This computer could not keep a copy of the pages: {self._not_kept}.",
                "Make room on its disk. Until then it has only the content folder itself.",
            )
        if self._not_deleted:
            report.add(
                ContentRule.NOT_DELETED,
                "This computer could not delete its copies of a patient's words that may not be shown any "
                f"more: {self._not_deleted}.",
                f"They are not shown. Ask whoever looks after the computer to delete {self._store.folder}",
            )
        return report.problems


def over_by(readings: Readings, today: date) -> frozenset[str]:
    """The patients' words whose consent has come to its end, and the translations of those not shown."""
    said = {path: reading for path, reading in readings.items() if is_private(path)}
    over = {path for path, reading in said.items() if _is_over(reading, today)}
    shown = {page_of(path) for path, reading in said.items() if reading.documents and path not in over}
    return frozenset(path for path in said if path in over or (page_of(path)[0], "") not in shown)


def _is_over(reading: Reading, today: date) -> bool:
    consents = (page.consent for page in reading.documents if isinstance(page, Testimonial))
    return any(consent is not None and not consent.holds_on(today) for consent in consents)


def _reason(error: OSError) -> str:
    return error.strerror or "the disk does not answer"
