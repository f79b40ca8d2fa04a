"""The audit in short: a display of each kind, and that it finds what is wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.content import Library, Service
from tests.audit import libraries
from tests.audit.passes import LARGE, Pass, all_passes
from tests.audit.report import figures, summary
from tests.audit.walk import Result, walk

pytestmark = pytest.mark.once

PASSES = {one.name: one for one in all_passes()}
SHORT = (
    "32in/portrait/normal/mirrored",
    "32in/landscape/large/lowered",
)


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> None:
    del qapp


@pytest.mark.once
@pytest.mark.parametrize("name", SHORT)
def test_nothing_is_found(name: str, tmp_path: Path) -> None:
    result = walk(PASSES[name], tmp_path)
    assert result.views > 15
    assert not result.findings, summary([result], most=100)
    assert len(list((tmp_path / name).rglob("*.png"))) > 15
    assert not QImage(str(tmp_path / f"{name}.png")).isNull()


def test_every_display_language_theme_size_and_way_up_is_looked_at() -> None:
    names = {name.split("/")[0] for name in PASSES}
    assert names == {"32in", "24in", "43in", "43in-4K", "10in-tablet"}
    for model in names:
        for way in ("portrait", "landscape"):
            for size in ("normal", "large"):
                once = ("en-contrast", "ar-contrast", "mirrored") if size == "normal" else ()
                for look in ("en-normal", "ar-normal", "lowered", *once):
                    one = PASSES[f"{model}/{way}/{size}/{look}"]
                    assert (one.display.height > one.display.width) == (way == "portrait")
                    assert (one.display.text_scale == LARGE) == (size == "large")


def one_service(title: str, *, pages: int = 1) -> Library:
    library = libraries.clinics_own()
    service = replace(library.services[0], title=title)
    services: tuple[Service, ...] = tuple(
        replace(service, id=f"services/{number}") for number in range(pages)
    )
    return replace(library, services=services, research=(), testimonials=(), about=(), notices=())


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Library, str], Result]:
    """What the audit says of another library."""

    def judge(library: Library, name: str) -> Result:
        monkeypatch.setattr(libraries, "clinics_own", lambda: library)
        monkeypatch.setattr(libraries, "mirrored", lambda: library)
        monkeypatch.setattr(
            Pass, "places", property(lambda one: tuple(p for p in PLACES_OF(one) if p.name == "sections"))
        )
        return walk(PASSES[name], tmp_path)

    return judge


PLACES_OF = Pass.places.fget  # type: ignore[attr-defined]  # a property's own function


def test_a_title_that_does_not_fit_its_card_is_found(found: Callable[[Library, str], Result]) -> None:
    result = found(one_service("W" * 80, pages=8), "32in/portrait/normal/en-contrast")
    assert {one.rule for one in result.findings.values()} >= {"cut short"}
    finding = next(one for one in result.findings.values() if one.rule == "cut short")
    assert finding.where == "32in/portrait/normal/en-contrast"
    assert 1 < finding.times < result.views  # not on the map of the spine, which shows it whole
    assert "WWWW" in summary([result])
    numbers = figures([result])
    assert (numbers["passes"], numbers["views"]) == (1, result.views)
    assert numbers["findings"] == len(result.findings)


def test_a_letter_of_a_strange_typeface_is_found(found: Callable[[Library, str], Result]) -> None:
    result = found(one_service("\N{CHEROKEE LETTER TLA}"), "32in/portrait/normal/en-contrast")
    assert {one.rule for one in result.findings.values()} >= {"typeface"}


def test_a_screen_that_does_not_turn_round_is_found(found: Callable[[Library, str], Result]) -> None:
    # It has no pages in the language that runs to the left, and offers none.
    result = found(one_service("A service"), "32in/portrait/normal/mirrored")
    assert {one.rule for one in result.findings.values()} == {"mirroring"}
