"""Whether an X11 desktop has a clipboard manager, which keeps a copied text once its program has ended. Knows no Qt.

The specification is https://freedesktop.org/wiki/ClipboardManager. Qt hands over what was copied when it ends, and does
not tell whether there is anybody to take it.
"""

import ctypes

NAME = b"CLIPBOARD_MANAGER"


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Reply(ctypes.Structure):
    """Of both requests: an atom, or a window."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("unused", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("value", ctypes.c_uint32),
    )


def has_clipboard_manager() -> bool:
    """True where that cannot be found out."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    for name in ("xcb_intern_atom", "xcb_get_selection_owner"):
        getattr(xcb, name).restype = _Cookie
        getattr(xcb, f"{name}_reply").restype = ctypes.POINTER(_Reply)
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    try:
        atom = _reply(xcb, connection, "xcb_intern_atom", ctypes.c_uint8(0), ctypes.c_uint16(len(NAME)), NAME)
        owner = None if atom is None else _reply(xcb, connection, "xcb_get_selection_owner", ctypes.c_uint32(atom))
        return owner is None or owner != 0
    finally:
        xcb.xcb_disconnect(connection)


def _reply(xcb: ctypes.CDLL, connection: ctypes.c_void_p, name: str, *arguments: object) -> int | None:
    """None where the connection broke."""
    cookie = getattr(xcb, name)(connection, *arguments)
    reply = getattr(xcb, f"{name}_reply")(connection, cookie, None)
    if not reply:
        return None
    value = int(reply.contents.value)
    ctypes.CDLL(None).free(reply)
    return value
