"""Whether another program has the whole screen, as in a presentation: reminders wait until it gives it back.

Windows is asked for what it thinks of notifications, X11 for the state of the window in front. macOS and Wayland tell nobody;
there the system itself holds notifications back.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from contextlib import suppress
from ctypes import POINTER, Structure, byref, c_int, c_uint8, c_uint16, c_uint32, c_void_p, cast
from typing import Any

from PySide6.QtGui import QGuiApplication

#: What Windows answers while a program has the whole screen: busy, a game, a presentation.
_WINDOWS_BUSY = (2, 3, 4)
_ANY_TYPE, _MANY = 0, 64


def is_taken() -> bool:
    """Whether a program has the whole screen; False where nobody can tell."""
    asked: dict[str, Callable[[], bool]] = {"windows": _on_windows, "xcb": _on_x11}
    ask = asked.get(QGuiApplication.platformName())
    with suppress(OSError, AttributeError, ValueError):
        return ask is not None and ask()
    return False


def _on_windows() -> bool:
    if sys.platform != "win32":
        return False
    state = c_int()
    return not ctypes.windll.shell32.SHQueryUserNotificationState(byref(state)) and state.value in _WINDOWS_BUSY


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Atom(Structure):
    _fields_ = (
        ("kind", c_uint8), ("pad0", c_uint8), ("sequence", c_uint16), ("length", c_uint32), ("atom", c_uint32),
    )  # fmt: skip


class _Screens(Structure):
    _fields_ = (("data", POINTER(c_uint32)), ("rem", c_int), ("index", c_int))


class _X11:
    """A short visit to the X server; libxcb reports a window that is gone, where Xlib would end the program."""

    def __init__(self) -> None:
        self.xcb, self.free = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None).free
        self.free.argtypes = (c_void_p,)
        for name, result in (
            ("xcb_connect", c_void_p), ("xcb_get_setup", c_void_p), ("xcb_setup_roots_iterator", _Screens),
            ("xcb_intern_atom", _Cookie), ("xcb_intern_atom_reply", POINTER(_Atom)), ("xcb_get_property", _Cookie),
            ("xcb_get_property_reply", c_void_p), ("xcb_get_property_value", c_void_p),
            ("xcb_get_property_value_length", c_int),
        ):  # fmt: skip
            getattr(self.xcb, name).restype = result
        self.connection = c_void_p(self.xcb.xcb_connect(None, None))

    def close(self) -> None:
        self.xcb.xcb_disconnect(self.connection)

    def root(self) -> int:
        """The first screen's root window."""
        screens = self.xcb.xcb_setup_roots_iterator(c_void_p(self.xcb.xcb_get_setup(self.connection)))
        return int(screens.data[0])

    def atom(self, name: str) -> int:
        """The number of a name."""
        cookie = self.xcb.xcb_intern_atom(self.connection, 0, c_uint16(len(name)), name.encode())
        reply = self.xcb.xcb_intern_atom_reply(self.connection, cookie, None)
        if not reply:
            return 0
        found = int(reply.contents.atom)
        self.free(cast(reply, c_void_p))
        return found

    def numbers(self, window: int, name: str) -> list[int]:
        """A property of a window that holds numbers; none where it has none."""
        asked: tuple[Any, ...] = (window, self.atom(name), _ANY_TYPE, 0, _MANY)
        cookie = self.xcb.xcb_get_property(self.connection, c_uint8(0), *map(c_uint32, asked))
        reply = c_void_p(self.xcb.xcb_get_property_reply(self.connection, cookie, None))
        if not reply:
            return []
        count = self.xcb.xcb_get_property_value_length(reply) // 4
        values = cast(self.xcb.xcb_get_property_value(reply), POINTER(c_uint32))
        found = [int(values[place]) for place in range(count)]
        self.free(reply)
        return found


def _on_x11() -> bool:
    server = _X11()
    try:
        if server.xcb.xcb_connection_has_error(server.connection):
            return False
        front = server.numbers(server.root(), "_NET_ACTIVE_WINDOW")
        return bool(front) and server.atom("_NET_WM_STATE_FULLSCREEN") in server.numbers(front[0], "_NET_WM_STATE")
    finally:
        server.close()
