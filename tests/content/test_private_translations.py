"""A translation of a patient's words goes with them, from the library and from every copy on the disk."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content import Library, Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.snapshots import SnapshotStore

Files = dict[str, str | bytes | tuple[int, int]]
Write = Callable[[Files], Path]
CLINIC = "---\nname: London Spine Unit\nlanguages: [en, ar]\n---\n"
CONSENT = "consent: {ref: 2026-014, date: 2026-01-31, form: written, scope: [kiosk]}\n"
ENGLISH, ARABIC = "testimonials/10-a.md", "testimonials/10-a.ar.md"
FILES: Files = {
    "clinic.md": CLINIC,
    "services/a.md": "# A\n",
    "services/a.ar.md": "# X\n",
    ENGLISH: f"---\n{CONSENT}---\nIt helped.\n",
    ARABIC: "ساعدني.\n",
}


class Followed:
    """A folder that is followed, and what is remembered of it."""

    def __init__(self, folder: Path, memory: Path) -> None:
        self.folder, self.memory = folder, memory
        self.now = 0.0
        self.day = datetime(2026, 11, 25, 18, tzinfo=UTC)
        self.live = self.open()

    def open(self) -> LiveFolder:
        return LiveFolder(
            self.folder,
            lambda folder, path: read_file(path, DocumentReader(folder, Names())),
            Memory(SnapshotStore(self.memory)),
        )

    def look(self) -> Library | None:
        """What is there once everything has settled."""
        last = None
        for _ in range(5):
            self.now += 1
            last = self.live.look(self.now, self.day) or last
        return last

    def copies(self) -> set[str]:
        """The names of the copies on the disk."""
        return {path.name for path in self.memory.rglob("*.md")}


@pytest.fixture
def followed(write: Write, tmp_path_factory: pytest.TempPathFactory) -> Followed:
    return Followed(write(FILES), tmp_path_factory.mktemp("memory"))


def titles(library: Library | None) -> list[str]:
    assert library is not None
    return sorted(page.id for page in library.translations)


def test_translations_are_kept_as_their_pages_are(followed: Followed) -> None:
    assert titles(followed.look()) == ["services/a", "testimonials/a"]
    assert followed.copies() == {"clinic.md", "a.md", "a.ar.md", "10-a.md", "10-a.ar.md"}
    followed.live = followed.open()
    assert titles(followed.live.remembered(followed.day)) == ["services/a"], (
        "no word before its file was seen"
    )
    assert titles(followed.look()) == ["services/a", "testimonials/a"]


@pytest.mark.parametrize(
    "withdraw",
    [
        lambda file: file.unlink(),
        lambda file: file.write_text(file.read_text().replace("}", ", withdrawn: 2026-11-24}")),
    ],
)
def test_withdrawn_words_take_their_translation_along(
    followed: Followed, withdraw: Callable[[Path], None]
) -> None:
    followed.look()
    withdraw(followed.folder / ENGLISH)
    assert titles(followed.look()) == ["services/a"]
    assert followed.copies() == {"clinic.md", "a.md", "a.ar.md"}


def test_words_whose_consent_has_expired_take_their_translation_along(followed: Followed) -> None:
    file = followed.folder / ENGLISH
    file.write_text(file.read_text().replace("}", ", expires: 2026-11-25}"))
    followed.look()
    assert "10-a.ar.md" in followed.copies()
    followed.day = followed.day.replace(day=26)
    followed.look()
    assert followed.copies() == {"clinic.md", "a.md", "a.ar.md"}
    followed.live = followed.open()
    assert titles(followed.live.remembered(followed.day)) == ["services/a"]


def test_a_page_that_goes_bad_keeps_its_translation(followed: Followed) -> None:
    followed.look()
    (followed.folder / "services/a.md").write_text("no title\n")
    assert "services/a" in titles(followed.look())


def test_saving_a_translation_again_is_news(followed: Followed) -> None:
    followed.look()
    (followed.folder / "services/a.md").write_text("# An A\n")
    hour = 3600 * 10**9
    translation = followed.folder / "services/a.ar.md"
    seen = translation.stat().st_mtime_ns

    def outdated(library: Library | None) -> bool:
        assert library is not None
        return "translation-outdated" in {problem.rule for problem in library.problems}

    os.utime(translation, ns=(seen - hour, seen - hour))
    assert outdated(followed.look())
    translation.touch()
    assert not outdated(followed.look())
