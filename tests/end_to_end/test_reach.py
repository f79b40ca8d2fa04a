"""Every sentence that the clinic gave is on the screen, and near."""

import re
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.commands.known_names import known_names
from kiosk.content import load_library
from kiosk.settings import load_settings
from tests.end_to_end.walk import explore
from tests.qml.stage import Display, Stage

pytestmark = pytest.mark.long

MOST_TAPS: Final = 3

WEBSITE: Final = (Path(__file__).parent / "clinic-website.txt").read_text(encoding="utf-8")
"""The text as the clinic gave it."""

NOW: Final = {
    # What has another name today, or has closed.
    "Share on twitter": "Share on X, which was Twitter",
    "Share on skype": "Share on Teams, since Skype has closed",
    # A mark where the patients' words were to come.
    "What our patients say about us ......content": "What our patients say about us ......",
}


def sentences() -> list[str]:
    return [
        NOW.get(line, line)
        for text in WEBSITE.splitlines()
        for line in re.split(r"(?<=\.) (?=[A-Z])", text)
        if line
    ]


def comparable(text: str) -> str:
    """`text` without what a typesetter changes."""
    straight = text.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")).replace("\u2026", "...")
    return " ".join(straight.casefold().split())


@pytest.mark.parametrize(
    "display",
    [Display(width=1080, height=1920, inches=32), Display(width=1920, height=1080, inches=32)],
    ids=["upright", "across"],
)
def test_every_sentence_of_the_clinic_is_three_taps_away_from_any_panel(
    qtbot: QtBot, display: Display
) -> None:
    settings, _ = load_settings(paths.DEFAULT_SETTINGS)
    stage = Stage(qtbot, display, load_library(paths.CONTENT, known_names()), settings)
    try:
        found, panels = explore(stage, MOST_TAPS)
    finally:
        stage.app.close()
    words = {place: comparable(text) for place, text in found.words.items()}
    out_of_reach = {
        sentence: start
        for sentence in sentences()
        for start in panels
        if not any(comparable(sentence) in words[place] for place in found.within(MOST_TAPS, start))
    }
    assert len(panels) > 1
    assert not out_of_reach
