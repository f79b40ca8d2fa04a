"""Every view of the real content on every kind of display, judged item by item."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content import Library
from tests.qml.stage import Display, Stage
from tests.qml.tours import TOURS, attract, meanings, pages, share, spine

DISPLAYS = {
    "portrait": Display(width=1080, height=1920, inches=32),
    "landscape": Display(width=1920, height=1080, inches=32),
    "4K": Display(width=2160, height=3840, inches=32),
    "portrait, large text": Display(width=1080, height=1920, inches=32, text_scale=1.3),
    "landscape, large text": Display(width=1920, height=1080, inches=32, text_scale=1.3),
}

HEADLINE_CAPITAL_MM = 19


# The audit judges every page on every display; here the longest ways are gone in letters of the usual size.
LONG = (pages, share, spine, meanings)


def _marks(name: str, display: Display, tour: Callable[[Stage], Iterator[str]]) -> list[pytest.MarkDecorator]:
    if tour in LONG and name == "landscape":
        return [pytest.mark.long]
    return [pytest.mark.once] if name == "4K" or display.text_scale != 1 or tour in LONG else []


CASES = [
    pytest.param(
        display,
        tour,
        id=f"{name}-{tour.__name__}",
        marks=_marks(name, display, tour),
    )
    for name, display in DISPLAYS.items()
    for tour in TOURS
    if tour not in LONG or (name != "4K" and display.text_scale == 1)
]


@pytest.mark.parametrize(("display", "tour"), CASES)
def test_everything_can_be_read_and_reached(
    stage: Callable[[Display], Stage], display: Display, tour: Callable[[Stage], Iterator[str]]
) -> None:
    on = stage(display)
    rules = display.rules()
    views = defaultdict[str, list[str]](list)
    for view in tour(on):
        for fault in (*rules.faults(on.seen()), *on.complaints):
            views[fault].append(view)
        on.complaints.clear()
    faults = [f"{fault} ({where[0]}; {len(where)} in all)" for fault, where in views.items()]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize("display", DISPLAYS.values(), ids=DISPLAYS)
def test_a_headline_can_be_read_from_across_the_room(
    stage: Callable[[Display], Stage], display: Display
) -> None:
    on = stage(display)
    least = HEADLINE_CAPITAL_MM * display.room_distance_m / 3
    small = {
        view: round(capital, 1)
        for view in attract(on)
        if (capital := max(one.capital for one in on.seen() if one.text) / display.pixels_per_mm)
        < least - 0.1
    }
    assert not small, f"capitals below {least} mm: {small}"


@pytest.mark.parametrize("display", DISPLAYS.values(), ids=DISPLAYS)
def test_an_empty_folder_says_so_in_full(
    stage: Callable[[Display, Library], Stage], display: Display, tmp_path: Path
) -> None:
    on = stage(display, Library(folder=tmp_path))
    on.settle()
    seen = on.seen()
    assert any(str(tmp_path) in one.text for one in seen)
    assert not list(display.rules().faults(seen))
