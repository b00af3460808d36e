"""What stands below the guide during a practice, and fades away while nobody uses it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.features.breathe.controls_fade import IDLE_MS, IDLE_WITH_CAUTIONS_MS, ControlsFade
from ashore.features.breathe.practice_bar import PracticeBar
from ashore.ui.accessibility.marks import mark_group

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.features.breathe.pace_bar import PaceBar

LEAST_LINES = 16
"""How many lines of text the window is high at least where a line stands above the buttons."""


class PracticeControls(QWidget):
    """The practice bar, with the pace of a slow-down above its buttons."""

    pace_bar_built = Signal(object)
    """The PaceBar, when it is first needed."""
    height_changed = Signal()
    """Another height may be needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_group(self)
        self.bar = PracticeBar()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.bar)
        self._is_slowing_down = False
        self._is_paused = False
        self.fade = ControlsFade(self)

    @cached_property
    def pace_bar(self) -> PaceBar:
        """The controls of the slow-down."""
        from ashore.features.breathe.pace_bar import PaceBar

        bar = PaceBar()
        self.bar.insert_above_buttons(bar)
        self.pace_bar_built.emit(bar)
        return bar

    @property
    def shows_cautions(self) -> bool:
        """Whether there is space for them, too."""
        return self.bar.shows_cautions

    def set_pattern(self, pattern: Pattern) -> None:
        self.bar.set_holds(has_holds=pattern.has_holds)
        is_slowing_down = self._is_slowing_down = pattern.kind is BreathKind.SLOWING
        if is_slowing_down or "pace_bar" in vars(self):
            self.pace_bar.setVisible(is_slowing_down)

    def set_cautions_visible(self, *, visible: bool) -> None:
        """For the first practice of all: small breaths, and not in water or while driving."""
        self.bar.set_cautions_visible(visible=visible)
        self._restart_fade()

    def set_paused(self, *, paused: bool) -> None:
        """In a pause the way on stays in view."""
        self._is_paused = paused
        self.bar.set_paused(paused=paused)
        self._restart_fade()

    def fit(self) -> None:
        """After a change of size or look."""
        lines = self.window().height() / self.fontMetrics().lineSpacing()
        needed = LEAST_LINES + (LEAST_LINES // 2 if self._is_slowing_down else 0)
        self.bar.set_line_visible(visible=lines >= needed)
        self.fade.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._restart_fade()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.fade.stop()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return super().event(event)

    def _restart_fade(self) -> None:
        if self.isVisible() and not self._is_paused:
            self.fade.start(idle_ms=IDLE_WITH_CAUTIONS_MS if self.shows_cautions else IDLE_MS)
        else:
            self.fade.stop()
