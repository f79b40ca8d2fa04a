"""What other programs can see of an X server and do on it: the cursor, and the wish that a window close."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

CLIENT_MESSAGE: Final = 33


class _Cursor(ctypes.Structure):
    """XFixesCursorImage."""

    _fields_ = (
        *((name, ctypes.c_short) for name in ("x", "y")),
        *((name, ctypes.c_ushort) for name in ("width", "height", "xhot", "yhot")),
        ("serial", ctypes.c_ulong),
        ("pixels", ctypes.POINTER(ctypes.c_ulong)),
    )


class _Message(ctypes.Structure):
    """XClientMessageEvent with data in longs, as large as any XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


@contextmanager
def _connection(display: str) -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    assert connection, display
    try:
        yield x, connection
    finally:
        x.XCloseDisplay(connection)


def cursor_is_seen(display: str) -> bool:
    """Whether anything of the cursor, as it is now, can be seen."""
    with _connection(display) as (_, connection):
        fixes = ctypes.CDLL("libXfixes.so.3")
        fixes.XFixesGetCursorImage.restype = ctypes.POINTER(_Cursor)
        image = fixes.XFixesGetCursorImage(connection).contents
        alphas = [image.pixels[place] >> 24 & 0xFF for place in range(image.width * image.height)]
    return any(alphas)


def ask_to_close(display: str, window: int) -> None:
    """What a window manager does at Alt+F4, or at a click on the cross of a title bar."""
    with _connection(display) as (x, connection):

        def atom(name: str) -> int:
            return int(x.XInternAtom(connection, name.encode(), 0))

        message = _Message(type=CLIENT_MESSAGE, window=window, message_type=atom("WM_PROTOCOLS"), format=32)
        message.data[0] = atom("WM_DELETE_WINDOW")
        x.XSendEvent(connection, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
        x.XSync(connection, 0)
