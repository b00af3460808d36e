"""A keyboard with any layout, pressed key by key through XTest: xdotool would go back to the first group."""

import ctypes
import os
import subprocess
from typing import Self

CORE_KEYBOARD = 0x100
"""XkbUseCoreKbd."""
PLACES = dict(zip("QWERTYUIOP", range(24, 34), strict=True))
PLACES |= dict(zip("ASDFGHJKL", range(38, 47), strict=True))
PLACES |= dict(zip("ZXCVBNM,./", range(52, 62), strict=True))
PLACES |= {"7": 16, "Shift": 50, "Ctrl": 37, "Esc": 9, "Space": 65, "Tab": 23, "F1": 67, "F9": 75, "F11": 95}
"""X key codes by what stands on a Latin keyboard there."""


class Keyboard:
    """Of one display. Raises OSError where the libraries of X are missing."""

    def __init__(self, display: str) -> None:
        self._environ = {**os.environ, "DISPLAY": display}
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self._x.XCloseDisplay(self._display)

    def set_layout(self, layouts: str, group: int = 0) -> None:
        """Such as "us,ru", and which of them is in force."""
        subprocess.run(["setxkbmap", "-layout", layouts], env=self._environ, check=True)
        self._x.XkbLockGroup(self._display, CORE_KEYBOARD, group)
        self._x.XSync(self._display, 0)

    def press(self, keys: str) -> None:
        """Such as "G" or "Ctrl+Shift+H": the keys in these places, whatever they write."""
        codes = [PLACES[key] for key in keys.split("+")]
        for code, is_press in [*((code, 1) for code in codes), *((code, 0) for code in reversed(codes))]:
            self._test.XTestFakeKeyEvent(self._display, code, is_press, 0)
        self._x.XSync(self._display, 0)
