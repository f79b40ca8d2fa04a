"""The files behind the staff's door: the count of wrong PINs, and what is kept of the PIN."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from kiosk.staff.attempts import read_attempts, write_attempts
from kiosk.staff.audit_log import newer_half
from kiosk.staff.lock import Lock, Outcome
from kiosk.staff.lockout import MOST
from kiosk.staff.pin import hashed, is_hash
from tests.faults.target import Target

PIN: Final = "907215"


@cache
def folder() -> Path:
    return Path(mkdtemp())


def any_count(data: bytes) -> None:
    """What was not written by the kiosk itself is as bad as can be."""
    path = folder() / "attempts"
    path.write_bytes(data)
    count = read_attempts(path)
    assert 0 <= count <= MOST
    if count < MOST:
        write_attempts(folder() / "again", count)
        assert (folder() / "again").read_bytes().strip() == data.strip(), "believed"


def any_hash(data: bytes) -> None:
    """Nothing opens the door that is no hash of the PIN."""
    path, attempts = folder() / "pin", folder() / "attempts"
    path.write_bytes(data)
    write_attempts(attempts, 0)
    lock = Lock([path], attempts, lambda: 0.0, verify=lambda kept, _: not is_hash(kept))
    assert lock.attempt(PIN) in {Outcome.WRONG, Outcome.NO_PIN}
    assert data.endswith(newer_half(data))


def counts() -> Iterable[bytes]:
    for count in range(MOST + 1):
        write_attempts(folder() / "seed", count)
        yield (folder() / "seed").read_bytes()


def hashes() -> Iterable[bytes]:
    yield from (hashed(PIN).encode(), b"", PIN.encode(), b"$argon2id$", b"$argon2i$v=19$m=8,t=1,p=1$a$b")


TARGETS: Final = (
    Target(
        name="attempts",
        one=any_count,
        seeds=counts,
        words=(b" ", b"\n", b"0", b"-1", b"\xd9\xa3", b"9" * 20),
        longest=120,
        cases=60_000,
    ),
    Target(
        name="pin-hash",
        one=any_hash,
        seeds=hashes,
        words=(b"$argon2id$v=19$m=19456,t=2,p=1$", b"m=4294967295", b"$", b"=", b"\n"),
        longest=600,
        cases=10_000,
    ),
)
