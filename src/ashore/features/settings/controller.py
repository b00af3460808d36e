"""Settings with what it shows besides: the regions there are helplines for, and why there is no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.content.support import read_helplines
from ashore.features.settings.page import SettingsPage
from ashore.services.region import region_in_force

if TYPE_CHECKING:
    from ashore.domain.settings import Settings
    from ashore.services.content_repository import ContentRepository


class SettingsController:
    """The page, and the settings in force on it."""

    def __init__(self, content: ContentRepository) -> None:
        self.page = SettingsPage()
        self.page.set_helplines(content.get(read_helplines, ()))

    def show_settings(self, settings: Settings) -> None:
        self.page.set_settings(settings)
        self.page.set_region(region_in_force(settings))
