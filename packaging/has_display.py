#!/usr/bin/env python3
"""Exits with 0 where a Wayland or X11 display answers, by the libraries that Qt itself asks."""

import ctypes
import os
import sys


def wayland() -> bool:
    """Whether the compositor that the environment names lets us in."""
    library = ctypes.CDLL("libwayland-client.so.0")
    library.wl_display_connect.restype = ctypes.c_void_p
    return library.wl_display_connect(None) is not None


def x11() -> bool:
    """Whether the X server that the environment names lets us in."""
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(None, None))
    return bool(library.xcb_connection_has_error(connection) == 0)


if __name__ == "__main__":
    found = ("WAYLAND_DISPLAY" in os.environ and wayland()) or ("DISPLAY" in os.environ and x11())
    sys.exit(0 if found else 1)
