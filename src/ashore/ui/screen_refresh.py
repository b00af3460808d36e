"""Follows the refresh rate of the screen that a window is on."""

from PySide6.QtCore import QEvent, QMetaObject, QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget


class ScreenRefresh(QObject):
    """Reports the rate at once where the window is on screen, else when it is shown, and after each change."""

    rate_changed = Signal(float)
    """Refreshes a second, as the screen reports them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._connection: QMetaObject.Connection | None = None

    def start(self) -> None:
        if not self._window.isVisible():
            self._window.installEventFilter(self)
            return
        handle = self._window.windowHandle()
        handle.screenChanged.connect(self._follow)
        self._follow(handle.screen())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._window.removeEventFilter(self)
            self.start()
        return False

    def _follow(self, screen: QScreen | None) -> None:
        """Qt gives None while the last screen is unplugged."""
        if self._connection is not None:
            QObject.disconnect(self._connection)
            self._connection = None
        if screen is not None:
            self._connection = screen.refreshRateChanged.connect(self.rate_changed)
            self.rate_changed.emit(screen.refreshRate())
