"""Finds out how long the window's thread draws no frame because it works."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2


class PauseWatch(QObject):
    """The longest time between two beats of a timer in the window's thread, in milliseconds.

    `work_ms` is the most that the thread itself worked between two, which other programs on the machine do not change.
    """

    def __init__(self) -> None:
        super().__init__()
        self.begin()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        self.longest_ms = self.work_ms = 0.0
        self._last, self._last_work = time.monotonic(), time.thread_time()

    def end(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now, work = time.monotonic(), time.thread_time()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self.work_ms = max(self.work_ms, (work - self._last_work) * 1000)
        self._last, self._last_work = now, work
