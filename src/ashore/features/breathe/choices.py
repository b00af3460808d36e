"""Connects the line under the buttons with the sheet that it opens, and both with what is breathed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from ashore.domain.settings import Settings
from ashore.ui.accessibility.marks import set_covered, set_expanded
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from ashore.domain.breath import Pattern
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.features.breathe.guide_area import GuideArea
    from ashore.features.breathe.pattern_sheet import PatternSheet
    from ashore.ui.theme import Theme

WIDEST_PIXELS = 560
"""At 100 % text."""
MARGIN = 12


class Choices(QObject):
    """Shows in `area` what is chosen in `session`. What is chosen in the sheet comes out as signals."""

    pattern_requested = Signal(object)
    length_requested = Signal(object)
    start_rate_requested = Signal(object)
    patterns_requested = Signal()
    details_requested = Signal(object)
    sheet_opened = Signal(object)
    """The PatternSheet, which lies over the controls from now on, and is to get the keyboard."""
    sheet_closing = Signal(object)
    """The same, about to go."""

    def __init__(self, area: GuideArea, session: BreathSession, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._session = session
        self._theme = theme
        self._settings = Settings()
        self._driver = session.driver
        area.watch_bar.choices_requested.connect(self.open)
        area.pressed.connect(self.close)
        area.resized.connect(self._place)
        session.choice.changed.connect(self.show)
        session.state_changed.connect(self.close)
        self._driver.pattern_changed.connect(self.show)
        self.show()

    @cached_property
    def sheet(self) -> PatternSheet:
        from ashore.features.breathe.pattern_sheet import PatternSheet

        sheet = PatternSheet(self._theme, self._area)
        sheet.pattern_requested.connect(self.pattern_requested)
        sheet.length_requested.connect(self.length_requested)
        sheet.start_rate_requested.connect(self.start_rate_requested)
        sheet.more_requested.connect(self.patterns_requested)
        sheet.details_requested.connect(lambda: self.details_requested.emit(self._session.choice.pattern))
        sheet.closed.connect(self.close)
        return sheet

    @property
    def is_open(self) -> bool:
        return "sheet" in vars(self) and not self.sheet.isHidden()

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.show()

    def open(self) -> None:
        self._fill()
        self._place()
        crossfade(self._area, self._open_sheet)
        self._tell_open(is_open=True)

    def close(self) -> bool:
        """False where it was not open."""
        if not self.is_open:
            return False
        self.sheet_closing.emit(self.sheet)
        crossfade(self._area, self.sheet.hide)
        self._tell_open(is_open=False)
        return True

    def _tell_open(self, *, is_open: bool) -> None:
        bar = self._area.watch_bar
        set_expanded(bar.choices, expanded=is_open)
        set_covered(bar, covered=is_open)

    def show(self) -> None:
        """What is chosen now, and whether the breath before it is still under way."""
        choice, bar = self._session.choice, self._area.watch_bar
        bar.set_length(self._settings.length)
        bar.set_pattern(choice.pattern, is_upcoming=self._waits(choice.pattern))
        if self.is_open:
            self._fill()
            self._place()

    def _open_sheet(self) -> None:
        self.sheet.show()
        self.sheet.raise_()
        self.sheet_opened.emit(self.sheet)

    def _waits(self, pattern: Pattern) -> bool:
        upcoming = self._driver.upcoming
        return upcoming is not None and upcoming.id == pattern.id and self._driver.pattern.id != pattern.id

    def _fill(self) -> None:
        choice = self._session.choice
        self.sheet.set_patterns(choice.patterns, choice.pattern)
        self.sheet.set_values(self._settings.length, self._settings.start_rate)

    def _place(self) -> None:
        """Over the controls, around their axis, and over as little of the guide as can be."""
        if "sheet" not in vars(self):
            return
        area, bar = self._area, self._area.watch_bar.geometry()
        width = min(bar.width(), self._theme.sizes.scaled(WIDEST_PIXELS), area.width() - 2 * MARGIN)
        height = min(self.sheet.height_at(width), area.height() - 2 * MARGIN)
        left = max(MARGIN, min(bar.center().x() - width // 2, area.width() - MARGIN - width))
        bottom = min(area.height() - MARGIN, bar.bottom() + MARGIN)
        self.sheet.setGeometry(QRect(left, max(MARGIN, bottom - height), width, height))
