"""A practice under way: what is left of it, told once a second, and its end at a whole breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.practice import Practice
from ashore.domain.settings import Settings
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from ashore.features.breathe.guide_area import GuideArea
    from ashore.ui.breath_driver import BreathDriver

HEARTBEAT_MS = 1000


class PracticeSession(QObject):
    """Leads the driver and dresses the stage from the beginning of a practice to its end."""

    time_passed = Signal()
    """The time that was chosen has passed, at the end of a breath; the practice is over."""

    def __init__(self, driver: BreathDriver, stage: GuideArea, parent: QObject) -> None:
        super().__init__(parent)
        self._driver = driver
        self._stage = stage
        self._settings = Settings()
        self._kind = BreathKind.PACED
        self._practice: Practice | None = None
        self._heartbeat = QTimer(self, interval=HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self.beat)
        driver.slept.connect(self._wake)

    @property
    def is_under_way(self) -> bool:
        return self._practice is not None

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings

    def begin(self, pattern: Pattern, minutes: float | None) -> None:
        """`minutes` None for open-ended; a pattern that comes in a few rounds ends with them.

        A breath that is under way goes on; one that changes from cycle to cycle begins anew.
        """
        if self._driver.is_paused or not _goes_on(self._driver.pattern, pattern):
            self._driver.begin(pattern)
        self._driver.resume()
        seconds = None if minutes is None else minutes * 60
        if pattern.rounds_seconds is not None:
            seconds = min(seconds or pattern.rounds_seconds, pattern.rounds_seconds)
        self._kind = pattern.kind
        self._practice = Practice(self._driver.running_seconds, seconds)
        crossfade(self._stage, lambda: self._stage.set_practising(practising=True))
        self._stage.practice_bar.set_paused(paused=False)
        self._heartbeat.start()
        self.beat()

    def pause_or_go_on(self) -> None:
        if self._driver.is_paused:
            self._driver.resume()
            self._stage.practice_bar.set_paused(paused=False)
        else:
            self._driver.pause()
            self._settle()

    def end(self) -> None:
        """Back to watching, without a word."""
        self._practice = None
        self._heartbeat.stop()
        crossfade(self._stage, lambda: self._stage.set_practising(practising=False))

    def beat(self) -> None:
        """Once a second, seen or not: what is left, and whether the machine slept."""
        self._driver.check()
        if self._practice is None:
            return
        running = self._driver.running_seconds
        shown = self._settings.progress_shown and self._practice.seconds is not None
        self._stage.frame.set_progress(self._practice.progress(running) if shown else None)
        self._stage.practice_bar.set_left(self._practice.seconds_left(running), shown=self._settings.time_left_shown)
        if self._kind is BreathKind.OWN:
            self.end_if_over()

    def end_if_over(self) -> None:
        """For the beginning of a breath: no practice ends in the middle of one that is led."""
        if self._practice is not None and self._practice.is_over(self._driver.running_seconds):
            self.time_passed.emit()

    def _wake(self) -> None:
        if self._practice is None:
            self._driver.resume()
        else:
            self._settle()

    def _settle(self) -> None:
        self._stage.frame.guide.settle()
        self._stage.practice_bar.set_paused(paused=True)


def _goes_on(led: Pattern, wanted: Pattern) -> bool:
    """Whether a practice of `wanted` can take up the breath that is led: the same in every cycle, in no set number."""
    return led.steps == wanted.steps and not wanted.lead_in and wanted.rounds_seconds is None
