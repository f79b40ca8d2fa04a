"""What is measured of one program on one display."""

import time
from collections.abc import Callable
from typing import Final

from tests.bench.frames import Frames, intervals_ms
from tests.bench.glass import Glass
from tests.bench.process_tree import cpu_s, living, pss_mb, since
from tests.bench.sides import Side

Figures = dict[str, float | list[float]]

LONGEST_S: Final = 60
QUIET_S: Final = 1.0
"""A picture that has not changed for so long is complete."""

SETTLED_S: Final = 6
"""After so long every program has done what it does once at its start."""

FINGER_S: Final = 0.08
"""So long a finger stays on the glass."""

BETWEEN_PANELS_S: Final = 2.2
BETWEEN_TAPS_S: Final = 0.5
LONG_FRAME_MS: Final = 25


def start(side: Side, glass: Glass) -> Figures:
    """From the moment in which the process is asked for."""
    before = glass.look(*side.headline)
    began = time.perf_counter()
    with side.running(glass) as pid:
        seen = glass.watch(before, QUIET_S, LONGEST_S, *side.headline)
        time.sleep(max(0, began + SETTLED_S - time.perf_counter()))
        return {
            "first_pixel_ms": seen.first_s * 1000,
            "first_frame_ms": seen.last_s * 1000,
            "settled_cpu_s": cpu_s(pid),
            "memory_start_mb": pss_mb(pid),
        }


def turning(side: Side, glass: Glass, panels: int) -> Figures:
    """Memory at rest and afterwards, and what it takes to go from panel to panel."""
    with side.running(glass) as pid:
        _settle(side, glass)
        figures: Figures = {"memory_rest_mb": pss_mb(pid)}
        glass.point(*side.following)
        frames = Frames(glass.name)
        gaps: list[float] = []
        before = cpu_s(pid)
        for _ in range(panels):
            began = time.perf_counter()
            glass.touch(*side.following)
            time.sleep(BETWEEN_PANELS_S)
            gaps += intervals_ms(frames.since(began))
        used = cpu_s(pid) - before
        frames.close()
        assert gaps, f"{side.name}: no panel changed"
        return {
            **figures,
            "transition_cpu_ms": used * 1000 / panels,
            "transition_frame_ms": gaps,
            "long_frames_in_100": 100 * sum(gap > LONG_FRAME_MS for gap in gaps) / panels,
            "frames_a_transition": (len(gaps) + panels) / panels,
            "memory_turned_mb": pss_mb(pid),
        }


def tapping(side: Side, glass: Glass, taps: int) -> Figures:
    """From a touch on a panel to the first change, and from its end to the complete page."""
    first, whole = [], []
    with side.running(glass) as _:
        _settle(side, glass)
        for _ in range(taps):
            seen = _pressed(glass, *side.panel)
            first.append(seen[0])
            whole.append(seen[1])
            time.sleep(BETWEEN_TAPS_S)
            _touched(glass, lambda: glass.touch(*side.leave))
            time.sleep(BETWEEN_TAPS_S)
    return {"tap_first_ms": first, "tap_whole_ms": whole}


def resting(side: Side, glass: Glass, seconds: float) -> Figures:
    """A panel that stands still."""
    with side.running(glass) as pid:
        _settle(side, glass)
        _touched(glass, lambda: glass.touch(*side.pause))
        time.sleep(SETTLED_S)
        frames = Frames(glass.name)
        began, before = time.perf_counter(), living(pid)
        time.sleep(seconds)
        after = living(pid)
        drawn = len(frames.since(began))
        frames.close()
    a_minute = 60 / seconds
    return {
        "idle_cpu_s": since(before.ran, after.ran) / 1e9 * a_minute,
        "idle_wakings": since(before.woken, after.woken) * a_minute,
        "idle_frames": drawn * a_minute,
    }


def _settle(side: Side, glass: Glass) -> None:
    began = time.perf_counter()
    glass.watch(glass.look(*side.headline), QUIET_S, LONGEST_S, *side.headline)
    time.sleep(max(0, began + SETTLED_S - time.perf_counter()))


def _pressed(glass: Glass, x: float, y: float) -> tuple[float, float]:
    """Milliseconds from a finger's coming to the first change, and from its going to the last one."""
    glass.point(x, y)
    time.sleep(FINGER_S)
    before, began = glass.look(), time.perf_counter()
    glass.put_finger(down=True)
    while glass.look() == before and time.perf_counter() - began < FINGER_S:
        continue
    first_s = time.perf_counter() - began
    time.sleep(max(0, began + FINGER_S - time.perf_counter()))
    pressed, left = glass.look(), time.perf_counter()
    glass.put_finger(down=False)
    seen = glass.watch(pressed, 0.4, LONGEST_S)
    if pressed == before:
        first_s = left - began + seen.first_s
    return first_s * 1000, seen.last_s * 1000


def _touched(glass: Glass, touch: Callable[[], None]) -> tuple[float, float]:
    """Milliseconds until the first change, and until the last one."""
    before = glass.look()
    touch()
    seen = glass.watch(before, 0.4, LONGEST_S)
    return seen.first_s * 1000, seen.last_s * 1000
