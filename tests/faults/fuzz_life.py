"""What a run of the screen leaves for the next one: a start reads all of it before anything else."""

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

from kiosk import paths
from kiosk.content import Clinic
from kiosk.faults.clinic_card import NAME as CARD
from kiosk.faults.clinic_card import built_in, keep_card
from kiosk.faults.ending import How
from kiosk.faults.hearing import Hearing
from kiosk.faults.life import CRASH, RECORD, STOPPED, Life, said_of_the_last
from kiosk.faults.log import NAME as LOG
from kiosk.faults.log import read_faults
from kiosk.programme.panels import PanelRules
from kiosk.programme.programme import programme
from kiosk.programme.standby import opening_lines
from tests.faults.target import Target, led

FILES: Final = (RECORD, CRASH, STOPPED, LOG, CARD)
NOW: Final = datetime(2026, 11, 26, 9, tzinfo=UTC)


@cache
def folder() -> Path:
    return Path(mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))  # noqa: S108


def start(name: str, data: bytes) -> None:
    """A start finds `data` in one of its files, and a second start finds what the first one has left."""
    shutil.rmtree(folder(), ignore_errors=True)
    folder().mkdir()
    (folder() / name).write_bytes(data)
    for _ in range(2):
        life = Life(folder(), Hearing())
        assert life.ending.how in How
        assert life.past.loops >= 0
        life.try_again()
        life.last()
        said_of_the_last(folder())
        for told in read_faults(folder()):
            assert told.fault.what is not None
        library = built_in(folder(), folder(), paths.CLINIC_CARD)
        assert library.clinic
        assert library.clinic.name
        opening_lines(library.clinic.opening_hours)
        for hours in range(0, 168, 7):
            programme(library, NOW + timedelta(hours=hours), PanelRules())


def any_bytes(data: bytes) -> None:
    """The first byte chooses the file."""
    if data:
        start(FILES[data[0] % len(FILES)], data[1:])


numbers = st.one_of(st.integers(), st.floats(), st.booleans(), st.none(), st.text(max_size=4))
values = st.recursive(
    numbers,
    lambda inner: st.one_of(
        st.lists(inner, max_size=7),
        st.dictionaries(st.sampled_from(["deaths", "loops", "again_at", "on_trial", "how", "why"]), inner),
    ),
    max_leaves=9,
)
pasts = st.one_of(
    values,
    st.fixed_dictionaries(
        {},
        optional={
            "deaths": st.one_of(numbers, st.lists(numbers)),
            "loops": numbers,
            "again_at": numbers,
            "on_trial": numbers,
        },
    ),
)
hours = st.lists(
    st.one_of(values, st.lists(st.sampled_from(["08:00", "24:00", "00:00", "08:00+01:00"]), max_size=3)),
    min_size=7,
    max_size=7,
)
keys = ("boot", "at", "ended", "why", "past", "before", "started", "when", "run", "times", "verdict", "trace")


@given(
    st.sampled_from(FILES),
    st.dictionaries(st.sampled_from([*keys, "kind", "what", "where", "page", "thread"]), values).flatmap(
        lambda note: st.builds(lambda past: {**note, "past": past}, pasts)
    ),
    st.one_of(hours, values),
)
def likely_note(name: str, note: dict[str, Any], week: Any) -> None:
    card = {"name": "The Clinic", "address": "", "hours": week}
    start(name, json.dumps(card if name == CARD else note).encode())


def seeds() -> Iterable[bytes]:
    place = Path(mkdtemp())
    Life(place, Hearing()).end(How.FAILED, "KeyError: a")
    Life(place, Hearing())
    keep_card(place, Clinic(path="clinic.md", name="The Clinic", address="1 High Street"))
    for number, name in enumerate(FILES):
        yield bytes([number]) + ((place / name).read_bytes() if (place / name).exists() else b"")
    yield b"\x02exit-code exited 1"
    yield b'\x01Fatal Python error: Segmentation fault\n\n  File "a.py", line 1 in b\n'
    shutil.rmtree(place)


WORDS: Final = (
    *(f'"{key}": '.encode() for key in (*keys, "deaths", "loops", "again_at", "hours")),
    *(b"1e999", b"NaN", b"null", b"[[", b'"crash"', b'"08:00"', b"watchdog", b"signal killed KILL"),
)
TARGETS: Final = (
    Target(name="last-run", one=any_bytes, seeds=seeds, words=WORDS, longest=500, cases=20_000),
    Target(
        name="likely-last-run", one=led(likely_note), seeds=lambda: (), words=(), longest=500, cases=10_000
    ),
)
