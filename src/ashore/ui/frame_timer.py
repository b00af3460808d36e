"""A timer for the next frame, exact to a tenth of a millisecond where the system can."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from ashore.ui.startup_workarounds import PRECISE_TIMER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSocketNotifier

_SHORTEST_MS = 0.001
"""With nothing to wait for the timer would never fire."""


class ExactTimer(Protocol):
    """Fires exactly: `handle` is a file that is readable then, until that is taken or the timer is set again."""

    handle: int

    def set(self, seconds: float, then_every_seconds: float = 0.0) -> None:
        """Never for 0 `seconds`; once for 0 `then_every_seconds`. Raises OSError, and is closed, where refused."""

    def take(self) -> bool:
        """Whether it has fired since it was last set, or asked."""

    def close(self) -> None: ...


class FrameTimer(QObject):
    """Calls a function when a frame is due. Qt's own timers know whole milliseconds, and fire up to one late.

    A function and no signal, which takes longer.
    """

    def __init__(self, fire: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fire = fire
        self._timer = QTimer(self, singleShot=True)
        self._timer.setProperty("timerType", PRECISE_TIMER)
        self._timer.timeout.connect(fire)
        self._exact_timer: ExactTimer | None = None
        self._notifier: QSocketNotifier | None = None
        self._is_exact_timer_set = False
        self._repeats = False
        self.wait_ms = 0.0
        """What it was last started with."""

    def make_exact(self, timer: ExactTimer) -> None:
        """Waits by this one once it has fired on trial, and closes it at the end.

        Where it never does, as where something stands between the program and the system, Qt's timer goes on.
        """
        from PySide6.QtCore import QSocketNotifier  # the first frame does not wait for it

        notifier = self._notifier = QSocketNotifier(timer.handle, QSocketNotifier.Type.Read, self)
        self.destroyed.connect(timer.close)

        def use() -> None:
            if timer.take():
                notifier.activated.disconnect(use)
                notifier.activated.connect(self._fire_exactly)
                self._exact_timer = timer

        notifier.activated.connect(use)
        try:
            timer.set(_SHORTEST_MS / 1000)
        except OSError:
            notifier.setEnabled(False)

    @property
    def is_active(self) -> bool:
        return self._is_exact_timer_set or self._timer.isActive()

    def start(self, wait_ms: float, then_every_ms: float = 0.0) -> None:
        """Fires after `wait_ms`, and not for what it was started with before.

        An exact one then fires every `then_every_ms`, if that is more than 0, and stays active: to set it for each
        frame takes 5 % of one. Any other fires once.
        """
        self.wait_ms = wait_ms
        self._timer.stop()
        self._repeats = then_every_ms > 0
        self._is_exact_timer_set = self._set_exact_timer(max(wait_ms, _SHORTEST_MS), then_every_ms)
        if not self._is_exact_timer_set:
            self._timer.start(ceil(wait_ms))

    def stop(self) -> None:
        self._timer.stop()
        if self._is_exact_timer_set:
            self._is_exact_timer_set = False
            self._set_exact_timer(0.0)

    def _set_exact_timer(self, wait_ms: float, then_every_ms: float = 0.0) -> bool:
        """False where there is none, from now on where the system refuses."""
        if self._exact_timer is None:
            return False
        try:
            self._exact_timer.set(wait_ms / 1000, then_every_ms / 1000)
        except OSError:
            self._exact_timer = None
            if self._notifier is not None:
                self._notifier.setEnabled(False)
            return False
        return True

    def _fire_exactly(self) -> None:
        """Not for a time from which it was set anew, or stopped, before this was heard of."""
        if self._is_exact_timer_set and self._exact_timer is not None and self._exact_timer.take():
            self._is_exact_timer_set = self._repeats
            self._fire()
