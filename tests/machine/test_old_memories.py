"""A content folder that is not followed any more leaves no patient's words on the disk."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.kept_readings import PATIENTS, READINGS
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.claim import Claim
from kiosk.machine.old_memories import forget_patients
from tests.content.followed import kept_words

WORDS, SCAN = "They were kind.", "A scan."
FILES = {"testimonials/a.md": WORDS, "services/a.md": SCAN}


@pytest.fixture
def memories(tmp_path: Path) -> Path:
    """Two memories, each with a page and a patient's words."""
    source = tmp_path / "content"
    for path, text in FILES.items():
        (source / path).parent.mkdir(parents=True)
        (source / path).write_text(text)
    pages = {path: {path: hashlib.sha256(text.encode()).hexdigest()} for path, text in FILES.items()}
    for name in ("old", "present"):
        SnapshotStore(tmp_path / "memories" / name).save(
            pages, source, None, datetime(2026, 11, 25, tzinfo=UTC)
        )
        reading = tmp_path / "memories" / name / READINGS / PATIENTS / "a"
        reading.parent.mkdir(parents=True)
        reading.write_text(WORDS)
    return tmp_path / "memories"


def test_only_what_is_followed_keeps_patients_words(memories: Path) -> None:
    assert forget_patients(memories, memories / "present") == []
    assert WORDS.encode() not in kept_words(memories / "old")
    assert SCAN.encode() in kept_words(memories / "old")
    assert WORDS.encode() in kept_words(memories / "present")


def test_what_another_process_follows_is_its_own_business(memories: Path) -> None:
    claim = Claim(memories / "old")
    assert forget_patients(memories, memories / "present") == []
    assert WORDS.encode() in kept_words(memories / "old")
    claim.release()
    assert forget_patients(memories, memories / "present") == []
    assert WORDS.encode() not in kept_words(memories / "old")


def test_a_memory_that_refuses_is_named(memories: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: SnapshotStore, _: object) -> None:
        raise OSError(30, "Read-only file system", str(self.folder))

    monkeypatch.setattr(SnapshotStore, "purge", refuse)
    assert forget_patients(memories, memories / "present") == [memories / "old"]


def test_where_nothing_is_remembered_nothing_is_done(tmp_path: Path) -> None:
    assert forget_patients(tmp_path / "none", tmp_path / "none" / "present") == []
