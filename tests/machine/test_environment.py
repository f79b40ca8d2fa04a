import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.machine import environment
from kiosk.machine.environment import (
    KEPT,
    KEPT_FAMILIES,
    PLATFORMS,
    SYSTEM_PATH,
    choose_renderer,
    draw_to_memory,
    keep_to_itself,
    scrub,
)
from kiosk.settings import Renderer

HOSTILE = {
    "by Qt": (
        *("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_PLATFORMTHEME", "QT_QUICK_BACKEND"),
        *("QT_IM_MODULE", "QT_IM_MODULES", "QT_STYLE_OVERRIDE", "QT_QPA_GENERIC_PLUGINS", "QT_QPA_FONTDIR"),
        *(
            "QT_QUICK_CONTROLS_STYLE_PATH",
            "QT_QUICK_CONTROLS_CONF",
            "QT_QPA_EGLFS_INTEGRATION",
            "QT_DEBUG_PLUGINS",
        ),
        *("QT_WAYLAND_SHELL_INTEGRATION", "QT_WAYLAND_DECORATION", "QT_XCB_GL_INTEGRATION", "QT_OPENGL_DLL"),
        *(
            "QT_TRANSPORT_BACKEND",
            "QT_FILE_SELECTORS",
            "QT_LOGGING_CONF",
            "QT_MESSAGE_PATTERN",
            "QT_SQL_DRIVERS",
        ),
    ),
    "by Qt Quick": (
        *("QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QML_XHR_ALLOW_FILE_READ", "QML_XHR_ALLOW_FILE_WRITE"),
        *(
            "QML_DISK_CACHE_PATH",
            "QMLSCENE_DEVICE",
            "QSG_RHI_BACKEND",
            "QSG_VISUALIZE",
            "QV4_FORCE_INTERPRETER",
        ),
        *("QML_PROFILER", "QMLSCENE_CORE_PROFILE", "QML_FORCE_DISK_CACHE", "QSG_INFO"),
    ),
    "by Python": (
        *("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONUSERBASE", "PYTHONBREAKPOINT", "PYTHONINSPECT"),
        *("PYTHONPYCACHEPREFIX", "PYTHONPLATLIBDIR", "PYTHONEXECUTABLE", "PYTHONWARNINGS", "VIRTUAL_ENV"),
        *("COVERAGE_PROCESS_START", "PYSIDE_DISABLE_INTERNAL_QT_CONF", "QTPY_API", "FORCE_QT_API"),
    ),
    "by the dynamic loader and the C library": (
        *(
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "LD_AUDIT",
            "DYLD_INSERT_LIBRARIES",
            "GCONV_PATH",
            "LOCPATH",
            "NLSPATH",
        ),
        *("GLIBC_TUNABLES", "HOSTALIASES", "RESOLV_HOST_CONF", "MALLOC_TRACE", "TZDIR", "GETCONF_DIR"),
    ),
    "by the desktop": (
        *("GTK_MODULES", "GTK_PATH", "GTK3_MODULES", "GTK_IM_MODULE", "GIO_MODULE_DIR", "GIO_EXTRA_MODULES"),
        *("XDG_CURRENT_DESKTOP", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS"),
        *("XMODIFIERS", "XCOMPOSEFILE", "XKB_CONFIG_ROOT", "XLOCALEDIR", "XCURSOR_PATH", "SESSION_MANAGER"),
        *("KDE_FULL_SESSION", "DESKTOP_SESSION", "BROWSER", "WAYLAND_SOCKET", "DBUS_SYSTEM_BUS_ADDRESS"),
        *("AT_SPI_BUS_ADDRESS", "SPEECHD_ADDRESS", "PULSE_SERVER", "FONTCONFIG_FILE", "FONTCONFIG_PATH"),
        *("DBUS_STARTER_ADDRESS", "DBUS_SESSION_BUS_PID", "ICU_DATA", "FREETYPE_PROPERTIES"),
    ),
    "by the graphics drivers and other libraries": (
        *(
            "LIBGL_DRIVERS_PATH",
            "GBM_BACKENDS_PATH",
            "VK_LAYER_PATH",
            "VK_ICD_FILENAMES",
            "VK_INSTANCE_LAYERS",
        ),
        *("__EGL_VENDOR_LIBRARY_FILENAMES", "__GLX_VENDOR_LIBRARY_NAME", "MESA_LOADER_DRIVER_OVERRIDE"),
        *("MESA_LOG_FILE", "OPENSSL_CONF", "OPENSSL_MODULES", "SSLKEYLOGFILE", "http_proxy", "LD_BIND_NOW"),
    ),
}

names = st.sampled_from(["QT_", "QML", "QSG_", "QV4_", "LD_", "LANG", "LC_", "KIOSK_", "HOME", ""]).flatmap(
    lambda prefix: st.text("ABC_", max_size=6).map(prefix.__add__)
) | st.sampled_from(sorted(KEPT))


def test_there_are_a_hundred_ways_in() -> None:
    assert len({name for ways in HOSTILE.values() for name in ways}) >= 100


@pytest.mark.parametrize("way", HOSTILE)
def test_what_could_load_code_or_reach_others_is_taken_out(way: str) -> None:
    for name in HOSTILE[way]:
        surroundings = {name: "x", "LANG": "en_GB.UTF-8"}
        scrub(surroundings)
        assert surroundings == {"LANG": "en_GB.UTF-8"}, name


@pytest.mark.parametrize(
    ("name", "value", "is_kept"),
    [
        ("DISPLAY", ":0", True),
        ("DISPLAY", ":10.1", True),
        ("DISPLAY", "unix:0", True),
        ("DISPLAY", "localhost:10.0", True),
        ("DISPLAY", "192.0.2.1:0", False),
        ("DISPLAY", "elsewhere:0", False),
        ("DISPLAY", "tcp/elsewhere:0", False),
        ("DISPLAY", "[2001:db8::1]:0", False),
        ("DISPLAY", "", False),
        ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus", True),
        ("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=/tmp/dbus-1,guid=1", True),
        ("DBUS_SESSION_BUS_ADDRESS", "unixexec:path=/tmp/evil", False),
        ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere;unixexec:path=/tmp/evil", False),
        ("DBUS_SESSION_BUS_ADDRESS", "tcp:host=elsewhere,port=1", False),
        ("DBUS_SESSION_BUS_ADDRESS", "autolaunch:", False),
        ("DBUS_SESSION_BUS_ADDRESS", "", False),
    ],
)
def test_a_display_and_a_bus_are_those_of_this_computer(name: str, value: str, is_kept: bool) -> None:
    surroundings = {name: value}
    scrub(surroundings)
    assert surroundings == ({name: value} if is_kept else {})


@pytest.mark.skipif(sys.platform != "linux", reason="programs lie elsewhere")
def test_programs_are_those_of_the_system() -> None:
    surroundings = {"PATH": "/home/somebody/bin:.:/usr/bin"}
    scrub(surroundings)
    assert surroundings == {"PATH": SYSTEM_PATH}
    assert all(folder.startswith("/") for folder in SYSTEM_PATH.split(":"))


def test_what_the_kiosk_and_systemd_say_stays() -> None:
    said = {
        "NOTIFY_SOCKET": "/run/systemd/notify",
        "WATCHDOG_USEC": "10",
        "STATE_DIRECTORY": "/var/lib/kiosk",
        "KIOSK_ANYTHING": "1",
        "LC_ALL": "ar_EG.UTF-8",
        "QT_SCALE_FACTOR": "2",
        "QT_LOGGING_RULES": "qt.*=true",
    }
    surroundings = dict(said)
    scrub(surroundings)
    assert surroundings == said


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
@given(st.dictionaries(names, st.sampled_from(["", ":0", "xcb", "vnc", "1", "/;:", "unix:a"])))
def test_nothing_stays_but_what_is_known_to_be_harmless(surroundings: dict[str, str]) -> None:
    before = dict(surroundings)
    scrub(surroundings)
    assert surroundings.items() - {("PATH", SYSTEM_PATH)} <= before.items()
    assert {name for name in surroundings if not name.startswith(KEPT_FAMILIES)} <= KEPT
    assert surroundings.get("QT_QPA_PLATFORM", "xcb") in PLATFORMS
    again = dict(surroundings)
    scrub(again)
    assert again == surroundings


def test_qt_is_told_to_ask_no_other_program() -> None:
    surroundings: dict[str, str] = {}
    keep_to_itself(surroundings)
    assert surroundings == {
        "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
        "QT_NO_XDG_DESKTOP_PORTAL": "1",
        "QT_IM_MODULE": "none",
    }


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
