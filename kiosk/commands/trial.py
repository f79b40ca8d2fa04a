"""Whether the pages may be shown: after three quick deaths they are not, until they are tried again."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.commands.faults import NO_PAGES
from kiosk.commands.output import complain
from kiosk.content import Library
from kiosk.faults.clinic_card import built_in, keep_card
from kiosk.faults.judge import QUICK_S
from kiosk.faults.life import Life

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from PySide6.QtCore import QTimer

    from kiosk.machine.library_feed import LibraryFeed


class Trial:
    """Starts `feed` when the run's past allows it, and notes when what it brought has lasted."""

    def __init__(self, life: Life, feed: "LibraryFeed", folder: Path) -> None:
        self._life = life
        self._feed = feed
        self._folder = folder
        self._library: Library | None = None
        self._timers: list[QTimer] = []

    def begin(self) -> None:
        """Follow the folder, unless what is in it has killed the screen."""
        if self._life.past.is_safe:
            complain(NO_PAGES)
        else:
            self._feed.start()

    def first(self, longest_s: float) -> Library | None:
        """What is shown first; None if the folder does not answer for so long."""
        if self._life.past.is_safe:
            return built_in(self._folder, paths.FAULTS, paths.CLINIC_CARD)
        return self._feed.first(longest_s)

    def watch(self, library: Library) -> None:
        """Note how long `library`, and what comes after it, lasts."""
        if self._life.past.is_safe:
            self._after(max(0.0, self._life.past.again_at - time.monotonic()), self._try_again)
            return
        self._feed.changed.connect(self._take)
        self._take(library)

    def _try_again(self) -> None:
        self._life.try_again()
        complain("The screen tries the pages again.")
        self._feed.changed.connect(self._take)
        self._feed.start()

    def _take(self, library: Library) -> None:
        is_news = self._library is None or library.clinic != self._library.clinic
        self._library = library
        if is_news:
            self._after(QUICK_S, self._last)

    def _last(self) -> None:
        self._life.last()
        if self._library is not None and self._library.clinic is not None:
            keep_card(paths.FAULTS, self._library.clinic)

    def _after(self, seconds: float, do: object) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        timer = QTimer(singleShot=True, interval=round(seconds * 1000))
        timer.timeout.connect(do)
        timer.start()
        self._timers = [timer]
