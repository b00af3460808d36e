"""Connects the Ground page with its exercises and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.content.exercises import read_exercises
from ashore.domain.launch import Page
from ashore.features.ground.page import GroundPage

if TYPE_CHECKING:
    from ashore.domain.settings import Settings
    from ashore.services.services import Services
    from ashore.ui.theme import Theme


class GroundController(QObject):
    """Builds the page. Nothing that is done there is kept."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        page = self.page = GroundPage(theme, services.clock)
        page.set_exercises(services.content.get(read_exercises, ()))
        page.breathe_requested.connect(lambda: services.navigator.open(Page.BREATHE))
        page.support_requested.connect(lambda: services.navigator.open(Page.SUPPORT))
        page.body_welcome_requested.connect(lambda is_welcome: services.settings.update(body_welcome=is_welcome))
        services.settings.changed.connect(self._show_settings)
        self._show_settings(services.settings.value)

    def _show_settings(self, settings: Settings) -> None:
        self.page.set_body_welcome(is_welcome=settings.body_welcome)
