"""Reads keys as they are pressed, and the signals that ask the program to stop."""

import re
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self, TextIO

from ashore.terminal.guide import SUSPEND_KEY
from ashore.terminal.style import is_terminal

_SEQUENCE = re.compile(r"\x1b[\[O][0-?]*[ -/]*[@-~]")
_MOST_BYTES = 256


class Keyboard:
    """Reads single keys from a terminal while the `with` block lasts; anything else simply has no keys."""

    def __init__(self, stdin: TextIO | None) -> None:
        self._file = stdin.fileno() if stdin is not None and is_terminal(stdin) else None
        self._restore: Callable[[], None] = _nothing

    @property
    def has_keys(self) -> bool:
        return self._file is not None

    def __enter__(self) -> Self:
        self.resume()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.pause()

    def resume(self) -> None:
        """Reads keys one by one, not echoed, where the system can."""
        if self._file is not None and sys.platform != "win32":
            import termios
            import tty

            try:
                before = termios.tcgetattr(self._file)
                tty.setcbreak(self._file)
            except termios.error:  # a terminal that is going away
                self._file = None
                return
            file = self._file

            def restore() -> None:
                try:
                    termios.tcsetattr(file, termios.TCSADRAIN, before)
                except termios.error:
                    self._file = None

            self._restore = restore

    def pause(self) -> None:
        """Gives the terminal back as it was."""
        self._restore()
        self._restore = _nothing

    def wait(self, seconds: float) -> str:
        """The keys pressed within `seconds`, or as soon as there are any; "" for none."""
        if self._file is None:
            time.sleep(seconds)
            return ""
        return keys_in(self._read(self._file, seconds))

    def _read(self, file: int, seconds: float) -> str:
        if sys.platform == "win32":
            import msvcrt

            time.sleep(seconds)
            keys = ""
            while msvcrt.kbhit():
                keys += msvcrt.getwch()
            return keys
        import os
        import select

        if not select.select([file], [], [], seconds)[0]:
            return ""
        try:
            read = os.read(file, _MOST_BYTES)
        except OSError:
            read = b""
        if not read:  # the other end is closed
            self._file = None
        return read.decode("utf-8", "replace")


class Signals:
    """While the `with` block lasts, Ctrl-C and the signals that end a program only set a flag."""

    def __init__(self) -> None:
        self.stopping = False
        self.suspending = False
        self._before: dict[int, object] = {}

    def __enter__(self) -> Self:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            self._handle(name, self._stop)
        self._handle("SIGTSTP", self._suspend)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for number, handler in self._before.items():
            if callable(handler) or isinstance(handler, int):
                signal.signal(number, handler)

    def taken_suspend_key(self) -> str:
        """The key that asks the guide to suspend, once for each Ctrl-Z."""
        suspending, self.suspending = self.suspending, False
        return SUSPEND_KEY if suspending else ""

    def _handle(self, name: str, handler: Callable[[int, FrameType | None], None]) -> None:
        number = getattr(signal, name, None)  # Windows knows only some
        if number is not None:
            self._before[number] = signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def _suspend(self, _number: int, _frame: FrameType | None) -> None:
        self.suspending = True


def keys_in(text: str) -> str:
    """The keys in what a terminal sent, without the sequences of arrow and function keys."""
    return _SEQUENCE.sub("", text)


def _nothing() -> None:
    """Nothing was changed."""
