"""Which panel of the playlist is on the screen, and when the next one comes. Times are monotonic seconds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.programme.panels import Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """The panel on the screen, since when, and whether a visitor has paused it.

    `turn` counts from 0 which of the page's turns in the playlist it is.
    """

    page_id: str = ""
    turn: int = 0
    since: float = 0
    paused: bool = False


def start(playlist: Sequence[Panel], now: float) -> Rotation:
    """The first panel, from now on."""
    return Rotation(page_id=playlist[0].page_id if playlist else "", since=now)


def position(rotation: Rotation, playlist: Sequence[Panel]) -> int:
    """Where the rotation stands in `playlist`; 0 when its page is gone."""
    turns = [index for index, panel in enumerate(playlist) if panel.page_id == rotation.page_id]
    return turns[min(rotation.turn, len(turns) - 1)] if turns else 0


def step(rotation: Rotation, playlist: Sequence[Panel], places: int, now: float) -> Rotation:
    """The panel `places` further on (backwards when negative), round and round, from now on."""
    if not playlist:
        return replace(rotation, page_id="", turn=0, since=now)
    index = (position(rotation, playlist) + places) % len(playlist)
    page_id = playlist[index].page_id
    turn = sum(panel.page_id == page_id for panel in playlist[:index])
    return replace(rotation, page_id=page_id, turn=turn, since=now)


def carry_over(
    rotation: Rotation, before: Sequence[Panel], playlist: Sequence[Panel], now: float
) -> Rotation:
    """The rotation in a new `playlist`: it stays at its panel, or takes the next of those it had `before`."""
    here = {panel.page_id for panel in playlist}
    if rotation.page_id in here:
        return rotation
    start_at = position(rotation, before)
    order = [panel.page_id for panel in (*before[start_at:], *before[:start_at])]
    following = (page_id for page_id in order if page_id in here)
    first = playlist[0].page_id if playlist else ""
    return replace(rotation, page_id=next(following, first), turn=0, since=now)


def touch(rotation: Rotation, now: float) -> Rotation:
    """Somebody is looking: the panel gets its whole time again."""
    return replace(rotation, since=now)


def toggle_pause(rotation: Rotation, now: float) -> Rotation:
    """Pause, or go on with the whole time of the panel."""
    return replace(rotation, paused=not rotation.paused, since=now)


def hold(rotation: Rotation, playlist: Sequence[Panel], page_id: str, now: float) -> Rotation:
    """Stay at the panel of the page `page_id`; where it has none, go on."""
    place = next((index for index, panel in enumerate(playlist) if panel.page_id == page_id), None)
    if place is None:
        return replace(rotation, since=now, paused=False)
    return replace(step(start(playlist, now), playlist, place, now), paused=True)


def deadline(rotation: Rotation, playlist: Sequence[Panel], pause_seconds: float) -> float | None:
    """When `tick` has something to do. A pause that nobody renews ends by itself after `pause_seconds`."""
    if not playlist:
        return None
    if rotation.paused:
        return rotation.since + pause_seconds
    return rotation.since + playlist[position(rotation, playlist)].seconds


def tick(rotation: Rotation, playlist: Sequence[Panel], pause_seconds: float, now: float) -> Rotation:
    """The rotation at `now`: at most one panel on, however late it is."""
    due = deadline(rotation, playlist, pause_seconds)
    if due is None or now < due:
        return rotation
    return step(replace(rotation, paused=False), playlist, 1, now)
