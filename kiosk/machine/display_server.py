"""Whether there is a display to show the screen on. Where none answers Qt would abort the process."""

import ctypes
import os
import sys
from collections.abc import Mapping


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a display that `environment` names lets us in."""
    if sys.platform in ("win32", "darwin"):
        return True
    # Qt tries every platform in a list: "wayland;xcb".
    platforms = [name.partition(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";")]
    return any(_answers(platform or "any", environment) for platform in platforms)


def _answers(platform: str, environment: Mapping[str, str]) -> bool:
    match platform:
        case "any":
            return _wayland(environment) or _x11(environment)
        case "wayland" | "wayland-egl":
            return _wayland(environment)
        case "xcb":
            return _x11(environment)
    return True


def _wayland(environment: Mapping[str, str]) -> bool:
    """Whether the Wayland compositor lets us in."""
    name = environment.get("WAYLAND_DISPLAY", "")
    # A relative name stands in this folder; without one the library would complain by itself.
    is_somewhere = name.startswith("/") or (name and environment.get("XDG_RUNTIME_DIR"))
    client = _library("libwayland-client.so.0") if is_somewhere else None
    if client is None:
        return False
    client.wl_display_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(client.wl_display_connect(os.fsencode(name)))
    if not connection:
        return False
    client.wl_display_disconnect(connection)
    return True


def _x11(environment: Mapping[str, str]) -> bool:
    """Whether the X server lets us in."""
    name = environment.get("DISPLAY", "")
    client = _library("libxcb.so.1") if name else None
    if client is None:
        return False
    client.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(client.xcb_connect(os.fsencode(name), None))
    refused = client.xcb_connection_has_error(connection)
    client.xcb_disconnect(connection)
    return not refused


def _library(name: str) -> ctypes.CDLL | None:
    """The library that Qt's own plug-in links to; without it Qt could not show anything either."""
    try:
        return ctypes.CDLL(name)
    except OSError:
        return None
