"""Asks the system to leave a window out of screenshots and recordings of the screen: Windows and macOS."""

import ctypes
import sys
from collections.abc import Callable
from typing import Any

CAN_BE_ASKED = sys.platform in ("win32", "darwin")

_SHOWN, _BLACK, _LEFT_OUT = 0x00, 0x01, 0x11
"""WDA_NONE, WDA_MONITOR and, since Windows 10 2004, WDA_EXCLUDEFROMCAPTURE."""
_NOT_SHARED, _SHARED = 0, 1
"""NSWindowSharingNone and NSWindowSharingReadOnly."""


def leave_out(window: int, *, left_out: bool) -> bool:
    """`window` is the platform's own number of a window: an HWND, or the address of an NSView. False where refused."""
    if not CAN_BE_ASKED:
        return False
    if sys.platform == "win32":
        return ask_windows(ctypes.CDLL("user32"), window, left_out=left_out)
    return ask_macos(ctypes.CDLL("/usr/lib/libobjc.dylib"), window, left_out=left_out)


def ask_windows(user32: ctypes.CDLL, window: int, *, left_out: bool) -> bool:
    """`user32` has the Windows function of that name: HWND, DWORD, and a BOOL that is 0 where it failed."""
    ask = user32.SetWindowDisplayAffinity
    ask.argtypes, ask.restype = (ctypes.c_void_p, ctypes.c_uint32), ctypes.c_int
    wanted = (_LEFT_OUT, _BLACK) if left_out else (_SHOWN,)
    return any(ask(window, each) for each in wanted)  # an older Windows knows the second only


def ask_macos(objc: ctypes.CDLL, view: int, *, left_out: bool) -> bool:
    """Sets `sharingType` of the window of `view`, by the functions of the Objective-C runtime."""
    objc.sel_registerName.argtypes, objc.sel_registerName.restype = (ctypes.c_char_p,), ctypes.c_void_p
    window = _sender(objc)(view, objc.sel_registerName(b"window"))
    if not window:
        return False
    sharing = _NOT_SHARED if left_out else _SHARED
    _sender(objc, ctypes.c_ulong)(window, objc.sel_registerName(b"setSharingType:"), sharing)
    return True


def _sender(objc: ctypes.CDLL, *arguments: type) -> Callable[..., Any]:
    """`objc_msgSend` with the types of this message, which it is called with on every processor."""
    prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, *arguments)
    return prototype(ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0)
