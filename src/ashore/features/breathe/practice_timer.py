"""Measures a practice once a second, in time or in breaths, and ends it at a whole breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.practice import Practice, PracticeLength, breaths_after_this

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.ui.breath_driver import BreathDriver

TICK_MS = 1000


class PracticeTimer(QObject):
    """Takes time and breaths from the driver, so that pauses and a machine that sleeps do not count."""

    finished = Signal()
    """All of it has passed."""

    def __init__(self, driver: BreathDriver, updated: Callable[[], object], parent: QObject) -> None:
        """`updated` is called whenever what is left may have changed."""
        super().__init__(parent)
        self._updated = updated
        self._driver = driver
        self._practice: Practice | None = None
        self._counts_breaths = False
        self._waits_for_whole_breath = True
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def progress(self) -> float | None:
        """0 to 1; None without a practice and in one without an end."""
        if self._practice is None or self._practice.amount is None:
            return None
        return self._practice.progress(self._now)

    @property
    def seconds_left(self) -> float | None:
        """None without a practice, and in one that is counted in breaths or has no end."""
        return None if self._practice is None or self._counts_breaths else self._practice.left(self._now)

    @property
    def breaths_to_come(self) -> int | None:
        """After the breath under way; None where the practice is not counted in breaths."""
        left = None if self._practice is None or not self._counts_breaths else self._practice.left(self._now)
        return None if left is None else breaths_after_this(left)

    def begin(
        self, length: PracticeLength, *, from_next_breath: bool = False, waits_for_whole_breath: bool = True
    ) -> None:
        """From now on, or from the next whole breath on.

        Without `waits_for_whole_breath` it ends as soon as its time has passed.
        """
        driver = self._driver
        self._waits_for_whole_breath = waits_for_whole_breath
        self._counts_breaths = length.breaths is not None
        if self._counts_breaths:
            under_way = int(driver.breaths)
            self._practice = Practice(under_way + 1 if from_next_breath else under_way, length.breaths)
        else:
            start = driver.next_breath_start if from_next_breath else driver.running_seconds
            self._practice = Practice(start, None if length.minutes is None else length.minutes * 60)
        self._timer.start()
        self.tick()

    def end(self) -> None:
        self._practice = None
        self._timer.stop()

    def set_paused(self, *, paused: bool) -> None:
        """Meanwhile nothing passes, and nothing wakes the program."""
        if paused:
            self._timer.stop()
        elif self._practice is not None and not self._timer.isActive():
            self._timer.start()

    def tick(self) -> None:
        """Once a second, whether the page is shown or not; notices as well whether the machine slept."""
        self._driver.check()
        if self._practice is None:
            return
        self._updated()
        if not self._waits_for_whole_breath:
            self.finish_if_over()

    def finish_if_over(self) -> None:
        """For the beginning of a breath: no practice ends in the middle of one."""
        if self._practice is not None and self._practice.is_over(self._now):
            self.finished.emit()

    @property
    def _now(self) -> float:
        return self._driver.breaths if self._counts_breaths else self._driver.running_seconds
