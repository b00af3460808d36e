"""Ends the program in order when a terminal or the system asks it to: SIGINT, SIGTERM, SIGHUP."""

import contextlib
import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class QuitSignals(QObject):
    """Closes the windows at the first signal, as a person would; a second one ends the process at once.

    Without it Ctrl-C raises KeyboardInterrupt inside an event handler, where PySide 6.11 crashes. The interpreter
    writes the number of a signal into a socket, which wakes the event loop; a Python handler alone would wait until
    Python code runs.
    """

    def __init__(self, parent: QObject, end: Callable[[], None]) -> None:
        """`end` closes the windows and ends the program."""
        super().__init__(parent)
        self._end = end
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._quit)

    def start(self) -> None:
        """Until the process ends. A signal that is ignored, as under nohup, stays ignored."""
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for number in _signals():
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _do_nothing)

    def _quit(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._read.recv(64)
        for number in _signals():
            if signal.getsignal(number) is _do_nothing:
                signal.signal(number, signal.SIG_DFL)
        self._end()


def _signals() -> list[signal.Signals]:
    """Windows knows only some of them."""
    return [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def _do_nothing(_number: int, _frame: object) -> None:
    """Without a handler the interpreter writes nothing into the socket."""
