"""Connects the Settings page with the settings store, the regions there are, and why there may be no sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.content.patterns import read_shared_cautions
from ashore.content.support import read_helplines
from ashore.domain.launch import Page
from ashore.domain.passphrase import Unlocking
from ashore.domain.practice import PracticeLength
from ashore.features.settings.page import SettingsPage
from ashore.services.hold_caution import hold_caution_text
from ashore.services.region import region_in_force
from ashore.ui.page_controller import PageController

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ashore.domain.settings import Settings
    from ashore.services.navigator import Navigator
    from ashore.services.record_lock import RecordLock
    from ashore.services.services import Services
    from ashore.ui.incremental_work import Parts
    from ashore.ui.theme import Theme

CONTENT = (read_helplines, read_shared_cautions)
"""What opening the page reads of the content."""


class SettingsController(PageController[SettingsPage]):
    """Builds the page and keeps it in step with the settings in force."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._theme = services, theme
        self._settings = services.settings
        self._messages = services.messages

    def _build(self) -> Parts:
        services = self._services
        page = self._page = SettingsPage(self._theme, hold_caution_text(services.content), services.clock)
        yield
        page.set_helplines(services.content.get(read_helplines, ()))
        page.setting_changed.connect(self._update)
        page.sources_requested.connect(lambda: services.navigator.open_once_built(Page.SOURCES))
        page.saved_things_requested.connect(lambda: services.navigator.open_once_built(Page.SAVED_THINGS))
        page.set_sound_problem(services.audio.silence_reason)
        services.audio.silence_reason_changed.connect(page.set_sound_problem)
        services.settings.changed.connect(self._show)
        self._connect_lock(services.record_lock, services.navigator)
        self._show(services.settings.value)

    def _connect_lock(self, lock: RecordLock, navigator: Navigator) -> None:
        page = self.page
        page.passphrase_requested.connect(self._set_passphrase)
        page.lock_requested.connect(lock.lock)
        page.unlock_requested.connect(lambda: navigator.open_once_built(Page.NOTICE))
        self._lock = lock
        lock.changed.connect(self._show_lock)
        self._show_lock()

    def _show_lock(self) -> None:
        self.page.set_lock(self._lock.state, can_try=self._lock.can_try)

    def _set_passphrase(self, current: str, wanted: str) -> None:
        messages = self._messages

        def finish(result: Unlocking) -> None:
            self.page.lock_row.section.show_result(result)
            if result is not Unlocking.OPEN:
                return
            if not wanted:
                messages.show_info(self.tr("The lock is off. What you save has no passphrase now."))
            elif current:
                messages.show_info(self.tr("The passphrase is changed."))
            else:
                messages.show_info(self.tr("The lock is on. It asks for the passphrase when Ashore starts."))

        self._lock.set_passphrase(current, wanted, finish)

    def _update(self, field: str, value: object) -> None:
        if isinstance(value, PracticeLength):
            self._settings.set_length(value)
        else:
            self._settings.update(**{field: value})

    def _show(self, settings: Settings) -> None:
        self.page.set_settings(settings, self._settings.in_force)
        self.page.set_region(region_in_force(settings))
