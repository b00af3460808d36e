"""Lays out the guide with the pattern's name above it and the controls below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.features.breathe.guide_frame import GuideFrame
from ashore.features.breathe.watch_bar import WatchBar
from ashore.ui.breath_texts import minutes_and_holds_text, pattern_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ashore.features.breathe.pace_bar import PaceBar
    from ashore.features.breathe.practice_bar import PracticeBar
    from ashore.ui.theme import Theme

LONGEST_KEPT_LINE = 160
"""Characters under the guide: two or three lines of text. The panel shows the whole line."""


class GuideArea(QWidget):
    """Shows either watching or a practice. The guide takes all the height that the controls do not."""

    details_requested = Signal()
    practice_bar_built = Signal(object)
    """The PracticeBar, when it is first needed; the first frame does without."""
    pace_bar_built = Signal(object)
    """The PaceBar, when it is first needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_slowing_down = False
        self._is_practising = False
        self.name = Text("", Role.QUIET).centred()
        self.about = Button("", ButtonKind.LINK)
        self.about.clicked.connect(self.details_requested)
        self.frame = GuideFrame(theme)
        self.kept_line = Text("", Role.QUIET).centred()
        self.kept_line.setContentsMargins(32, 0, 32, 0)
        self.kept_line.hide()
        self.watch_bar = WatchBar()
        self._settings = Settings()
        self._has_holds = False
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 20, 0, 8)
        rows.setSpacing(4)
        rows.addWidget(self.name)
        about = QWidget()
        FlowLayout(about, centred=True).addWidget(self.about)
        rows.addWidget(about)
        rows.addWidget(self.frame, 1)
        rows.addWidget(self.kept_line)
        rows.addSpacing(10)
        rows.addWidget(self.watch_bar)
        theme.changed.connect(self._fit)

    @cached_property
    def practice_bar(self) -> PracticeBar:
        """The controls of a practice."""
        from ashore.features.breathe.practice_bar import PracticeBar

        bar = PracticeBar()
        bar.hide()
        bar.set_holds(has_holds=self._has_holds)
        self._rows.addWidget(bar)
        self.practice_bar_built.emit(bar)
        return bar

    @cached_property
    def pace_bar(self) -> PaceBar:
        """The controls of the slow-down."""
        from ashore.features.breathe.pace_bar import PaceBar

        bar = PaceBar()
        bar.hide()
        bar.set_start_rate(self._settings.start_rate)
        self._rows.insertWidget(self._rows.indexOf(self.watch_bar), bar)
        self.pace_bar_built.emit(bar)
        return bar

    def set_pattern(self, pattern: Pattern, patterns: Sequence[Pattern]) -> None:
        self._is_slowing_down = pattern.kind is BreathKind.SLOWING
        self.name.setText(pattern_text(pattern))
        self.about.setText(minutes_and_holds_text(pattern))
        self.about.setAccessibleName(self.tr("About {name}").format(name=pattern.name))
        self.about.setToolTip(self.tr("About this pattern"))
        self.watch_bar.set_patterns(patterns, pattern)
        self._has_holds = pattern.has_holds
        if "practice_bar" in vars(self):
            self.practice_bar.set_holds(has_holds=pattern.has_holds)
        self._fit()

    def set_settings(self, settings: Settings) -> None:
        self.frame.set_settings(settings)
        self.watch_bar.set_minutes(settings.minutes)
        self._settings = settings
        if "pace_bar" in vars(self):
            self.pace_bar.set_start_rate(settings.start_rate)

    @property
    def is_practising(self) -> bool:
        """Whether the controls of a practice are shown."""
        return self._is_practising

    def set_kept_line(self, text: str) -> None:
        """The line a person chose to have under the guide; empty for none."""
        shown = shortened(text, LONGEST_KEPT_LINE)
        if shown != self.kept_line.text():
            crossfade(self, lambda: self._show_kept_line(shown))

    def _show_kept_line(self, text: str) -> None:
        self.kept_line.setText(text)
        self.kept_line.setVisible(bool(text))
        self._fit()

    def set_practising(self, *, practising: bool) -> None:
        self._is_practising = practising
        self.watch_bar.setVisible(not practising)
        self.practice_bar.setVisible(practising)
        if not practising:
            self.frame.set_progress(None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Height goes to the guide first: what is less needed is hidden where there is little of it."""
        height = self.height() / self._theme.sizes.scaled(100)
        if self._is_slowing_down or "pace_bar" in vars(self):
            self.pace_bar.set_practising(practising=self._is_practising)
            self.pace_bar.setVisible(self._is_slowing_down and (self._is_practising or height > 4.6))
        self.about.setVisible(not self._is_practising and height > 4.2)
        self.name.setVisible(not self._is_practising and height > 2.9)
        if "practice_bar" in vars(self):
            self.practice_bar.set_time_left_visible(visible=height > 2.2)
        self.watch_bar.set_visible_parts(hint=height > 5.4, patterns=height > 4.8)
        self.kept_line.setVisible(bool(self.kept_line.text()) and height > 3.6)
