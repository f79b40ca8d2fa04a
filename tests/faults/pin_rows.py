"""Somebody who wants to be taken for staff."""

import errno
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

from kiosk.staff.attempts import read_attempts
from kiosk.staff.lock import Lock
from kiosk.staff.lock import Outcome as Answer
from kiosk.staff.lockout import MOST, WAITS_S
from kiosk.staff.pin import hashed
from tests.content.faulty_disk import FaultyDisk
from tests.faults.bench import Bench
from tests.faults.rows import Outcome, Seen, Table
from tests.staff.test_guessing import GUESSES, MOST_TRIED, NIGHT_S, Thief

TABLE: Final = Table("PIN")
fault: Final = TABLE.fault


@fault(
    "ten thousand guesses in a night",
    "the plug is pulled and the wall clock turned at random, one time in ten amid a look at the PIN",
    Outcome.REFUSED,
)
def guesses(bench: Bench) -> Seen:
    chance, thief = random.Random(2), Thief(bench.place)  # noqa: S311 - no secret
    for _ in range(GUESSES):
        thief.clock.pass_by(NIGHT_S / GUESSES)
        if chance.random() < 0.002:
            thief.restart()
        if chance.random() < 0.01:
            thief.turn_the_clock(chance.randint(-10, 10))
        thief.guess(and_pulls_the_plug=chance.random() < 0.1)
    right = 0 < thief.tried <= MOST_TRIED
    return Seen(Outcome.REFUSED if right else Outcome.OUT, f"{thief.tried} of {GUESSES:,} were looked at")


def deleted(path: Path) -> None:
    path.unlink()


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_text("0 0000000000000000\n")


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def endless(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def add_counts() -> None:
    for spoil, injected in {
        deleted: "rm",
        emptied: "no byte is left",
        zeroed: "a zero without its seal",
        a_pipe: "a FIFO that nobody writes to",
        a_folder: "a folder with its name",
        endless: "a link to /dev/zero",
    }.items():

        @fault(f"the count of wrong PINs {spoil.__name__.replace('_', ' ')}", injected, Outcome.REFUSED)
        def count_spoilt(bench: Bench, spoil: Callable[[Path], None] = spoil) -> Seen:
            thief = Thief(bench.place)
            thief.guess()
            spoil(bench.place / "attempts")
            thief.restart()
            longest = thief.lock.seconds_left == WAITS_S[-1] and thief.lock.failed == MOST
            before = thief.tried
            thief.guess()
            right = longest and thief.tried == before
            return Seen(Outcome.REFUSED if right else Outcome.OUT, "as long a wait as there is")


add_counts()


@fault("flipped bits in the count", "each bit of the file in turn", Outcome.REFUSED)
def count_flipped(bench: Bench) -> Seen:
    thief = Thief(bench.place)
    path = bench.place / "attempts"
    whole = path.read_bytes()
    for bit in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        if read_attempts(path) not in {0, MOST}:
            return Seen(Outcome.OUT, f"bit {bit}")
    del thief
    return Seen(Outcome.REFUSED, f"{len(whole) * 8} bits")


@fault("the plug is pulled while the PIN is looked at", "an exception out of the comparison", Outcome.REFUSED)
def plug_pulled(bench: Bench) -> Seen:
    thief = Thief(bench.place)
    for tries in range(1, 4):
        thief.guess(and_pulls_the_plug=True)
        if read_attempts(bench.place / "attempts") != tries:
            return Seen(Outcome.OUT, "not counted")
    before = thief.tried
    thief.guess()
    return Seen(Outcome.REFUSED if thief.tried == before else Outcome.OUT, "counted before it is looked at")


@fault("the count cannot be written", "ENOSPC, EROFS and EIO from every operation", Outcome.REFUSED)
def count_unwritten(bench: Bench) -> Seen:
    thief, disk = Thief(bench.place), FaultyDisk(bench.patch)
    answers = []
    for error in (errno.ENOSPC, errno.EROFS, errno.EIO):
        disk.fail(1, error, for_good=True)
        answers.append(thief.guess())
        disk.mend()
    right = thief.tried == 0 and set(answers) <= {Answer.NOT_COUNTED, Answer.NO_PIN, Answer.TOO_SOON}
    return Seen(Outcome.REFUSED if right else Outcome.OUT, "nothing is looked at that is not counted")


@fault("a hash that would stop the screen", "one that asks for 64 GB and a million passes", Outcome.REFUSED)
def hash_bomb(bench: Bench) -> Seen:
    pin, attempts = bench.place / "pin", bench.place / "attempts"
    Thief(bench.place)
    answers = []
    for cost in ("m=67108864,t=2,p=1", "m=19456,t=1000000,p=1", "m=19456,t=2,p=64"):
        pin.write_text(hashed("907215").replace("m=19456,t=2,p=1", cost))
        answers.append(Lock([pin], attempts, lambda: 0.0).attempt("907215"))
    return Seen(Outcome.REFUSED if set(answers) == {Answer.NO_PIN} else Outcome.OUT, "it is none of ours")
