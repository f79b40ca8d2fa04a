"""The real program on a real display, as a person in the waiting room meets it."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QImage

from tests.end_to_end.display import Display
from tests.end_to_end.reading import Reading, codes
from tests.waiting import LIMIT_S, wait_until

PROJECT = Path(__file__).resolve().parents[2]

AT_THE_END = (
    # Of whoever listens, when they ask for what has just gone from the screen.
    "qt.accessibility.atspi: Could not find accessible on path",
    # Of an animation that was under way.
    "QUnifiedTimer::stopAnimationDriver: driver is not running",
)
"""What Qt says of a program that ends."""


class Kiosk:
    """`kiosk run` on a display, started as packaging/run does; by the command `under`, where there is one."""

    def __init__(
        self,
        display: Display,
        *arguments: str,
        session_bus: str = "",
        program: Sequence[str] = ("-I", "-m", "kiosk"),
        under: Sequence[str] = (),
        surroundings: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.display = display
        bus = {"DBUS_SESSION_BUS_ADDRESS": session_bus} if session_bus else {}
        self._process = subprocess.Popen(
            [*under, sys.executable, *program, "run", *arguments],
            cwd=PROJECT,
            env={**display.environment, **bus, **surroundings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def picture(self) -> QImage:
        """The screen once nothing on it moves: two looks that are equal."""
        looks = [self.display.picture()]

        def rests() -> bool:
            looks.append(self.display.picture())
            return looks[-1] == looks[-2] and not _is_blank(looks[-1])

        wait_until(rests, "a picture that rests")
        return looks[-1]

    def reading(self) -> Reading:
        """What is written on the screen."""
        return Reading(self.picture())

    def see(self, *texts: str) -> Reading:
        """Wait until all of `texts` stand on the screen."""
        last = ""

        def all_there() -> Reading | None:
            nonlocal last
            assert self._process.poll() is None, self._process.communicate()
            reading = self.reading()
            found = all(reading.find(text) for text in texts)
            last = reading.text()
            return reading if found else None

        try:
            found = wait_until(all_there, f"{texts} on the screen")
        except AssertionError as error:
            raise AssertionError(f"{error}; it says:\n{last}") from None
        assert found
        return found

    def see_no(self, text: str) -> None:
        """Wait until `text` is nowhere on the screen."""
        wait_until(lambda: not self.reading().find(text), f"{text} to go")

    def tap(self, label: str) -> None:
        """Touch the words `label`, wherever they are."""
        place = self.see(label).find(label)
        assert place is not None
        self.display.tap(place.x(), place.y())

    def code(self, begins: str) -> str:
        """What a phone's camera reads from the one code on the screen, as soon as it `begins` so."""
        found: list[str] = []

        def is_there() -> bool:
            found[:] = codes(self.picture())
            return len(found) == 1 and found[0].startswith(begins)

        wait_until(is_there, f"a code that begins with {begins}")
        return found[0]

    @property
    def pid(self) -> int:
        """The process's own, by which the system knows it."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def wait_for_end(self) -> int:
        """The exit status of a program that ends by itself."""
        return self._process.wait(timeout=LIMIT_S)

    def stop(self) -> tuple[int, str]:
        """Ask the program to end: its exit status and what it complained of."""
        self._process.terminate()
        _, complaints = self._process.communicate(timeout=60)
        lines = [line for line in complaints.splitlines(keepends=True) if not line.startswith(AT_THE_END)]
        return self._process.returncode, "".join(lines)


@contextmanager
def running(  # noqa: PLR0913 - how a process may be started
    display: Display,
    *arguments: str,
    complaint: str = "",
    session_bus: str = "",
    program: Sequence[str] = ("-I", "-m", "kiosk"),
    under: Sequence[str] = (),
    surroundings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Kiosk]:
    """A kiosk that must end well: status 0, and not a word but `complaint`."""
    kiosk = Kiosk(
        display,
        *arguments,
        session_bus=session_bus,
        program=program,
        under=under,
        surroundings=surroundings,
    )
    try:
        yield kiosk
        ended = kiosk.stop()
        assert ended == (0, complaint), ended
    finally:
        kiosk.stop()


def _is_blank(picture: QImage) -> bool:
    """Nothing is drawn yet: one colour from edge to edge."""
    small = picture.scaled(64, 64)  # it has to live for as long as its bytes are read
    return len(set(bytes(small.constBits()))) <= 4
