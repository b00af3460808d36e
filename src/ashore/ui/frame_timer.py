"""Waits for the next frame, to a part of a millisecond where the system can."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.ui.startup_workarounds import PRECISE_TIMER

if TYPE_CHECKING:
    from ashore.system.kernel_timer import KernelTimer

_SHORTEST_MS = 0.001
"""With nothing to wait for the kernel would never fire."""


class FrameTimer(QObject):
    """Fires once for each `start`. Qt's own timers know whole milliseconds, and fire up to one late."""

    timeout = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.setProperty("timerType", PRECISE_TIMER)
        self._timer.timeout.connect(self.timeout)
        self._kernel_timer: KernelTimer | None = None
        self._is_kernel_timer_set = False
        self.wait_ms = 0.0
        """What it was last started with."""

    def make_exact(self) -> None:
        """After the first frame, which would wait for what this loads. Nothing changes where the system cannot."""
        import time

        from PySide6.QtCore import QSocketNotifier

        from ashore.system.kernel_timer import KernelTimer

        try:
            timer = KernelTimer(time.CLOCK_MONOTONIC)
        except OSError:
            return
        self._kernel_timer = timer
        self._notifier = QSocketNotifier(timer.handle, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._fire)
        self.destroyed.connect(timer.close)

    @property
    def is_active(self) -> bool:
        return self._is_kernel_timer_set or self._timer.isActive()

    def start(self, wait_ms: float) -> None:
        """Fires after so many milliseconds, and not for what it was started with before."""
        self.wait_ms = wait_ms
        self._timer.stop()
        self._is_kernel_timer_set = self._set_kernel_timer(max(wait_ms, _SHORTEST_MS) / 1000)
        if not self._is_kernel_timer_set:
            self._timer.start(ceil(wait_ms))

    def stop(self) -> None:
        self._timer.stop()
        if self._is_kernel_timer_set:
            self._is_kernel_timer_set = False
            self._set_kernel_timer(0)

    def _set_kernel_timer(self, seconds: float) -> bool:
        """False where there is none, from now on where the kernel refuses."""
        if self._kernel_timer is None:
            return False
        try:
            self._kernel_timer.set(seconds)
        except OSError:
            self._kernel_timer = None
            self._notifier.setEnabled(False)
            return False
        return True

    def _fire(self) -> None:
        """Not for a time from which it was set anew, or stopped, before this was heard of."""
        if self._is_kernel_timer_set and self._kernel_timer is not None and self._kernel_timer.take():
            self._is_kernel_timer_set = False
            self.timeout.emit()
