"""Telling how the screen is, for as long as it runs."""

import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kiosk import __version__
from kiosk.commands.output import complain
from kiosk.content import Library, Problem
from kiosk.faults.life import Life
from kiosk.monitoring import Health

if TYPE_CHECKING:  # Qt is imported once the environment is in order
    from kiosk.app import App
    from kiosk.machine.guard import Guard
    from kiosk.screen.attract_model import AttractModel


def tell_health(
    app: "App", guard: "Guard", life: Life, problems: Callable[[Library], tuple[Problem, ...]], path: Path
) -> Callable[[], None]:
    """Write to the file `path` how the screen of `app` is; `problems` tells what is wrong with a library.

    Call what it returns when the screen is gone.
    """
    from kiosk.machine.health_file import HealthFile  # noqa: PLC0415

    watch = HealthWatch(app, guard, life, problems)
    file = HealthFile(path, watch.look)
    file.failed.connect(complain)
    file.open()
    return file.close


class HealthWatch:
    """Sees how the screen is."""

    def __init__(
        self, app: "App", guard: "Guard", life: Life, problems: Callable[[Library], tuple[Problem, ...]]
    ) -> None:
        self._app = app
        self._guard = guard
        self._life = life
        self._problems = problems
        self._started = time.time()
        self._frames = self._panels = 0
        self._last_frame = 0.0
        cast("AttractModel", app.room.attract).pageIdChanged.connect(self._count_panel)

    def look(self) -> Callable[[], bytes]:
        """How it is at this moment; what it returns puts that into words."""
        now, frames, library = time.time(), self._guard.liveness.frames, self._app.library
        if frames != self._frames:
            self._frames, self._last_frame = frames, now
        faults = Counter[str]()
        for told in self._life.hearing.heard():
            faults[told.fault.kind] += told.times
        health = Health(
            version=__version__,
            at=now,
            started=self._started,
            frames=frames,
            last_frame=self._last_frame,
            panels=self._panels,
            is_standby=str(self._app.room.view) == "standby",
            is_safe_mode=self._life.past.is_safe,
            last_end=self._life.ending.how,
            faults=faults,
            library=library,
            problems=self._problems(library),
        )
        return partial(_in_words, health)

    def _count_panel(self) -> None:
        self._panels += 1


def _in_words(health: Health) -> bytes:
    # The library takes a moment to import, and none is to be lost before the first frame.
    from kiosk.monitoring.exposition import exposition  # noqa: PLC0415

    return exposition(health)
