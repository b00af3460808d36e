"""Whether the window in use fills the screen, as an X server and its window manager tell. Knows no Qt."""

from __future__ import annotations

import ctypes
import struct
from typing import Final

_CARDINALS: Final = 1024
_ANY_TYPE: Final = 0


def is_full_screen_in_use() -> bool:
    """Asks the server of DISPLAY once. False where there is none, or nobody says what windows fill the screen.

    Through libxcb, which a window of Qt's has loaded already; where something is wrong it returns nothing, while Xlib
    would end the process.
    """
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    return _Server(xcb).is_full_screen_in_use()


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Roots(ctypes.Structure):
    """The beginning of the first xcb_screen_t is the root window."""

    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Server:
    """One connection, for one question."""

    def __init__(self, xcb: ctypes.CDLL) -> None:
        self._xcb = xcb
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = [ctypes.c_void_p]
        pointer = ctypes.c_void_p
        self._declare("xcb_connect", pointer, ctypes.c_char_p, ctypes.POINTER(ctypes.c_int))
        self._declare("xcb_connection_has_error", ctypes.c_int, pointer)
        self._declare("xcb_disconnect", None, pointer)
        self._declare("xcb_get_setup", pointer, pointer)
        self._declare("xcb_setup_roots_iterator", _Roots, pointer)
        self._declare("xcb_intern_atom", _Cookie, pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p)
        self._declare("xcb_intern_atom_reply", pointer, pointer, _Cookie, pointer)
        numbers = [ctypes.c_uint32] * 5
        self._declare("xcb_get_property", _Cookie, pointer, ctypes.c_uint8, *numbers)
        self._declare("xcb_get_property_reply", pointer, pointer, _Cookie, pointer)
        self._declare("xcb_get_property_value", pointer, pointer)
        self._declare("xcb_get_property_value_length", ctypes.c_int, pointer)

    def is_full_screen_in_use(self) -> bool:
        connection = self._xcb.xcb_connect(None, None)
        try:
            if self._xcb.xcb_connection_has_error(connection):
                return False
            roots = self._xcb.xcb_setup_roots_iterator(self._xcb.xcb_get_setup(connection))
            windows = self._numbers(connection, roots.data[0], b"_NET_ACTIVE_WINDOW")
            states = self._numbers(connection, windows[0], b"_NET_WM_STATE") if windows and windows[0] else ()
            return self._atom(connection, b"_NET_WM_STATE_FULLSCREEN") in states
        finally:
            self._xcb.xcb_disconnect(connection)

    def _declare(self, name: str, result: object, *arguments: object) -> None:
        function = getattr(self._xcb, name)
        function.restype, function.argtypes = result, arguments

    def _atom(self, connection: int, name: bytes) -> int:
        """-1 where the server knows no such name."""
        reply = self._xcb.xcb_intern_atom_reply(
            connection, self._xcb.xcb_intern_atom(connection, 1, len(name), name), None
        )
        if not reply:
            return -1
        number: int = struct.unpack_from("I", ctypes.string_at(reply, 12), 8)[0]
        self._free(reply)
        return number or -1

    def _numbers(self, connection: int, window: int, name: bytes) -> tuple[int, ...]:
        """What this property of the window holds; nothing where it has none, or there is no such window."""
        atom = self._atom(connection, name)
        if atom < 0:
            return ()
        cookie = self._xcb.xcb_get_property(connection, 0, window, atom, _ANY_TYPE, 0, _CARDINALS)
        reply = self._xcb.xcb_get_property_reply(connection, cookie, None)
        if not reply:
            return ()
        length = self._xcb.xcb_get_property_value_length(reply)
        data = ctypes.string_at(self._xcb.xcb_get_property_value(reply), length)
        self._free(reply)
        return struct.unpack(f"{length // 4}I", data[: length // 4 * 4])
