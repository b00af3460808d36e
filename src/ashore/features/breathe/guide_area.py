"""The guide with what belongs to it: its name above, its controls below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.settings import Settings
from ashore.features.breathe.guide_frame import GuideFrame
from ashore.features.breathe.watch_bar import WatchBar
from ashore.ui.breath_texts import hold_text, minutes_text, pattern_text
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
"""Characters under the guide: two or three lines. The whole line stands in the panel."""


class GuideArea(QWidget):
    """Shows either watching or a practice. The guide keeps as much room as the controls leave."""

    details_requested = Signal()
    bar_built = Signal(object)
    """A PracticeBar or PaceBar, when it is first needed; the first frame does without."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slowing = False
        self._practising = False
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
        """What stands below the guide during a practice."""
        from ashore.features.breathe.practice_bar import PracticeBar

        bar = PracticeBar()
        bar.hide()
        bar.set_holds(has_holds=self._has_holds)
        self._rows.addWidget(bar)
        self.bar_built.emit(bar)
        return bar

    @cached_property
    def pace_bar(self) -> PaceBar:
        """The controls of the slow-down."""
        from ashore.features.breathe.pace_bar import PaceBar

        bar = PaceBar()
        bar.hide()
        bar.set_start_rate(self._settings.start_rate)
        self._rows.insertWidget(self._rows.indexOf(self.watch_bar), bar)
        self.bar_built.emit(bar)
        return bar

    def set_pattern(self, pattern: Pattern, patterns: Sequence[Pattern]) -> None:
        self._slowing = pattern.kind is BreathKind.SLOWING
        self.name.setText(pattern_text(pattern))
        facts = self.tr("{minutes} · {holds}").format(minutes=minutes_text(pattern.minutes), holds=hold_text(pattern))
        self.about.setText(facts[:1].upper() + facts[1:])
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

    def set_kept_line(self, words: str) -> None:
        """The line a person chose to rest under the guide; empty for none."""
        shown = shortened(words, LONGEST_KEPT_LINE)
        if shown != self.kept_line.text():
            crossfade(self, lambda: self._place_kept_line(shown))

    def _place_kept_line(self, words: str) -> None:
        self.kept_line.setText(words)
        self.kept_line.setVisible(bool(words))
        self._fit()

    def set_practising(self, *, practising: bool) -> None:
        self._practising = practising
        self.watch_bar.setVisible(not practising)
        self.practice_bar.setVisible(practising)
        if not practising:
            self.frame.set_progress(None)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Height goes to the guide first: words that can be spared step aside, those that cannot stay."""
        room = self.height() / self._theme.sizes.scaled(100)
        if self._slowing or "pace_bar" in vars(self):
            self.pace_bar.set_under_way(under_way=self._practising)
            self.pace_bar.setVisible(self._slowing and (self._practising or room > 4.6))
        self.about.setVisible(not self._practising and room > 4.2)
        self.name.setVisible(not self._practising and room > 2.9)
        if "practice_bar" in vars(self):
            self.practice_bar.set_roomy(roomy=room > 2.2)
        self.watch_bar.set_roomy(hint=room > 5.4, chips=room > 4.8)
        self.kept_line.setVisible(bool(self.kept_line.text()) and room > 3.6)
