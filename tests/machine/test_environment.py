from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.machine import environment
from kiosk.machine.environment import KEPT, PLATFORMS, choose_renderer, draw_to_memory, scrub
from kiosk.settings import Renderer

names = st.sampled_from(["QT_", "QML", "QSG_", "QV4_", "LANG", "DISPLAY", "HOME", ""]).flatmap(
    lambda prefix: st.text("ABC_", max_size=6).map(prefix.__add__)
) | st.sampled_from(sorted(KEPT))


@pytest.mark.parametrize(
    "name",
    [
        "QT_PLUGIN_PATH",
        "QT_QPA_PLATFORM_PLUGIN_PATH",
        "QT_QPA_PLATFORMTHEME",
        "QT_QUICK_BACKEND",
        "QT_IM_MODULE",
        "QT_STYLE_OVERRIDE",
        "QML_IMPORT_PATH",
        "QML2_IMPORT_PATH",
        "QML_XHR_ALLOW_FILE_READ",
        "QSG_RHI_BACKEND",
        "QV4_FORCE_INTERPRETER",
    ],
)
def test_what_could_load_code_or_change_how_it_runs_is_taken_out(name: str) -> None:
    surroundings = {name: "x", "LANG": "en_GB.UTF-8"}
    scrub(surroundings)
    assert surroundings == {"LANG": "en_GB.UTF-8"}


@pytest.mark.parametrize(
    ("platform", "is_kept"),
    [
        ("xcb", True),
        ("wayland", True),
        ("offscreen", True),
        ("offscreen:size=800x600", True),
        ("wayland;xcb", True),
        ("vnc", False),
        ("vnc:port=5900", False),
        ("VNC", False),
        ("xcb;vnc", False),
        ("vnc;xcb", False),
        ("xcb:x;vnc:port=5900", False),
        ("eglfs", False),
        ("./evil.so", False),
        ("", False),
        (";", False),
    ],
)
def test_only_known_platforms_stay_wherever_they_are_named(platform: str, is_kept: bool) -> None:
    surroundings = {"QT_QPA_PLATFORM": platform}
    scrub(surroundings)
    assert surroundings == ({"QT_QPA_PLATFORM": platform} if is_kept else {})


@settings(deadline=None)
@given(st.dictionaries(names, st.sampled_from(["", "xcb", "vnc", "1", "/;:"])))
def test_nothing_of_qts_stays_but_how_to_draw_and_nothing_else_goes(surroundings: dict[str, str]) -> None:
    before = dict(surroundings)
    scrub(surroundings)
    assert {name for name in surroundings if name.startswith(("QT_", "QML", "QSG_", "QV4_"))} <= KEPT
    assert surroundings.get("QT_QPA_PLATFORM", "xcb") in PLATFORMS
    strangers = {name for name in before if not name.startswith(("Q",))}
    assert {name: before[name] for name in strangers} == {
        name: value for name, value in surroundings.items() if not name.startswith("Q")
    }
    again = dict(surroundings)
    scrub(again)
    assert again == surroundings


@pytest.mark.parametrize(
    ("wanted", "cards", "expected"),
    [
        ("auto", ["renderD128"], "gpu"),
        ("auto", ["card0"], "software"),
        ("auto", [], "software"),
        ("gpu", [], "gpu"),
        ("gpu", ["renderD128"], "gpu"),
        ("software", ["renderD128"], "software"),
    ],
)
def test_a_machine_with_a_graphics_card_draws_with_it_unless_the_settings_say_otherwise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wanted: Renderer, cards: list[str], expected: str
) -> None:
    for card in cards:
        (tmp_path / card).touch()
    monkeypatch.setattr(environment, "GRAPHICS_CARDS", tmp_path)
    surroundings = {"LANG": "C"}
    assert choose_renderer(surroundings, wanted) == expected
    backend = {"QT_QUICK_BACKEND": "software"} if expected == "software" else {}
    assert surroundings == {"LANG": "C", **backend}


def test_a_machine_without_a_folder_for_graphics_cards_draws_in_software(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "GRAPHICS_CARDS", tmp_path / "missing")
    assert choose_renderer({}, "auto") == "software"


def test_pictures_for_a_proof_are_drawn_alike_on_every_machine() -> None:
    surroundings = {"QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"}
    draw_to_memory(surroundings)
    assert surroundings == {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "QT_HASH_SEED": "0",
        "DISPLAY": ":0",
    }
