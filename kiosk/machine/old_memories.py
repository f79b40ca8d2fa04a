"""What is remembered of content folders that are not followed any more."""

from pathlib import Path

from kiosk.content.kept_readings import READINGS
from kiosk.content.kept_readings import forget_patients as forget_words
from kiosk.content.last_good import is_private
from kiosk.content.snapshots import SnapshotStore
from kiosk.machine.claim import Claim


def forget_patients(memories: Path, present: Path) -> list[Path]:
    """Delete patients' words from all of `memories` but the `present` one; those that refused.

    Nobody follows their folders, so nobody would notice that a patient takes the words back. A memory that
    another process has claimed is followed by that one.
    """
    refused = []
    for memory in _others(memories, present):
        claim = Claim(memory)
        if not claim.is_ours:
            continue
        try:
            SnapshotStore(memory).purge(lambda path: not is_private(path))
            forget_words(memory / READINGS)
        except OSError:
            refused.append(memory)
        finally:
            claim.release()
    return refused


def _others(memories: Path, present: Path) -> list[Path]:
    try:
        return sorted(folder for folder in memories.iterdir() if folder.is_dir() and folder != present)
    except OSError:
        return []
