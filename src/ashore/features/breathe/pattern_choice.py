"""The chosen pattern, and the pace of one that slows down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.domain.slowdown import constant_at, ramp_from, rate_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.ui.breath_driver import BreathDriver

FASTER_BY = 1.0


class PatternChoice(QObject):
    """Sets the breath that `driver` paces. Rates are in breaths per minute."""

    changed = Signal()
    """Another pattern is chosen, or there are others to choose from."""

    def __init__(self, driver: BreathDriver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._driver = driver
        self._start_rate = Settings().start_rate
        self._pattern = LONGER_OUT
        self._patterns: tuple[Pattern, ...] = (LONGER_OUT,)
        driver.begin(self._pattern)

    @property
    def pattern(self) -> Pattern:
        """The chosen one; until the next whole breath the driver may still pace another."""
        return self._pattern

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Those to choose from."""
        return self._patterns

    @property
    def breath(self) -> Pattern:
        """What to pace for the chosen pattern: a slow-down begins at the person's rate."""
        if self._pattern.kind is BreathKind.SLOWING:
            return ramp_from(self._pattern, self._start_rate)
        return self._pattern

    @property
    def watched_breath(self) -> Pattern:
        """What to pace where nothing ends it: without holds."""
        return self.breath.without_holds() if self.breath.has_holds else self.breath

    @property
    def rate(self) -> float:
        """The rate of the breath under way."""
        return rate_of(self._driver.pattern.cycle_steps(self._driver.moment.cycle))

    def set_patterns(self, patterns: Sequence[Pattern]) -> None:
        """One in use that is no longer among them stays until another is chosen."""
        self._patterns = tuple(patterns)
        before = self._pattern
        self._pattern = next((pattern for pattern in patterns if pattern.id == before.id), before)
        if self._pattern.steps != before.steps:
            self._driver.change(self.breath)
        self.changed.emit()

    def set_start_rate(self, start_rate: float, *, applies_now: bool) -> None:
        """`applies_now`: a slow-down being paced starts over at this rate with its next whole breath."""
        if start_rate == self._start_rate:
            return
        self._start_rate = start_rate
        if applies_now and self._pattern.kind is BreathKind.SLOWING:
            self._driver.change(self.breath)

    def begin_with(self, pattern: Pattern, *, with_holds: bool = True) -> None:
        """Starts anew from empty lungs: for the launch, before anyone has breathed along."""
        self._pattern = pattern
        self._driver.begin(self.breath if with_holds else self.watched_breath)
        self.changed.emit()

    def change_to(self, pattern: Pattern) -> None:
        """From the next whole breath on."""
        self._pattern = pattern
        self._driver.change(self.breath)
        self.changed.emit()

    def slow_down(self) -> None:
        """From the rate of the breath under way toward the slowest."""
        self._driver.change(ramp_from(self._pattern, self.rate))

    def stay_at_rate(self) -> None:
        self._driver.change(constant_at(self._pattern, self.rate))

    def speed_up(self) -> None:
        """A little faster, and steady from there."""
        self._driver.change(constant_at(self._pattern, self.rate + FASTER_BY))
