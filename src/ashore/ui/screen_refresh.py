"""Follows the refresh rate of the screen that a window is on."""

from PySide6.QtCore import QMetaObject, Signal
from PySide6.QtGui import QScreen

from ashore.ui.screen_follower import ScreenFollower


class ScreenRefresh(ScreenFollower):
    """Reports the rate at once where the window is on screen, else when it is shown, and after each change."""

    rate_changed = Signal(float)
    """Refreshes a second, as the screen reports them."""

    def _set_screen(self, screen: QScreen | None) -> QMetaObject.Connection | None:
        if screen is None:
            return None
        connection = screen.refreshRateChanged.connect(self.rate_changed)
        self.rate_changed.emit(screen.refreshRate())
        return connection
