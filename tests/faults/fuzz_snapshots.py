"""The list of a snapshot: what the screen believes of its own memory when it starts."""

import hashlib
import json
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content import Names
from kiosk.content.document_reader import DocumentReader
from kiosk.content.files import digest
from kiosk.content.live_folder import LiveFolder
from kiosk.content.loader import read_file
from kiosk.content.memory import Memory
from kiosk.content.reading import Reading
from kiosk.content.snapshots import LIST, SnapshotStore
from tests.faults.target import Target, led

NOW: Final = datetime.now(UTC) + timedelta(hours=1)
"""By then every file here has long been at rest."""

GOOD: Final = b"# Good\n\nWords.\n"
SOUND: Final = digest(GOOD)
PAGES: Final = {"services/a.md": {"services/a.md": SOUND}}


@cache
def place() -> tuple[Path, Path]:
    """A folder of the content, and a store with one snapshot, whose folder is the second."""
    folder = Path(mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))  # noqa: S108
    _fill(folder / "content")
    return folder / "content", folder / "state" / "000001-20261125T180000Z"


def _fill(folder: Path) -> None:
    (folder / "services").mkdir(parents=True, exist_ok=True)
    (folder / "services" / "a.md").write_bytes(GOOD)


def sealed(pages: Any) -> bytes:
    """A list that nothing but the kiosk itself could have written, by its seal."""
    seal = hashlib.sha256(json.dumps(pages, sort_keys=True).encode()).hexdigest()
    return json.dumps({"pages": pages, "seal": seal}).encode()


def wake(listed: bytes) -> None:
    """Start on this list: what is remembered is of the snapshot, and only what is whole there."""
    content, snapshot = place()
    shutil.rmtree(snapshot.parent, ignore_errors=True)
    _fill(snapshot)
    (snapshot / LIST).write_bytes(listed)
    read = []

    def read_here(folder: Path, path: str) -> Reading:
        if folder != content:
            assert (folder / path).resolve().is_relative_to(snapshot), f"{path} lies elsewhere"
        read.append(path)
        return read_file(path, DocumentReader(folder, Names()))

    live = LiveFolder(content, read_here, Memory(SnapshotStore(snapshot.parent)))
    library = live.remembered(NOW)
    if library is not None:
        assert {page.path for page in library.pages} == {"services/a.md"}
    assert set(read) <= {"services/a.md"}
    live.look(0, NOW)
    assert (content / "services" / "a.md").read_bytes() == GOOD, "the clinic's own file"
    assert SnapshotStore(snapshot.parent).newest() is not None


def any_bytes(data: bytes) -> None:
    wake(data)


def any_sealed(data: bytes) -> None:
    """Whatever JSON it is, it has the right seal."""
    try:
        pages = json.loads(data)
        listed = sealed(pages)
    except (ValueError, RecursionError):
        listed = data
    wake(listed)


names = st.sampled_from(
    ["services/a.md", "../content/services/a.md", "/etc/passwd", "", ".", "..", "testimonials/a.md", "a\0b"]
)
digests = st.sampled_from([SOUND, "", "0" * 64])
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4), digests)
anything = st.one_of(
    st.dictionaries(names, st.dictionaries(names, digests, max_size=3), max_size=3),
    st.recursive(
        scalars,
        lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)),
        max_leaves=8,
    ),
)


@given(anything)
def likely_list(pages: Any) -> None:
    wake(sealed(pages))


def seeds() -> Iterable[bytes]:
    yield from (sealed(PAGES), json.dumps(PAGES).encode(), b"[]", b"{}", b"null", b'"a"', b"[1]")
    yield json.dumps({"services/a.md": {"../../content/services/a.md": SOUND}}).encode()
    yield json.dumps({"../a.md": {"services/a.md": SOUND}}).encode()


WORDS: Final = (
    b'"pages"',
    b'"seal"',
    b'"services/a.md"',
    SOUND.encode(),
    b'"../"',
    b"NaN",
    b"\\ud83e",
    b"{}",
)
TARGETS: Final = (
    Target(name="snapshots", one=any_bytes, seeds=seeds, words=WORDS, longest=400, cases=10_000),
    Target(name="sealed-snapshots", one=any_sealed, seeds=seeds, words=WORDS, longest=400, cases=10_000),
    Target(
        name="likely-snapshots",
        one=led(likely_list),
        seeds=lambda: (),
        words=(),
        longest=400,
        cases=5_000,
    ),
)
