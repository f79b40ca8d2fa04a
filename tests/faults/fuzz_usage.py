"""The file in which the use of the pages is counted."""

import contextlib
import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from kiosk.machine.usage_book import read_counts, write_counts
from kiosk.programme.usage import Action, kept, rows
from tests.faults.target import Target, led

TODAY: Final = date(2026, 11, 26)
GOOD: Final = {
    "2026-11-25": {"services/a": {"en": {"opened": 7, "shared": 1}, "ar": {"read to the end": 2}}},
    "2026-11-26": {"spine": {"en": {"map": 5}}},
}


@cache
def file() -> Path:
    return Path(mkdtemp()) / "counts.json"


def any_bytes(data: bytes) -> None:
    """What can be read can be shown and written, and is the same when it is read again."""
    file().write_bytes(data)
    with contextlib.suppress(ValueError):  # which is told to staff, and counting begins anew
        counts = read_counts(file())
        assert all(row.count is None or row.count > 0 for row in rows(kept(counts, TODAY)))
        write_counts(file(), counts, TODAY)
        assert read_counts(file()) == counts


words = st.one_of(
    st.sampled_from(["2026-11-26", "20261126", "2026-W48-4", "services/a", "", "\ud83e", *Action]),
    st.text(max_size=6),
)
tables = st.recursive(
    st.one_of(st.integers(), st.floats(), st.booleans(), st.none(), words),
    lambda inner: st.one_of(st.dictionaries(words, inner, max_size=3), st.lists(inner, max_size=3)),
    max_leaves=8,
)


@given(tables)
def likely_table(table: Any) -> None:
    any_bytes(json.dumps({"2026-11-26": {"services/a": {"en": table}}, "2026-11-25": table}).encode())


def seeds() -> Iterable[bytes]:
    yield from (json.dumps(GOOD).encode(), json.dumps(GOOD, indent=1).encode(), b"", b"{}", b"[]", b"null")


TEXTS: Final = ("2026-11-26", "0001-01-01", "9999-12-31", *Action)
WORDS: Final = (
    *(json.dumps(text).encode() for text in TEXTS),
    *(b"1e999", b"NaN", b"-1", b"true", b"9" * 30, b"\\ud83e"),
)
TARGETS: Final = (
    Target(name="usage", one=any_bytes, seeds=seeds, words=WORDS, longest=400, cases=60_000),
    Target(name="likely-usage", one=led(likely_table), seeds=lambda: (), words=(), longest=400, cases=10_000),
)
