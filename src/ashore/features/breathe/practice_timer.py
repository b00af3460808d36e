"""Counts the time of a practice once a second, and ends it at a whole breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.practice import Practice

if TYPE_CHECKING:
    from ashore.ui.breath_driver import BreathDriver

TICK_MS = 1000


class PracticeTimer(QObject):
    """Takes the time from the driver, so that pauses and a machine that sleeps do not count."""

    updated = Signal()
    """What is left may have changed."""
    finished = Signal()
    """The chosen time has passed."""

    def __init__(self, driver: BreathDriver, parent: QObject) -> None:
        super().__init__(parent)
        self._driver = driver
        self._practice: Practice | None = None
        self._waits_for_whole_breath = True
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def progress(self) -> float | None:
        """0 to 1; None without a practice and in one without an end."""
        if self._practice is None or self._practice.seconds is None:
            return None
        return self._practice.progress(self._driver.running_seconds)

    @property
    def seconds_left(self) -> float | None:
        """None without a practice and in one without an end."""
        return None if self._practice is None else self._practice.seconds_left(self._driver.running_seconds)

    def begin(self, seconds: float | None, *, waits_for_whole_breath: bool) -> None:
        """`seconds` None for no end. Without `waits_for_whole_breath` it ends as soon as its time has passed."""
        self._waits_for_whole_breath = waits_for_whole_breath
        self._practice = Practice(self._driver.running_seconds, seconds)
        self._timer.start()
        self.tick()

    def end(self) -> None:
        self._practice = None
        self._timer.stop()

    def tick(self) -> None:
        """Once a second, whether the page is shown or not; notices as well whether the machine slept."""
        self._driver.check()
        if self._practice is None:
            return
        self.updated.emit()
        if not self._waits_for_whole_breath:
            self.finish_if_over()

    def finish_if_over(self) -> None:
        """For the beginning of a breath: no practice ends in the middle of one."""
        if self._practice is not None and self._practice.is_over(self._driver.running_seconds):
            self.finished.emit()
