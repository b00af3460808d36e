"""Keys and a pointer on one display, through XTest: as fast as events can be sent, and the same from any seed."""

import ctypes
import os
import subprocess
from typing import Self

LEFT, RIGHT, WHEEL_UP, WHEEL_DOWN = 1, 3, 4, 5


class Hands:
    """Raises OSError where the libraries of X are missing."""

    def __init__(self, display: str) -> None:
        self._environ = {**os.environ, "DISPLAY": display}
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self._x.XCloseDisplay(self._display)

    def press(self, *names: str) -> None:
        """Keys as X names them, such as "Control_L", "a": all down, then up again."""
        codes = [self._code(name) for name in names]
        for code, is_press in [*((code, 1) for code in codes), *((code, 0) for code in reversed(codes))]:
            self._test.XTestFakeKeyEvent(self._display, code, is_press, 0)
        self._x.XFlush(self._display)

    def move(self, x: int, y: int) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XFlush(self._display)

    def click(self, button: int = LEFT, times: int = 1) -> None:
        for is_press in (1, 0) * times:
            self._test.XTestFakeButtonEvent(self._display, button, is_press, 0)
        self._x.XFlush(self._display)

    def drag(self, x: int, y: int) -> None:
        """From where the pointer is."""
        self._test.XTestFakeButtonEvent(self._display, LEFT, 1, 0)
        self.move(x, y)
        self._test.XTestFakeButtonEvent(self._display, LEFT, 0, 0)
        self._x.XFlush(self._display)

    def resize(self, window: str, width: int, height: int) -> None:
        subprocess.run(["xdotool", "windowsize", window, str(width), str(height)], env=self._environ, check=False)

    def _code(self, name: str) -> int:
        symbol = self._x.XStringToKeysym(name.encode())
        return int(self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)))
