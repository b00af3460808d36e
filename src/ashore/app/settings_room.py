"""Settings with what it shows besides: the regions there are helplines for, and why there is no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.app.region import region_in_force
from ashore.content.support import read_helplines
from ashore.ui.pages.settings.page import SettingsPage

if TYPE_CHECKING:
    from ashore.app.shelf import Shelf
    from ashore.domain.settings import Settings


class SettingsRoom:
    """The page, and the settings in force on it."""

    def __init__(self, shelf: Shelf) -> None:
        self.page = SettingsPage()
        self.page.set_helplines(shelf.take(read_helplines, ()))

    def show_settings(self, settings: Settings) -> None:
        self.page.set_settings(settings)
        self.page.set_region(region_in_force(settings))
