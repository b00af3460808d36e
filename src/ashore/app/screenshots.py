"""Keeps the window out of screenshots while the person wants that."""

from typing import Protocol

from PySide6.QtCore import QObject

from ashore.domain.settings import Settings
from ashore.services.settings_store import SettingsStore
from ashore.ui.window.main_window import MainWindow


class LeaveOut(Protocol):
    def __call__(self, window: int, *, left_out: bool) -> bool:
        """`window` is the platform's own number of a window. False where the system refused."""


class Screenshots(QObject):
    """Asks the system when the setting changes."""

    def __init__(self, window: MainWindow, settings: SettingsStore, leave_out: LeaveOut, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._leave_out = leave_out
        self._is_left_out = False
        settings.changed.connect(self._follow)
        self._follow(settings.value)

    def _follow(self, settings: Settings) -> None:
        if settings.kept_from_screenshots != self._is_left_out:
            self._is_left_out = settings.kept_from_screenshots
            self._leave_out(self._window.winId(), left_out=self._is_left_out)
