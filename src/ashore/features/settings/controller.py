"""Connects the Settings page with the settings store, the regions there are, and why there may be no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.content.support import read_helplines
from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength
from ashore.features.settings.page import SettingsPage
from ashore.services.hold_caution import hold_caution_text
from ashore.services.region import region_in_force

if TYPE_CHECKING:
    from ashore.domain.settings import Settings
    from ashore.services.services import Services
    from ashore.ui.theme import Theme


class SettingsController(QObject):
    """Builds the page and keeps it in step with the settings in force."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = services.settings
        page = self.page = SettingsPage(theme, hold_caution_text(services.content), services.clock)
        page.set_helplines(services.content.get(read_helplines, ()))
        page.setting_changed.connect(self._update)
        page.sources_requested.connect(lambda: services.navigator.open(Page.SOURCES))
        page.saved_things_requested.connect(lambda: services.navigator.open(Page.SAVED_THINGS))
        page.set_sound_problem(services.audio.silence_reason)
        services.audio.silence_reason_changed.connect(page.set_sound_problem)
        services.settings.changed.connect(self._show)
        self._show(services.settings.value)

    def _update(self, field: str, value: object) -> None:
        if isinstance(value, PracticeLength):
            self._settings.set_length(value)
        else:
            self._settings.update(**{field: value})

    def _show(self, settings: Settings) -> None:
        self.page.set_settings(settings, self._settings.in_force)
        self.page.set_region(region_in_force(settings))
