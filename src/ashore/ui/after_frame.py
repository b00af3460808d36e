"""Calls a function right after a frame was painted, when there is most time until the next."""

from __future__ import annotations

import time
from math import inf
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

LONGEST_WAIT_MS = 20
"""A frame that comes later than this is one of few: nothing moves then that could be held up."""
STILL_WAIT_MS = 4
"""Once nothing was seen to move. Without a pause Qt often takes two turns at a time, and no frame between."""


class AfterFrame(QObject):
    """Waits for a frame of the window that holds `widget`, once for each `wait`; not for long where none comes.

    From the first `wait` to `end` it notices each frame, and so knows whether something moves.
    """

    def __init__(self, widget: QWidget, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._widget = widget
        self._window: QWidget | None = None
        self._is_waiting_for_frame = False
        self._last_frame = -inf
        self._wait_ms = LONGEST_WAIT_MS
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._follow_timeout)
        self._timer.timeout.connect(act)

    def begin(self) -> None:
        """The first time: something may move now."""
        is_moving = self._window is None or time.monotonic() - self._last_frame < 2 * LONGEST_WAIT_MS / 1000
        self._wait_ms = LONGEST_WAIT_MS if is_moving else STILL_WAIT_MS
        self.wait()

    def wait(self) -> None:
        window = self._widget.window()
        if window is not self._window:
            self._stop_watching()
            self._window = window
            window.installEventFilter(self)
        self._is_waiting_for_frame = True
        self._timer.start(self._wait_ms)

    def stop(self) -> None:
        self._timer.stop()
        self._is_waiting_for_frame = False

    def end(self) -> None:
        """Nothing is noticed any more, until the next `wait`."""
        self.stop()
        self._stop_watching()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._last_frame = time.monotonic()
            if self._is_waiting_for_frame:
                self._is_waiting_for_frame = False
                self._wait_ms = LONGEST_WAIT_MS
                self._timer.start(0)
        return False

    def _follow_timeout(self) -> None:
        if self._is_waiting_for_frame:
            self._is_waiting_for_frame = False
            self._wait_ms = STILL_WAIT_MS

    def _stop_watching(self) -> None:
        window, self._window = self._window, None
        if window is not None and isValid(window):
            window.removeEventFilter(self)
