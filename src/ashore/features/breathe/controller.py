"""Connects the Breathe page with patterns, settings, sound and the kept line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.launch import Page
from ashore.features.breathe.page import BreathePage

if TYPE_CHECKING:
    from ashore.services.services import Services
    from ashore.ui.theme import Theme


class BreatheController(QObject):
    """The page moves from the first frame on; `start` brings what that frame does not wait for."""

    details_requested = Signal(object)
    """A Pattern whose details are to be shown."""
    quiet_requested = Signal(bool)
    """True while a practice has the window to itself."""
    panel_hidden_requested = Signal(bool)
    """True while what did not help has all attention."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._hears_phases = False
        self._requested_pattern_id = ""
        page = self.page = BreathePage(theme, services.clock)
        page.set_settings(services.settings.value)
        page.ground_requested.connect(lambda: services.navigator.open(Page.GROUND))
        page.support_requested.connect(lambda: services.navigator.open(Page.SUPPORT))
        page.patterns_requested.connect(lambda: services.navigator.open(Page.PATTERNS))
        page.details_requested.connect(self.details_requested)
        page.quiet_requested.connect(self.quiet_requested)
        page.panel_aside_requested.connect(self.panel_hidden_requested)
        page.start_rate_requested.connect(lambda rate: services.settings.update(start_rate=rate))
        page.pattern_chosen.connect(lambda pattern: services.settings.update(pattern_id=pattern.id))
        page.told.connect(services.messages.show_info)
        services.settings.changed.connect(page.set_settings)

    def start(self, pattern_id: str) -> None:
        """Begins with the pattern of this id, now or as soon as the record has been read."""
        services = self._services
        self._requested_pattern_id = pattern_id
        services.patterns.changed.connect(self._show_patterns)
        services.patterns.chosen.connect(self.page.choose)
        services.kept_lines.loaded.connect(self._show_kept_line)
        self._show_patterns()
        services.own_patterns.load()
        services.kept_lines.load()
        services.settings.changed.connect(self._load_audio)
        self._load_audio()

    def use(self, pattern_id: str) -> None:
        """As `start`, for a later wish."""
        self._requested_pattern_id = pattern_id
        self._use_requested_pattern()

    def _show_patterns(self) -> None:
        self.page.set_patterns(self._services.patterns.offered)
        self._use_requested_pattern()

    def _use_requested_pattern(self) -> None:
        """A breath has hardly begun when this is first called, so that starting anew is not seen."""
        pattern = self._services.patterns.find(self._requested_pattern_id)
        if pattern is None:
            return
        self._requested_pattern_id = ""
        if pattern.id != self.page.pattern.id and not self.page.is_practising:
            self.page.begin_with(pattern)

    def _show_kept_line(self) -> None:
        self.page.stage.set_kept_line(self._services.kept_lines.line_under_guide)

    def _load_audio(self) -> None:
        """Sound is loaded once it is on."""
        if self._services.settings.value.sound_on and not self._hears_phases:
            self._hears_phases = True
            self.page.phase_began.connect(self._services.audio.play_phase)
