"""A patient's visit, on the real screen with a real finger."""

import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtGui import QImage

from kiosk import paths
from tests.end_to_end.display import Display
from tests.end_to_end.kiosk_process import Kiosk, running

PAPER = "https://doi.org/10.3171/2014.4.SPINE13695"

WHOLE = "1 of 28"
"""The first panel with patients' words: they come a moment after the other pages, and have a door."""

FEW_GREYS = 24

MOST_SCREENS = 15
"""More than any page has."""


def test_a_panel_fills_the_screen_and_takes_its_turn(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.see("London Spine Unit", "Minimally invasive", "Touch to read more", "1 of 28")
        kiosk.tap("Next")
        kiosk.see("Low back pain", "2 of 28")
        kiosk.tap("Previous")
        kiosk.see("1 of 28")
        kiosk.tap("Pause")
        kiosk.see_no("Pause")


def test_a_patient_reads_a_page_to_its_end_and_goes_home(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.tap("Touch to read more")
        kiosk.see("What is it", "Share to care")
        read_on_to(kiosk, "Alternatives")
        kiosk.tap("Back")
        kiosk.see("Touch to read more")
        kiosk.tap("About us")
        kiosk.tap("The Harley Street Hospital")
        kiosk.see("Ask at reception")
        kiosk.tap("Home")
        kiosk.see("Slipped disc", "Sciatica")


def read_on_to(kiosk: Kiosk, text: str) -> None:
    """By the button that scrolls down. It has an icon and no words: it is the last in the row of Home."""
    for _ in range(MOST_SCREENS):
        reading = kiosk.see("Home")
        if reading.find(text):
            return
        home = reading.find("Home")
        assert home
        kiosk.display.tap(kiosk.display.size.width() - 80, home.y())
    raise AssertionError(f"{text} does not come")


WEBSITE = "https://www.example.org"
TO_ASK = "would it change my treatment"


@pytest.fixture
def on_the_web(tmp_path: Path) -> Path:
    """The clinic's own content, as if the clinic had a website."""
    folder = tmp_path / "content"
    shutil.copytree(paths.CONTENT, folder)
    clinic = folder / "clinic.md"
    clinic.write_text(clinic.read_text("utf-8").replace("---\n", f"---\nwebsite: {WEBSITE}\n", 1), "utf-8")
    return folder


def test_a_paper_about_cancer_is_sent_to_one_person_or_nobody(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.see(WHOLE)
        kiosk.tap("Research")
        kiosk.tap("A research paper on")
        kiosk.see("This page talks about cancer")
        kiosk.tap("Not now")
        kiosk.tap("A research paper on")
        kiosk.tap("Read on")
        kiosk.see("Key messages")
        kiosk.tap("Share to care")
        assert kiosk.code(PAPER) == PAPER
        kiosk.tap("WhatsApp")
        assert quote(PAPER, safe="") in kiosk.code("https://wa.me/?text=")
        kiosk.see_no("Facebook")


def test_every_network_has_a_code_that_a_phone_reads(upright: Display, calm: Path, on_the_web: Path) -> None:
    with running(upright, "--settings", str(calm), "--content", str(on_the_web)) as kiosk:
        kiosk.tap("Touch to read more")
        kiosk.see("What is it")
        kiosk.tap("Share to care")
        assert kiosk.code(WEBSITE) == WEBSITE
        url = quote(WEBSITE, safe="")
        for network, begins, holds in (
            ("WhatsApp", "https://wa.me/?text=", url),
            ("E-mail", "mailto:?subject=", url),
            ("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={url}", ""),
            ("Pinterest", f"https://pinterest.com/pin/create/button/?url={url}", "description="),
            ("Gmail", "https://mail.google.com/mail/?view=cm", url),
            ("LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?url={url}", ""),
            ("Microsoft Teams", f"https://teams.microsoft.com/share?href={url}", "msgText="),
        ):
            kiosk.tap(network)
            assert holds in kiosk.code(begins)
        kiosk.tap("Back")
        kiosk.see("What is it")


def test_a_patient_takes_questions_along_in_one_code(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        kiosk.tap("What we do")
        kiosk.tap("Low back pain")
        kiosk.see("What is it")
        for label in (TO_ASK, "Which exercises are right for me", "My questions (2)"):
            read_on_to(kiosk, label)
            kiosk.tap(label)
        kiosk.see("Point your phone's camera at the code")
        heading = "Questions for my consultant (London Spine Unit)"
        first = "1. Do I need a scan, and would it change my treatment?"
        asked = f"{heading}\n{first}\n2. Which exercises are right for me?"
        assert kiosk.code(heading) == asked
        kiosk.tap("What happens next, and when?")
        assert kiosk.code(f"{asked}\n3.") == f"{asked}\n3. What happens next, and when?"


def test_who_leaves_is_asked_and_then_forgotten(across: Display, short_stay: Path) -> None:
    with running(across, "--settings", str(short_stay)) as kiosk:
        kiosk.see("1 of 28")
        start = without_tools(kiosk.picture())
        kiosk.tap("What we do")
        kiosk.see("Still there", "I'm still here")
        kiosk.tap("I'm still here")
        kiosk.see("Slipped disc")
        kiosk.see("Still there")
        kiosk.see("Touch to read more", "1 of 28")
        assert look_alike(without_tools(kiosk.picture()), start)


def look_alike(one: QImage, other: QImage) -> bool:
    """Whether nobody could tell them apart: what has faded in has edges that are a few greys away."""
    return one.size() == other.size() and all(
        abs(here - there) <= FEW_GREYS for here, there in zip(one.constBits(), other.constBits(), strict=True)
    )


def without_tools(across: QImage) -> QImage:
    """What stands above the tools, among which the voice appears only some time after the start."""
    return across.copy(0, 0, across.width(), across.height() * 4 // 5)


def test_a_finger_that_slips_off_a_button_presses_nothing(upright: Display, calm: Path) -> None:
    with running(upright, "--settings", str(calm)) as kiosk:
        place = kiosk.see("About us", WHOLE).find("About us")
        assert place is not None
        upright.drag((place.x(), place.y()), (place.x(), place.y() - 500))
        kiosk.see("Touch to read more", "1 of 28")


def test_a_keyboard_opens_a_page(across: Display, calm: Path) -> None:
    with running(across, "--settings", str(calm)) as kiosk:
        kiosk.see("Touch to read more")
        across.press("Tab", "Return")
        kiosk.see("Share to care")
